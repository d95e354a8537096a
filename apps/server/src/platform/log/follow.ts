// SPDX-License-Identifier: Apache-2.0
/**
 * When the published log has more entries than the database knows of, the database was restored from a backup. The log cannot go back:
 * others have seen it. So the database follows: it takes over the log's size and root, after proving that what it knew itself is
 * the beginning of that log.
 */
import { CodedError } from '@primum/parse'
import {
  checkBundle,
  checkConsistency,
  proveConsistency,
  TILE_WIDTH,
  type Tree,
  type TreeHasher,
  tileAt,
  tileHashReader,
  verifiedTiles,
} from '@primum/tlog'
import type { LogObjects } from './log-objects.ts'

/** Entries that are in the log and were not in the database. */
export type Followed = {
  /** Leaf index of the first. */
  readonly from: bigint
  /** Leaf index behind the last. */
  readonly to: bigint
  /** The entries, proved to be in the tree, bundle by bundle. */
  readonly entries: AsyncIterable<{ readonly firstIndex: bigint; readonly entries: readonly Uint8Array[] }>
}

/** @throws {CodedError} `log/forked` when the database's tree is not the beginning of the published one. */
export async function proveContinuation(
  known: Tree,
  published: Tree,
  objects: LogObjects,
  hasher: TreeHasher,
): Promise<Followed> {
  const tiles = verifiedTiles(published, objects.tiles, hasher)
  if (known.size > 0n) {
    const proof = await proveConsistency(
      known.size,
      published.size,
      tileHashReader(published.size, tiles, hasher),
      hasher,
    )
    try {
      checkConsistency(known.size, published.size, known.root, published.root, proof, hasher)
    } catch (cause) {
      throw new CodedError(
        'log/forked',
        `the published tree of ${published.size} entries does not continue the database's of ${known.size}; one of them is another log`,
        { cause },
      )
    }
  }
  async function* entries() {
    for (let index = known.size / BigInt(TILE_WIDTH); ; index++) {
      const tile = tileAt(0, index, published.size)
      if (tile === undefined) return
      const [hashes = new Uint8Array(0)] = await tiles([tile])
      const content = await objects.readBundle({ index, width: tile.width })
      const first = index * BigInt(TILE_WIDTH)
      const skipped = known.size > first ? Number(known.size - first) : 0
      yield {
        firstIndex: first + BigInt(skipped),
        entries: checkBundle(content, hashes, hasher).slice(skipped),
      }
    }
  }
  return { from: known.size, to: published.size, entries: entries() }
}
