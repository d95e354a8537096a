// SPDX-License-Identifier: Apache-2.0
import { fault } from './fault.ts'
import { bitLength } from './hash-reader.ts'
import { MAX_TREE_SIZE, requireTreeSize } from './tree-size.ts'

/** Levels of the tree in a tile: tlog-tiles fixes the height at 8. */
export const TILE_HEIGHT = 8

/** Hashes in a full tile, entries in a full bundle. */
export const TILE_WIDTH = 256

/** Hashes `index * 256` to `index * 256 + width`, exclusive, of tree level `8 * level` (tlog-tiles, "Merkle Tree"). */
export type Tile = {
  /** 0 to 63; level 0 holds the hashes of entries. */
  readonly level: number
  /** 0-based within the level, under 2^63. */
  readonly index: bigint
  /** 1 to 255 for a partial tile, 256 for a full one. */
  readonly width: number
}

/** Entries `index * 256` to `index * 256 + width`, exclusive (tlog-tiles, "Log entries"). */
export type BundleRange = Omit<Tile, 'level'>

/** Whether the tile or bundle is full, and so never changes nor goes away. */
export function isFull({ width }: { readonly width: number }): boolean {
  return width === TILE_WIDTH
}

/**
 * The path under the log's prefix: `tile/<L>/<N>[.p/<W>]` (tlog-tiles, "Merkle Tree").
 *
 * @throws CodedError `tlog/bad-tile-path` when there is no such tile.
 */
export function formatTilePath(tile: Tile): string {
  if (!Number.isInteger(tile.level) || tile.level < 0 || tile.level > 63) {
    throw fault('tlog/bad-tile-path', `tile level ${tile.level} is not between 0 and 63`)
  }
  return `tile/${tile.level}/${formatPlace(tile)}`
}

/**
 * The path of an entry bundle under the log's prefix: `tile/entries/<N>[.p/<W>]` (tlog-tiles, "Log entries").
 *
 * @throws CodedError `tlog/bad-tile-path` when there is no such bundle.
 */
export function formatBundlePath(bundle: BundleRange): string {
  return `tile/entries/${formatPlace(bundle)}`
}

function formatPlace({ index, width }: BundleRange): string {
  if (index < 0n || index > MAX_TREE_SIZE || !Number.isInteger(width) || width < 1 || width > TILE_WIDTH) {
    throw fault('tlog/bad-tile-path', `no tile has index ${index} and width ${width}`)
  }
  const digits = index.toString()
  const groups =
    digits.padStart(Math.ceil(digits.length / 3) * 3, '0').match(/.{3}/g) ?? ([] as readonly string[])
  const last = groups.length - 1
  const path = groups.map((group, at) => (at === last ? group : `x${group}`)).join('/')
  return width === TILE_WIDTH ? path : `${path}.p/${width}`
}

const PLACE = /^((?:x[0-9]{3}\/){0,6}[0-9]{3})(?:\.p\/([1-9][0-9]{0,2}))?$/

function parsePlace(path: string, place: string): BundleRange {
  const match = PLACE.exec(place)
  if (match === null) throw badPath(path)
  const [, groups = '', partial] = match
  const index = BigInt(groups.replaceAll(/[x/]/g, ''))
  const width = partial === undefined ? TILE_WIDTH : Number(partial)
  const range = { index, width }
  // One tile has one path: `x000/001` and `.p/256` are other spellings of tiles that have a name already.
  if (width > TILE_WIDTH || index > MAX_TREE_SIZE || formatPlace(range) !== place) throw badPath(path)
  return range
}

function badPath(path: string) {
  return fault('tlog/bad-tile-path', 'not the path of a tile or entry bundle (tlog-tiles)', {
    where: { path },
  })
}

/**
 * The tile that a path under the log's prefix names, in its only spelling.
 *
 * @throws CodedError `tlog/bad-tile-path`
 */
export function parseTilePath(path: string): Tile {
  const match = /^tile\/(0|[1-9][0-9]?)\/(.*)$/s.exec(path)
  if (match === null || Number(match[1]) > 63) throw badPath(path)
  return { level: Number(match[1]), ...parsePlace(path, match[2] ?? '') }
}

/**
 * The entry bundle that a path under the log's prefix names, in its only spelling.
 *
 * @throws CodedError `tlog/bad-tile-path`
 */
export function parseBundlePath(path: string): BundleRange {
  const prefix = 'tile/entries/'
  if (!path.startsWith(prefix)) throw badPath(path)
  return parsePlace(path, path.slice(prefix.length))
}

/** Hashes at tile level `level` in a tree of `size` entries: floor(size / 256^level). */
export function levelWidth(level: number, size: bigint): bigint {
  return size >> BigInt(TILE_HEIGHT * level)
}

/**
 * The tile at a place in the tree of `size` entries, as wide as it is there; undefined where the tree has none (tlog-tiles, "Partial
 * Tiles").
 */
export function tileAt(level: number, index: bigint, size: bigint): Tile | undefined {
  const left = levelWidth(level, size) - index * BigInt(TILE_WIDTH)
  if (left <= 0n) return undefined
  return { level, index, width: left >= TILE_WIDTH ? TILE_WIDTH : Number(left) }
}

/** The partial tiles of a tree, from level 0 upwards; together they hold every hash that its root is made from. */
export function edgeTiles(size: bigint): readonly Tile[] {
  requireTreeSize(size)
  const tiles: Tile[] = []
  for (let level = 0; levelWidth(level, size) > 0n; level++) {
    const width = Number(levelWidth(level, size) % BigInt(TILE_WIDTH))
    if (width > 0) tiles.push({ level, index: levelWidth(level + 1, size), width })
  }
  return tiles
}

/** Tile levels that a tree of `size` entries has. */
export function levelCount(size: bigint): number {
  return Math.ceil(bitLength(size) / TILE_HEIGHT)
}
