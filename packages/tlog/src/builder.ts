// SPDX-License-Identifier: Apache-2.0
import { bundledLength, parseBundle, writeEntries } from './entry-bundle.ts'
import { fault } from './fault.ts'
import { HASH_BYTES, type TreeHasher } from './hash.ts'
import { foldPeaks, rangeNodes } from './hash-reader.ts'
import {
  type BundleRange,
  edgeTiles,
  levelCount,
  levelWidth,
  TILE_HEIGHT,
  TILE_WIDTH,
  type Tile,
} from './tile.ts'
import { type TileSource, type Tree, tileHashReader, verifiedTiles } from './tile-reader.ts'
import { MAX_TREE_SIZE } from './tree-size.ts'

/**
 * All that a log has to keep in memory in order to grow: its right edge. At most 63 peaks, one partial tile for each tile level
 * and one partial bundle, however many entries there are. Never changed in place: {@link appendEntries} gives the next one, and the
 * caller moves to it when what came with it is durable, or drops it.
 */
export type TreeEdge = {
  /** Number of entries. */
  readonly size: bigint
  /** The compact range: by tree level, the hash of the complete subtree that `size` has there, where that bit of it is set. */
  readonly peaks: readonly (Uint8Array | undefined)[]
  /** By tile level, the content of the partial tile; empty where the tree has none. */
  readonly tiles: readonly Uint8Array[]
  /** Content of the partial entry bundle; empty when the last bundle is full. */
  readonly bundle: Uint8Array
}

/** A tile and what is in it. */
export type TileContent = { readonly tile: Tile; readonly content: Uint8Array }

/** A bundle and what is in it. */
export type BundleContent = { readonly bundle: BundleRange; readonly content: Uint8Array }

/** What appending gives: the tree after it, and everything new to store. */
export type Append = {
  readonly edge: TreeEdge
  readonly tree: Tree
  /** New full tiles and the new partial ones, by level and index. A tile that did not change is not among them. */
  readonly tiles: readonly TileContent[]
  /** New full bundles and the new partial one, by index. */
  readonly bundles: readonly BundleContent[]
}

/** The edge of the empty tree. */
export const emptyEdge: TreeEdge = { size: 0n, peaks: [], tiles: [], bundle: new Uint8Array(0) }

/** The root of the tree with this edge. */
export function rootOfEdge(edge: TreeEdge, hasher: TreeHasher): Uint8Array {
  return foldPeaks(edge.peaks.filter((peak) => peak !== undefined).reverse(), hasher)
}

/**
 * Appends entries: about two hashes for each, nothing read, the given edge left as it was.
 *
 * @throws CodedError `tlog/entry-too-long`, and `tlog/bad-size` when the tree would have more than 2^63 - 1 entries.
 */
export function appendEntries(edge: TreeEdge, entries: readonly Uint8Array[], hasher: TreeHasher): Append {
  const size = edge.size + BigInt(entries.length)
  if (size > MAX_TREE_SIZE) throw fault('tlog/bad-size', `the tree would have ${size} entries`)
  const bundles = appendBundles(edge, entries)
  const peaks = [...edge.peaks]
  const levels: TileRow[] = []
  for (const entry of entries) {
    let hash = hasher.leaf(entry)
    let level = 0
    rowAt(levels, edge, 0).add(hash)
    // Adding one to a binary number: each peak that is there already joins the new subtree and carries to the next level.
    for (let peak = peaks[level]; peak !== undefined; peak = peaks[level]) {
      hash = hasher.node(peak, hash)
      peaks[level] = undefined
      level++
      if (level % TILE_HEIGHT === 0) rowAt(levels, edge, level / TILE_HEIGHT).add(hash)
    }
    peaks[level] = hash
  }
  const tiles = levels.flatMap((row) => row.finish())
  const edges = Array.from(
    { length: levelCount(size) },
    (_, level) => levels[level]?.partial() ?? edge.tiles[level] ?? new Uint8Array(0),
  )
  const next: TreeEdge = { size, peaks, tiles: edges, bundle: bundles.rest }
  return { edge: next, tree: { size, root: rootOfEdge(next, hasher) }, tiles, bundles: bundles.contents }
}

function rowAt(rows: TileRow[], edge: TreeEdge, level: number): TileRow {
  let row = rows[level]
  if (row === undefined) {
    row = new TileRow(level, levelWidth(level + 1, edge.size), edge.tiles[level] ?? new Uint8Array(0))
    rows[level] = row
  }
  return row
}

/** One level's tiles while hashes are added at their right end. */
class TileRow {
  readonly #level: number
  #index: bigint
  #content = new Uint8Array(TILE_WIDTH * HASH_BYTES)
  #width: number
  readonly #full: TileContent[] = []

  constructor(level: number, index: bigint, partial: Uint8Array) {
    this.#level = level
    this.#index = index
    this.#content.set(partial)
    this.#width = partial.length / HASH_BYTES
  }

  add(hash: Uint8Array): void {
    this.#content.set(hash, this.#width * HASH_BYTES)
    this.#width++
    if (this.#width < TILE_WIDTH) return
    this.#full.push({
      tile: { level: this.#level, index: this.#index, width: TILE_WIDTH },
      content: this.#content,
    })
    this.#index++
    this.#content = new Uint8Array(TILE_WIDTH * HASH_BYTES)
    this.#width = 0
  }

  partial(): Uint8Array {
    return this.#content.slice(0, this.#width * HASH_BYTES)
  }

  finish(): readonly TileContent[] {
    if (this.#width === 0) return this.#full
    const tile = { level: this.#level, index: this.#index, width: this.#width }
    return [...this.#full, { tile, content: this.partial() }]
  }
}

function appendBundles(
  edge: TreeEdge,
  entries: readonly Uint8Array[],
): { readonly contents: readonly BundleContent[]; readonly rest: Uint8Array } {
  const contents: BundleContent[] = []
  let rest = edge.bundle
  let width = Number(edge.size % BigInt(TILE_WIDTH))
  let index = edge.size / BigInt(TILE_WIDTH)
  for (let at = 0; at < entries.length; ) {
    const taken = entries.slice(at, at + TILE_WIDTH - width)
    const content = new Uint8Array(rest.length + bundledLength(taken))
    content.set(rest)
    writeEntries(taken, content, rest.length)
    at += taken.length
    width += taken.length
    contents.push({ bundle: { index, width }, content })
    rest = content
    if (width === TILE_WIDTH) {
      rest = new Uint8Array(0)
      width = 0
      index++
    }
  }
  return { contents, rest }
}

/**
 * The edge of a stored tree, so that it can grow again. Proves the partial tiles against the root, and the partial bundle's entries
 * against their hashes; full tiles are not read.
 *
 * @throws CodedError `tlog/bad-tile`, `tlog/root-mismatch`, `tlog/bad-bundle` when what is stored is not the tree's edge.
 */
export async function readEdge(
  tree: Tree,
  source: TileSource,
  readBundle: (bundle: BundleRange) => Promise<Uint8Array>,
  hasher: TreeHasher,
): Promise<TreeEdge> {
  const verified = verifiedTiles(tree, source, hasher)
  const partials = edgeTiles(tree.size)
  const contents = await verified(partials)
  const tiles: Uint8Array[] = Array.from({ length: levelCount(tree.size) }, () => new Uint8Array(0))
  for (const [i, tile] of partials.entries()) tiles[tile.level] = contents[i] ?? new Uint8Array(0)
  const nodes = rangeNodes({ start: 0n, end: tree.size })
  const hashes = await tileHashReader(tree.size, verified, hasher)(nodes)
  const peaks: (Uint8Array | undefined)[] = []
  for (const [i, { level }] of nodes.entries()) peaks[level] = hashes[i]
  const width = Number(tree.size % BigInt(TILE_WIDTH))
  const bundle = { index: tree.size / BigInt(TILE_WIDTH), width }
  const content = width === 0 ? new Uint8Array(0) : await readBundle(bundle)
  if (width > 0) checkBundle(content, tiles[0] ?? new Uint8Array(0), hasher)
  return { size: tree.size, peaks: Array.from(peaks), tiles, bundle: content }
}

/**
 * Checks that the entries of a bundle are those whose hashes the level 0 tile of the same width holds (tlog-tiles, "Log entries").
 * Gives the entries.
 *
 * @throws CodedError `tlog/bad-bundle`
 */
export function checkBundle(bundle: Uint8Array, tile: Uint8Array, hasher: TreeHasher): readonly Uint8Array[] {
  const entries = parseBundle(bundle, tile.length / HASH_BYTES)
  for (const [i, entry] of entries.entries()) {
    const hash = hasher.leaf(entry)
    for (let at = 0; at < HASH_BYTES; at++) {
      if (hash[at] === tile[i * HASH_BYTES + at]) continue
      throw fault('tlog/bad-bundle', `entry ${i} of the bundle is not the one in the tree`)
    }
  }
  return entries
}
