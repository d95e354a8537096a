// SPDX-License-Identifier: Apache-2.0
/** Brings the acts that wait into the log, each exactly once. */
import { formatActLeaf, parseActLeaf, acts as vocabulary } from '@primum/oath'
import type { LogWriter } from '@primum/tlog'
import { sha256 } from '@primum/tlog/node'
import type { Clock } from '../clock.ts'
import { insertMany } from '../database/bulk.ts'
import type { Database, Tx } from '../database/database.ts'
import type { Followed } from '../log/follow.ts'
import type { Alongside } from '../log/postgres-log-store.ts'
import { act } from './act.ts'
import { systemActor } from './actor.ts'
import { JOURNAL } from './acts.ts'
import { listPendingActs } from './queries.ts'

/** Acts in one commit: enough that the commit's own cost does not count. */
const ACTS_PER_BATCH = 1_000

/** Appends all acts that wait. Their places are stored in the transaction that gives them, so none comes twice or not at all. */
export async function drainActs(db: Database, writer: LogWriter<Alongside>): Promise<void> {
  for (;;) {
    const pending = await listPendingActs(db, ACTS_PER_BATCH)
    if (pending.length === 0) return
    const leaves = pending.map(({ act, shown, salt }) => formatActLeaf(act, shown, salt, sha256))
    const sequences = pending.map(({ sequence }) => sequence)
    await writer.append(leaves, (tx, firstIndex) => givePlaces(tx, sequences, firstIndex))
    if (pending.length < ACTS_PER_BATCH) return
  }
}

async function givePlaces(tx: Tx, sequences: readonly string[], firstIndex: bigint): Promise<void> {
  await tx.deleteFrom('act_pending').where('act_seq', 'in', sequences).execute()
  await insertMany(
    tx,
    'act_leaf',
    sequences.map((sequence, i) => ({ leaf_index: (firstIndex + BigInt(i)).toString(), act_seq: sequence })),
  )
}

/**
 * Gives acts the places that they have in a log that the database has to follow. Acts that the database lost have their entries there and
 * nothing else any more; the act that this writes says how many are known.
 */
export async function followActs(tx: Tx, clock: Clock, { from, to, entries }: Followed): Promise<void> {
  let known = 0
  for await (const { firstIndex, entries: leaves } of entries) {
    const ids = leaves.map((leaf) => parseActLeaf(leaf).id)
    const rows = await tx.selectFrom('act').select(['act_id', 'act_seq']).where('act_id', 'in', ids).execute()
    const sequenceOf = new Map(rows.map(({ act_id, act_seq }) => [act_id, act_seq]))
    const places = ids.flatMap((id, i) => {
      const sequence = sequenceOf.get(id)
      return sequence === undefined
        ? []
        : [{ leaf_index: (firstIndex + BigInt(i)).toString(), act_seq: sequence }]
    })
    known += places.length
    if (places.length === 0) continue
    await tx
      .deleteFrom('act_pending')
      .where(
        'act_seq',
        'in',
        places.map(({ act_seq }) => act_seq),
      )
      .execute()
    await insertMany(tx, 'act_leaf', places)
  }
  await act(tx, {
    definition: vocabulary.logFollowed,
    actor: systemActor('journal'),
    subjectId: JOURNAL,
    facts: { from: from.toString(), to: to.toString(), known },
    at: clock.now(),
  })
}
