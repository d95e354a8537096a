// SPDX-License-Identifier: Apache-2.0
import { openCheckpoint } from '../checkpoint.ts'
import { fault } from '../fault.ts'
import { sameBytes, type TreeHasher } from '../hash.ts'
import { readRoot } from '../hash-reader.ts'
import type { NoteVerifier } from '../note.ts'
import { formatTilePath, isFull } from '../tile.ts'
import { type TileSource, type Tree, tileHashReader, verifiedTiles } from '../tile-reader.ts'
import type { StoredLog } from './log-store.ts'
import { Tip } from './tip.ts'

/** A signed checkpoint that readers can see. */
export type PublishedCheckpoint = {
  /** The signed note, with cosignatures if there are any. */
  readonly note: string
  /** The tree that it signs. */
  readonly tree: Tree
}

/** How the checkpoints of a log are known. */
export type LogIdentity = {
  /** The first line of its checkpoints. */
  readonly origin: string
  /** The log's own key. */
  readonly verifier: NoteVerifier
}

/** Where a writer begins. */
export type Recovered = {
  readonly tip: Tip
  /** Absent when the log is new. */
  readonly published: PublishedCheckpoint | undefined
}

/**
 * Takes up a log as it was stored, after a start as after a commit whose outcome was not known. What readers have seen has to be
 * the beginning of what is stored: otherwise the store was set back (a backup was restored), and signing what comes next would
 * fork the log.
 *
 * @throws CodedError `tlog/rolled-back`; as `openCheckpoint` for a checkpoint that is not this log's.
 */
export async function recover(
  stored: StoredLog,
  { origin, verifier, hasher }: LogIdentity & { readonly hasher: TreeHasher },
): Promise<Recovered> {
  const tip = new Tip(stored, hasher)
  if (stored.checkpoint === undefined) {
    // The first thing that a writer does is to publish the empty tree.
    if (tip.tree.size > 0n) throw rolledBack('entries are stored, and the published checkpoint is gone')
    return { tip, published: undefined }
  }
  const { size, root } = await openCheckpoint(stored.checkpoint, origin, [verifier])
  if (size > tip.tree.size) {
    throw rolledBack(`${size} entries are published, and only ${tip.tree.size} are stored`)
  }
  if (!sameBytes(await earlierRoot(size, tip.tree, stored, hasher), root)) {
    throw rolledBack(`the published tree of ${size} entries is not the beginning of the stored one`)
  }
  return { tip, published: { note: stored.checkpoint, tree: { size, root } } }
}

/**
 * The root that the stored tree had when it had `size` entries. The hashes of its edge are in tiles that were filled since, or in
 * what is the edge still, so nothing has to be read.
 */
async function earlierRoot(
  size: bigint,
  tree: Tree,
  { edge, unpublished }: StoredLog,
  hasher: TreeHasher,
): Promise<Uint8Array> {
  const filled = new Map(unpublished.map(({ path, content }) => [path, content]))
  const source: TileSource = async (tiles) =>
    tiles.map((tile) => {
      const path = formatTilePath(tile)
      const content = isFull(tile) ? filled.get(path) : edge.tiles[tile.level]
      if (content === undefined)
        throw rolledBack(`${path} was filled after the published checkpoint, and is not stored`)
      return content
    })
  const reader = tileHashReader(tree.size, verifiedTiles(tree, source, hasher), hasher)
  return await readRoot(size, reader, hasher)
}

function rolledBack(what: string) {
  return fault(
    'tlog/rolled-back',
    `${what}: the store was set back, and signing what comes next would fork the log`,
  )
}
