// SPDX-License-Identifier: Apache-2.0
/** What every change of a case has in common: the lock, the guard against two editors, and the timeline. */
import type { Cause } from '@primum/cases'
import type { Updateable } from 'kysely'
import type { Tx } from '../../platform/database/database.ts'
import type { DisclosureCase } from '../../platform/database/generated/schema.ts'
import { Problem } from '../../platform/errors/problems.ts'
import { systemActor } from '../../platform/journal/actor.ts'
import { type By, rfc3339 } from '../../platform/journal/by.ts'

export type CaseRow = Awaited<ReturnType<typeof lockCase>>

/**
 * Holds a case until the transaction ends.
 *
 * @param expectedVersion the version that the caller saw; absent: whatever it is now
 * @throws {Problem} `not-found`; `conflict` when somebody changed it since
 */
export async function lockCase(tx: Tx, caseId: string, expectedVersion?: number) {
  const row = await tx
    .selectFrom('disclosure_case')
    .selectAll()
    .where('case_id', '=', caseId)
    .forUpdate()
    .executeTakeFirst()
  if (row === undefined) throw new Problem('not-found', 'There is no such case.')
  if (expectedVersion !== undefined && expectedVersion !== row.version) {
    throw new Problem(
      'conflict',
      `${row.number} was changed by somebody else since you opened it. Look at what changed, then say it again; nothing was saved.`,
      { members: { version: row.version } },
    )
  }
  return row
}

/** Changes a case that is locked; its version grows, so that whoever saw the old one is told. */
export async function changeRow(
  tx: Tx,
  row: Pick<CaseRow, 'case_id' | 'version'>,
  change: Updateable<DisclosureCase>,
  now: Temporal.Instant,
): Promise<void> {
  await tx
    .updateTable('disclosure_case')
    .set({ ...change, version: row.version + 1, changed_at: rfc3339(now) })
    .where('case_id', '=', row.case_id)
    .execute()
}

/** Somebody outside the team acts: the journal says so without saying who. */
export const participantActor = systemActor('participant')

export const byParticipant = (now: Temporal.Instant): By => ({ actor: participantActor, now })

export const causeOf = ({ actor }: By): Cause =>
  actor.kind !== 'system' ? 'team' : actor.id === participantActor.id ? 'reporter' : 'system'

/** Writes one line of the timeline. */
export async function note(
  tx: Tx,
  caseId: string,
  kind: string,
  detail: object,
  by: By,
  byName = by.actor.name,
): Promise<void> {
  const cause = causeOf(by)
  await tx
    .insertInto('case_event')
    .values({
      case_id: caseId,
      kind,
      by_kind: cause === 'reporter' ? 'participant' : cause,
      by_name: byName,
      detail: JSON.stringify(detail),
      at: rfc3339(by.now),
    })
    .execute()
}
