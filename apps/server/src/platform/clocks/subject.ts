// SPDX-License-Identifier: Apache-2.0
/** What a clock belongs to, and which family of acts tells of it. */
import { type ActDefinition, acts as vocabulary } from '@primum/oath'
import type { Selectable } from 'kysely'
import type { Clock as ClockTable } from '../database/generated/schema.ts'
import type { ActRecord } from '../journal/act.ts'

/** A flaw in a release, or a case of a report. */
export type ClockSubject = { readonly kind: 'finding' | 'case'; readonly id: string }

export type ClockRow = Selectable<ClockTable>

export function subjectOf({ finding_id, case_id }: Pick<ClockRow, 'finding_id' | 'case_id'>): ClockSubject {
  if (finding_id !== null) return { kind: 'finding', id: finding_id }
  if (case_id !== null) return { kind: 'case', id: case_id }
  throw new TypeError('a clock belongs to nothing, which the database refuses')
}

export const columnOf = { finding: 'finding_id', case: 'case_id' } as const

type Started = {
  readonly rule: string
  readonly startEvent: string
  readonly startedAt: string
  readonly dueAt: string
  readonly timeZone: string
  readonly calendar: string
}

/** That a clock started, as its subject's family of acts says it. */
export function startedAct(
  { kind, id }: ClockSubject,
  facts: Started,
): Pick<ActRecord<ActDefinition>, 'definition' | 'facts'> {
  return kind === 'finding'
    ? { definition: vocabulary.clockStarted, facts: { finding: id, ...facts } }
    : { definition: vocabulary.caseClockStarted, facts: { case: id, ...facts } }
}

export const endActs = {
  finding: { met: vocabulary.clockMet, stopped: vocabulary.clockStopped },
  case: { met: vocabulary.caseClockMet, stopped: vocabulary.caseClockStopped },
} as const
