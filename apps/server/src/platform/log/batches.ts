// SPDX-License-Identifier: Apache-2.0
/** Entries between the newest published checkpoint and the end of the log: what a crash must not lose and a restart replays. */
import { CodedError } from '@primum/parse'
import { formatBundle, parseBundle, TILE_WIDTH } from '@primum/tlog'
import type { Reader, Tx } from '../database/database.ts'

/** At most this many entries in a row, so that a row has the form of an entry bundle and is read by the same parser. */
const ENTRIES_PER_ROW = TILE_WIDTH

export async function insertBatch(
  tx: Tx,
  logId: string,
  firstIndex: bigint,
  entries: readonly Uint8Array[],
): Promise<void> {
  const rows = []
  for (let at = 0; at < entries.length; at += ENTRIES_PER_ROW) {
    const some = entries.slice(at, at + ENTRIES_PER_ROW)
    rows.push({
      log_id: logId,
      first_index: (firstIndex + BigInt(at)).toString(),
      entry_count: some.length,
      entries: Buffer.from(formatBundle(some)),
    })
  }
  await tx.insertInto('log_batch').values(rows).execute()
}

/**
 * The entries from an index on, in order, all that there are.
 *
 * @throws {CodedError} `log/damaged` when one is missing between two others or the rows cannot be read
 */
export async function readBatches(
  db: Reader,
  logId: string,
  from: bigint,
): Promise<readonly (readonly Uint8Array[])[]> {
  const rows = await db
    .selectFrom('log_batch')
    .select(['first_index', 'entry_count', 'entries'])
    .where('log_id', '=', logId)
    .where('first_index', '>=', from.toString())
    .orderBy('first_index')
    .execute()
  let next = from
  return rows.map(({ first_index, entry_count, entries }) => {
    if (BigInt(first_index) !== next) {
      throw new CodedError('log/damaged', `entry ${next} of log ${logId} is missing in the database`)
    }
    next += BigInt(entry_count)
    return parseBundle(entries, entry_count)
  })
}

/** Forgets what a published checkpoint of this size covers. */
export async function deleteBatches(tx: Tx, logId: string, treeSize: bigint): Promise<void> {
  await tx
    .deleteFrom('log_batch')
    .where('log_id', '=', logId)
    .where('first_index', '<', treeSize.toString())
    .execute()
}
