// SPDX-License-Identifier: Apache-2.0
/** Showing and erasing what the log keeps back. The entries themselves stay as they are, and so does every proof. */
import { type ErasureReason, acts as vocabulary } from '@primum/oath'
import type { Tx } from '../database/database.ts'
import { Problem } from '../errors/problems.ts'
import { act } from './act.ts'
import { type By, rfc3339 } from './by.ts'

/** The log that holds the acts. */
export const JOURNAL = 'journal'

/**
 * Gives salt and content of these acts to everyone from now on; those that the log shows or that were disclosed before stay as they are.
 *
 * @throws {Problem} `not-found` for an act that does not exist, `conflict` for one that was erased or is not in the log yet
 */
export async function discloseActs(tx: Tx, actIds: readonly string[], { actor, now }: By): Promise<void> {
  const chosen = (await chooseActs(tx, actIds)).filter(
    ({ shown, disclosed }) => shown !== 'facts' && !disclosed,
  )
  if (chosen.length === 0) return
  await tx
    .insertInto('act_disclosure')
    .values(chosen.map(({ actId }) => ({ act_id: actId, disclosed_at: rfc3339(now) })))
    .execute()
  await act(tx, {
    definition: vocabulary.factsDisclosed,
    actor,
    subjectId: JOURNAL,
    facts: { entries: chosen.map(({ leafIndex }) => leafIndex) },
    at: now,
  })
}

/**
 * Removes salt and content of these acts for ever; what nobody can recompute any more says nothing. Acts that were erased before stay so.
 *
 * @throws {Problem} `not-found` for an act that does not exist; `conflict` for one that is not in the log yet, or whose facts the log
 *   itself shows, which nobody can take back
 */
export async function eraseActs(
  tx: Tx,
  actIds: readonly string[],
  because: ErasureReason,
  { actor, now }: By,
): Promise<void> {
  const chosen = await chooseActs(tx, actIds)
  const shown = chosen.find((each) => each.shown === 'facts')
  if (shown !== undefined) {
    throw new Problem(
      'conflict',
      `The log itself shows the facts of act ${shown.actId}; nobody can take that back.`,
    )
  }
  if (chosen.length === 0) return
  await tx
    .deleteFrom('act_facts')
    .where(
      'act_id',
      'in',
      chosen.map(({ actId }) => actId),
    )
    .execute()
  await act(tx, {
    definition: vocabulary.factsErased,
    actor,
    subjectId: JOURNAL,
    facts: { entries: chosen.map(({ leafIndex }) => leafIndex), because },
    at: now,
  })
}

type ChosenAct = {
  readonly actId: string
  readonly leafIndex: string
  readonly shown: string
  readonly disclosed: boolean
}

/** The acts of these ids that still have their facts, in the order of the log. */
async function chooseActs(tx: Tx, actIds: readonly string[]): Promise<readonly ChosenAct[]> {
  const rows = await tx
    .selectFrom('act')
    .leftJoin('act_leaf', 'act_leaf.act_seq', 'act.act_seq')
    .leftJoin('act_facts', 'act_facts.act_id', 'act.act_id')
    .leftJoin('act_disclosure', 'act_disclosure.act_id', 'act.act_id')
    .select(['act.act_id', 'act_leaf.leaf_index', 'act_facts.shown', 'act_disclosure.disclosed_at'])
    .where('act.act_id', 'in', [...new Set(actIds)])
    .orderBy('act.act_seq')
    // Two that choose the same act one after the other, so that the second sees what the first did.
    .forUpdate('act')
    .execute()
  const found = new Set(rows.map(({ act_id }) => act_id))
  const missing = actIds.find((actId) => !found.has(actId))
  if (missing !== undefined) throw new Problem('not-found', `There is no act ${missing}.`)
  return rows.flatMap(({ act_id, leaf_index, shown, disclosed_at }) => {
    if (leaf_index === null) {
      throw new Problem('conflict', `Act ${act_id} has no place in the log yet; try again in a moment.`)
    }
    return shown === null
      ? []
      : [{ actId: act_id, leafIndex: leaf_index, shown, disclosed: disclosed_at !== null }]
  })
}
