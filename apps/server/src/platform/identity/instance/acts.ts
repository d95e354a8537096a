// SPDX-License-Identifier: Apache-2.0
import { acts } from '@primum/oath'
import type { Tx } from '../../database/database.ts'
import { Problem } from '../../errors/problems.ts'
import { act } from '../../journal/act.ts'
import type { By } from '../../journal/by.ts'
import { getInstance } from './queries.ts'

/** The subject of acts on the instance, of which there is one. */
export const INSTANCE_ID = 'instance'

export type InstanceChange = {
  readonly organisation?: string | undefined
  readonly timeZone?: string | undefined
}

/** Absent members stay as they are; changing nothing writes nothing. */
export async function changeInstance(tx: Tx, change: InstanceChange, { actor, now }: By): Promise<void> {
  await lockInstance(tx)
  const before = await getInstance(tx)
  const { organisation = before.organisation, timeZone = before.timeZone } = change
  if (organisation === before.organisation && timeZone === before.timeZone) return
  await tx.updateTable('instance').set({ organisation, time_zone: timeZone }).execute()
  await act(tx, {
    definition: acts.instanceChanged,
    actor,
    subjectId: INSTANCE_ID,
    facts: { organisation, timeZone },
    at: now,
  })
}

/**
 * One after the other: for rules over several rows that two transactions could break together, such as the last
 * administrator's.
 */
export async function lockInstance(tx: Tx): Promise<void> {
  const row = await tx.selectFrom('instance').select('only_row').forUpdate().executeTakeFirst()
  if (row === undefined) throw new Problem('not-found', 'This instance is not set up yet.')
}
