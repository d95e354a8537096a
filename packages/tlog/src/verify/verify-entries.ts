// SPDX-License-Identifier: Apache-2.0
import { checkBundle } from '../builder.ts'
import type { TreeHasher } from '../hash.ts'
import { formatBundlePath, TILE_WIDTH, type Tile, tileAt } from '../tile.ts'
import { type Tree, verifiedTiles } from '../tile-reader.ts'
import { at, type LogSource } from './log-source.ts'
import { readAhead } from './read-ahead.ts'

/** Bundles that are read before they are wanted. With long entries one may have 16 MiB. */
const BUNDLES_AHEAD = 16

/**
 * Verifies that the entries of a log are those of a tree, from entry `from` on: the partial tiles have to give the root, each full tile of each level the hash
 * that the tile above has for it, and each entry the hash that its level 0 tile has (tlog-tiles, "Merkle Tree", "Log entries"). Reads each tile and bundle of
 * that part, and holds no more of them than are read at a time, however large the log is.
 *
 * Gives, again and again, the number of entries that are verified together with the first `from`. Whoever stops there may go on from there another time.
 *
 * @param from at most `tree.size`; entries before are taken to be verified.
 * @throws CodedError `tlog/root-mismatch`, `tlog/bad-tile`, `tlog/bad-bundle`, the last two with the path of what is wrong; what the source throws.
 */
export async function* verifyEntries(
  tree: Tree,
  from: bigint,
  { tiles, bundle }: LogSource,
  hasher: TreeHasher,
): AsyncGenerator<bigint> {
  const verified = verifiedTiles(tree, tiles, hasher)
  // The right edge against the root: whatever else there is, or is not, hangs on it.
  await verified([])
  const rows = readAhead(tileRows(tree.size, from), 1, async (row) => ({ row, hashes: await verified(row) }))
  for await (const { row, hashes } of rows) {
    let done = 0
    for await (const content of readAhead(row, BUNDLES_AHEAD, bundle)) {
      const [range, tile] = [row[done], hashes[done]]
      if (range === undefined || tile === undefined) break
      at(formatBundlePath(range), () => checkBundle(content, tile, hasher))
      done++
      yield range.index * BigInt(TILE_WIDTH) + BigInt(range.width)
    }
  }
}

/** The level 0 tiles from the one of entry `from` on, in rows of those that have their hashes in one tile of level 1, which is read once for them. */
function* tileRows(size: bigint, from: bigint): Generator<readonly Tile[]> {
  const width = BigInt(TILE_WIDTH)
  let row: Tile[] = []
  for (let index = from / width; ; index++) {
    const tile = tileAt(0, index, size)
    if (tile !== undefined) row.push(tile)
    if (row.length > 0 && (tile === undefined || index % width === width - 1n)) {
      yield row
      row = []
    }
    if (tile === undefined) return
  }
}
