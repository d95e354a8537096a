// SPDX-License-Identifier: Apache-2.0
import { appendEntries, type TreeEdge } from '../../builder.ts'
import { fault } from '../../fault.ts'
import { sameBytes, type TreeHasher } from '../../hash.ts'
import type { LogObject } from '../../writer/log-store.ts'
import { fullObjects } from '../../writer/tip.ts'
import type { StoredWalFile } from './wal.ts'
import type { WalRecord } from './wal-format.ts'

/** A log after its write-ahead log was applied to what is published. */
export type Replayed = {
  readonly edge: TreeEdge
  /** Full tiles and bundles that came to be. */
  readonly unpublished: readonly LogObject[]
  /** The records that were applied. */
  readonly records: readonly WalRecord[]
}

/**
 * Applies the records that come after the published tree, as the writer applied them before it committed them. Files that were to
 * be removed may still be there, some of them or all, when whoever removed them was stopped: they hold nothing that later ones do
 * not.
 *
 * @throws CodedError `tlog/bad-wal` when entries are missing between the published tree and a record, or are not those that were
 *   committed.
 */
export function replay(published: TreeEdge, files: readonly StoredWalFile[], hasher: TreeHasher): Replayed {
  let edge = published
  const unpublished: LogObject[] = []
  const applied: WalRecord[] = []
  const stored = files.flatMap(({ path, records }) => records.map((record) => ({ path, record })))
  for (const { path, record } of stored.toSorted((a, b) => Number(a.record.from - b.record.from))) {
    if (record.to <= edge.size) continue
    if (record.from !== edge.size) {
      throw fault('tlog/bad-wal', `after ${edge.size} entries comes a record that begins at ${record.from}`, {
        where: { file: path },
      })
    }
    const append = appendEntries(edge, record.entries, hasher)
    if (!sameBytes(append.tree.root, record.root)) {
      // Its write was interrupted. If it was not, the next record does not follow.
      if (record.isLast) continue
      throw fault('tlog/bad-wal', `the entries from ${record.from} on are not those that were committed`, {
        where: { file: path },
      })
    }
    edge = append.edge
    unpublished.push(...fullObjects(append))
    applied.push(record)
  }
  return { edge, unpublished, records: applied }
}
