// SPDX-License-Identifier: Apache-2.0
import { type Append, rootOfEdge, type TreeEdge } from '../builder.ts'
import type { TreeHasher } from '../hash.ts'
import { edgeTiles, formatBundlePath, formatTilePath, isFull, TILE_WIDTH } from '../tile.ts'
import type { Tree } from '../tile-reader.ts'
import type { CommitStep, LogObject, StoredLog } from './log-store.ts'

/**
 * The committed end of a log, and what of it has still to be published: commits add to that, publishing takes it away. Full tiles
 * and bundles are held until they are put; how many bytes of them there are is counted until a checkpoint covers them.
 */
export class Tip {
  #edge: TreeEdge
  #tree: Tree
  #unput: LogObject[]
  #unputBytes: number
  #uncoveredBytes: number

  constructor({ edge, unpublished }: StoredLog, hasher: TreeHasher) {
    this.#edge = edge
    this.#tree = { size: edge.size, root: rootOfEdge(edge, hasher) }
    this.#unput = [...unpublished]
    this.#unputBytes = sizeBytesOf(unpublished)
    this.#uncoveredBytes = this.#unputBytes
  }

  get edge(): TreeEdge {
    return this.#edge
  }

  get tree(): Tree {
    return this.#tree
  }

  /** Bytes of full tiles and bundles that are not put. */
  get unputBytes(): number {
    return this.#unputBytes
  }

  /** Bytes of full tiles and bundles that no published checkpoint covers. */
  get uncoveredBytes(): number {
    return this.#uncoveredBytes
  }

  /** Moves on to the tree after a commit. */
  advance({ edge, tree, full }: CommitStep): void {
    const sizeBytes = sizeBytesOf(full)
    this.#edge = edge
    this.#tree = tree
    this.#unput.push(...full)
    this.#unputBytes += sizeBytes
    this.#uncoveredBytes += sizeBytes
  }

  /** The full tiles and bundles that are not put, oldest first. */
  unput(): readonly LogObject[] {
    return [...this.#unput]
  }

  /** Lets go of the oldest, which are put, and of their memory: nobody may read their contents any more. */
  forget(put: readonly LogObject[]): void {
    this.#unput = this.#unput.slice(put.length)
    this.#unputBytes -= sizeBytesOf(put)
    for (const { content } of put) giveBack(content)
  }

  /** Notes that a checkpoint covers so many bytes more: what {@link uncoveredBytes} was when it was begun. */
  cover(sizeBytes: number): void {
    this.#uncoveredBytes -= sizeBytes
  }
}

function sizeBytesOf(objects: readonly LogObject[]): number {
  return objects.reduce((sum, { content }) => sum + content.length, 0)
}

/**
 * Gives memory back now. The collector knows of the little object and not of the megabytes behind it: it would let some 60 MB of what
 * was put long ago lie about. Whoever still reads it finds it empty, and never another content.
 */
function giveBack({ buffer, length }: Uint8Array): void {
  // A view into more than itself may have neighbours.
  if (buffer instanceof ArrayBuffer && length === buffer.byteLength) buffer.transfer(0)
}

/** What an append has filled, as objects. */
export function fullObjects({ tiles, bundles }: Append): readonly LogObject[] {
  const objects: LogObject[] = []
  for (const { bundle, content } of bundles) {
    if (isFull(bundle)) objects.push({ path: formatBundlePath(bundle), content })
  }
  for (const { tile, content } of tiles) {
    if (isFull(tile)) objects.push({ path: formatTilePath(tile), content })
  }
  return objects
}

/** The partial tiles and the partial bundle of a tree, which a checkpoint of it needs (tlog-tiles, "Partial Tiles"). */
export function partialObjects({ size, tiles, bundle }: TreeEdge): readonly LogObject[] {
  const objects: LogObject[] = edgeTiles(size).map((tile) => ({
    path: formatTilePath(tile),
    content: tiles[tile.level] ?? new Uint8Array(0),
  }))
  const width = Number(size % BigInt(TILE_WIDTH))
  if (width > 0) {
    objects.push({ path: formatBundlePath({ index: size / BigInt(TILE_WIDTH), width }), content: bundle })
  }
  return objects
}
