// SPDX-License-Identifier: Apache-2.0
/** What each event of a case leaves behind: columns, a line of the timeline, and its act. */
import { caseEvents, type Outcome } from '@primum/cases'
import { type ActDefinition, acts as vocabulary } from '@primum/oath'
import type { Updateable } from 'kysely'
import type { DisclosureCase } from '../../platform/database/generated/schema.ts'
import { Problem } from '../../platform/errors/problems.ts'
import { type By, rfc3339 } from '../../platform/journal/by.ts'
import type { CaseEvent } from './case-event.ts'
import type { CaseRow } from './record.ts'

export type Step = {
  readonly change: Updateable<DisclosureCase>
  readonly detail: object
  readonly definition: ActDefinition
  /** Beside the number and the states. */
  readonly facts: Readonly<Record<string, unknown>>
  /** Of a dismissal. */
  readonly outcome?: Outcome
}

type Place = {
  readonly row: Pick<CaseRow, 'acknowledged_at' | 'remedied_at' | 'public_at'>
  readonly by: By
}

/** @throws {Problem} `rule-broken` for a publication in the future, or a case that closes without a remedy and without a reason */
export function stepOf(event: CaseEvent, { row, by }: Place): Step {
  const at = rfc3339(by.now)
  switch (event.kind) {
    case 'acknowledge':
      return {
        change: { acknowledged_at: at },
        detail: {},
        definition: vocabulary.caseAcknowledged,
        facts: {},
      }
    case 'reproduce':
      return {
        change: { reproduced_at: at, confirmed_how: event.how },
        detail: { how: event.how },
        definition: vocabulary.caseReproduced,
        facts: {},
      }
    case 'assess': {
      const { conclusion, note } = event
      return {
        change: { assessed_at: at, conclusion },
        detail: { conclusion, ...(note === undefined ? {} : { note }) },
        definition: vocabulary.caseAssessed,
        facts: { conclusion },
      }
    }
    case 'remedy':
      return {
        change: { remedied_at: at, remedy: event.remedy },
        detail: { remedy: event.remedy },
        definition: vocabulary.caseRemedied,
        facts: {},
      }
    case 'remedy-failed':
      return {
        change: { remedied_at: null, remedy: null },
        detail: { reason: event.reason },
        definition: vocabulary.caseRemedyFailed,
        facts: {},
      }
    case 'disclose':
      return disclosure(event.publication, row, by)
    case 'close':
      return closing(event.reason, row, by)
    case 'reopen':
      return {
        change: {
          outcome: null,
          merged_into: null,
          ended_because: null,
          closed_at: null,
          dismissed_at: null,
        },
        detail: { reason: event.reason },
        definition: vocabulary.caseReopened,
        facts: {},
      }
    case 'hand-to-vigilance': {
      const { reference } = event
      return dismissal(event, `Handed over as ${reference}`, { row, by }, { vigilance_reference: reference })
    }
    case 'close-as-duplicate':
      return dismissal(event, 'A duplicate of another case', { row, by })
    case 'close-as-out-of-scope':
    case 'close-as-not-reproducible':
    case 'close-without-advisory':
    case 'withdraw':
      return dismissal(event, event.reason, { row, by })
  }
}

type Publication = Extract<CaseEvent, { kind: 'disclose' }>['publication']

function disclosure({ publishedAt, ...publication }: Publication, row: Place['row'], by: By): Step {
  if (Temporal.Instant.compare(publishedAt, by.now) > 0) {
    throw new Problem('rule-broken', 'It is not public yet: the time of publication lies ahead.')
  }
  const at = rfc3339(publishedAt)
  const isOurs = publication.kind === 'advisory'
  return {
    // Whoever made it public first: that is since when it is.
    change: { disclosed_at: at, public_at: row.public_at ?? at, publication: JSON.stringify(publication) },
    detail: { ...publication, publishedAt: at },
    definition: vocabulary.caseDisclosed,
    facts: {
      publishedAt: at,
      advisory: isOurs ? publication.trackingId : null,
      where: isOurs ? null : publication.where,
      reason: isOurs ? null : publication.reason,
    },
  }
}

function closing(reason: string | undefined, row: Place['row'], by: By): Step {
  const remedied = row.remedied_at !== null
  if (!remedied && reason === undefined) {
    throw new Problem('rule-broken', 'There is no remedy: say why the case closes without one.', {
      members: { refusal: 'remedy-or-reason' },
    })
  }
  return {
    change: { closed_at: rfc3339(by.now), ended_because: reason ?? null },
    detail: reason === undefined ? {} : { reason },
    definition: vocabulary.caseClosed,
    facts: { remedied },
  }
}

type Dismissing = Extract<CaseEvent, { kind: `close-${string}` | 'withdraw' | 'hand-to-vigilance' }>

function dismissal(
  event: Dismissing,
  because: string,
  { row, by }: Place,
  more: Updateable<DisclosureCase> = {},
): Step {
  const { outcome } = caseEvents[event.kind]
  const at = rfc3339(by.now)
  const told = 'message' in event && typeof event.message === 'string'
  return {
    change: {
      outcome,
      ended_because: because,
      dismissed_at: at,
      // The answer with the outcome acknowledged the report too.
      acknowledged_at: row.acknowledged_at ?? (told ? at : null),
      ...more,
    },
    detail: { outcome, because },
    definition: vocabulary.caseDismissed,
    facts: { outcome, into: null, told },
    outcome,
  }
}
