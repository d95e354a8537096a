// SPDX-License-Identifier: Apache-2.0
import { fault } from './fault.ts'
import { HASH_BYTES, requireHash, sameBytes, type TreeHasher } from './hash.ts'
import { foldPeaks, type HashReader, rangeNodes, type TreeNode } from './hash-reader.ts'
import { edgeTiles, formatTilePath, isFull, TILE_HEIGHT, TILE_WIDTH, type Tile, tileAt } from './tile.ts'
import { requireTreeSize } from './tree-size.ts'

/**
 * Where tiles come from. Gives the content of each tile asked, in that order: `32 * width` bytes, which nobody changes afterwards. A
 * source that has only the full tile where a partial one is asked cuts it off (tlog-tiles, "Partial Tiles"). Keeping what was read is the
 * source's: when it gives the same array again, its inner hashes and its proof are not computed again.
 */
export type TileSource = (tiles: readonly Tile[]) => Promise<readonly Uint8Array[]>

/** A tree as a verified checkpoint gives it. */
export type Tree = {
  /** Number of entries. */
  readonly size: bigint
  /** Root hash, 32 bytes. */
  readonly root: Uint8Array
}

/**
 * Reads hashes of the tree of `size` entries from its tiles, believing them: for a log's own tiles, and under
 * {@link verifiedTiles} for those of others. Asks for each tile once in a call.
 *
 * @throws CodedError `tlog/bad-tile` from the reader when a tile has another length, `tlog/bad-argument` for a node outside the tree.
 */
export function tileHashReader(size: bigint, source: TileSource, hasher: TreeHasher): HashReader {
  const insides = new TileInsides(hasher)
  return async (nodes) => {
    const wanted = new Map<string, { readonly tile: Tile; readonly at: number }>()
    const places = nodes.map((node) => {
      const tile = tileOfNode(node, size)
      const key = keyOf(tile)
      const known = wanted.get(key)
      if (known !== undefined) return known
      const place = { tile, at: wanted.size }
      wanted.set(key, place)
      return place
    })
    const tiles = [...wanted.values()].map(({ tile }) => tile)
    const contents = tiles.length === 0 ? [] : await readTiles(tiles, source)
    return nodes.map((node, i) => {
      const content = contents[places[i]?.at ?? -1]
      if (content === undefined) throw fault('tlog/bad-tile', 'the tile source gave too few tiles')
      return insides.read(content, node)
    })
  }
}

/** The tile that holds the leaves of `node` or of a subtree of it at most 8 levels high. */
function tileOfNode({ level, index }: TreeNode, size: bigint): Tile {
  if (level < 0 || index < 0n || (index + 1n) << BigInt(level) > size) {
    throw fault('tlog/bad-argument', `a tree of ${size} entries has no node ${index} at level ${level}`)
  }
  const inside = level % TILE_HEIGHT
  const tileLevel = (level - inside) / TILE_HEIGHT
  const tile = tileAt(tileLevel, index >> BigInt(TILE_HEIGHT - inside), size)
  if (tile === undefined) throw fault('tlog/bad-argument', `no tile holds node ${index} at level ${level}`)
  return tile
}

/** Names a tile within one tree, where level and index say how wide it is. */
function keyOf({ level, index }: Tile): string {
  return `${level}/${index}`
}

async function readTiles(tiles: readonly Tile[], source: TileSource): Promise<readonly Uint8Array[]> {
  const contents = await source(tiles)
  for (const [i, tile] of tiles.entries()) {
    const length = contents[i]?.length
    if (length !== tile.width * HASH_BYTES) {
      throw fault('tlog/bad-tile', `the tile has ${length} bytes; expected ${tile.width * HASH_BYTES}`, {
        where: { path: formatTilePath(tile) },
      })
    }
  }
  return contents
}

/** The hashes between a tile's own and its root, computed when first wanted and kept as long as the tile's bytes are. */
class TileInsides {
  readonly #hasher: TreeHasher
  readonly #trees = new WeakMap<Uint8Array, InnerHashes>()

  constructor(hasher: TreeHasher) {
    this.#hasher = hasher
  }

  read(content: Uint8Array, { level, index }: TreeNode): Uint8Array {
    const inside = level % TILE_HEIGHT
    const at = Number(index & ((1n << BigInt(TILE_HEIGHT - inside)) - 1n))
    return this.#hash(content, this.#treeOf(content), inside, at)
  }

  /** The hash over a whole full tile, which is one hash of the tile above. */
  root(content: Uint8Array): Uint8Array {
    return this.#hash(content, this.#treeOf(content), TILE_HEIGHT, 0)
  }

  #treeOf(content: Uint8Array): InnerHashes {
    const known = this.#trees.get(content)
    if (known !== undefined) return known
    const fresh = { hashes: new Uint8Array(content.length), isKnown: new Uint8Array(TILE_WIDTH) }
    this.#trees.set(content, fresh)
    return fresh
  }

  #hash(content: Uint8Array, tree: InnerHashes, inside: number, at: number): Uint8Array {
    if (inside === 0) return content.subarray(at * HASH_BYTES, (at + 1) * HASH_BYTES)
    const place = placeOf(inside, at)
    const own = tree.hashes.subarray(place * HASH_BYTES, (place + 1) * HASH_BYTES)
    if (tree.isKnown[place] === 1) return own
    const left = this.#hash(content, tree, inside - 1, 2 * at)
    const right = this.#hash(content, tree, inside - 1, 2 * at + 1)
    own.set(this.#hasher.node(left, right))
    tree.isKnown[place] = 1
    return own
  }
}

/** One buffer for all inner hashes of a tile, each at its {@link placeOf}: many small ones would take five times the memory. */
type InnerHashes = { readonly hashes: Uint8Array; readonly isKnown: Uint8Array }

/**
 * Where the hash over entries `at << inside` to `(at + 1) << inside`, exclusive, stands: in order, each between those of its left and its right
 * half. So a tile has one place less than it has hashes.
 */
function placeOf(inside: number, at: number): number {
  return (at << inside) + (1 << (inside - 1)) - 1
}

/**
 * A source whose tiles are proved to belong to `tree` before anyone sees them: the partial tiles must give the root, and each full tile
 * the hash that the tile above has for it.
 *
 * @throws CodedError `tlog/bad-tile` from the source, with the tile's path, for a tile that was altered or cut off; `tlog/root-mismatch`
 *   when the partial tiles do not give the root; `tlog/bad-argument` for a tile that this tree does not have.
 */
export function verifiedTiles(tree: Tree, source: TileSource, hasher: TreeHasher): TileSource {
  requireTreeSize(tree.size)
  requireHash(tree.root, 'the root')
  const insides = new TileInsides(hasher)
  const trusted = new WeakSet<Uint8Array>()
  let edge: Promise<ReadonlyMap<string, Uint8Array>> | undefined

  const readEdge = async (): Promise<ReadonlyMap<string, Uint8Array>> => {
    const tiles = edgeTiles(tree.size)
    const contents = await readTiles(tiles, source)
    const byKey = new Map(tiles.map((tile, i) => [keyOf(tile), contents[i] ?? new Uint8Array(0)] as const))
    const peaks = rangeNodes({ start: 0n, end: tree.size }).map((node) => {
      const content = byKey.get(keyOf(tileOfNode(node, tree.size)))
      if (content === undefined) throw fault('tlog/bad-tile', 'a peak of the tree is in no partial tile')
      return insides.read(content, node)
    })
    if (!sameBytes(foldPeaks(peaks, hasher), tree.root)) {
      throw fault('tlog/root-mismatch', 'the partial tiles do not give the root of the tree')
    }
    return byKey
  }

  return async (tiles) => {
    // A failed read is asked again the next time.
    edge ??= readEdge().catch((error: unknown) => {
      edge = undefined
      throw error
    })
    const contents = new Map(await edge)
    const chains = tiles.map((tile) => chainOf(tile, tree.size))
    const missing = new Map<string, Tile>()
    for (const tile of chains.flat()) {
      const key = keyOf(tile)
      if (!contents.has(key)) missing.set(key, tile)
    }
    const read = missing.size === 0 ? [] : await readTiles([...missing.values()], source)
    for (const [i, key] of [...missing.keys()].entries()) contents.set(key, read[i] ?? new Uint8Array(0))
    const contentOf = (tile: Tile): Uint8Array => contents.get(keyOf(tile)) ?? new Uint8Array(0)
    return chains.map((chain) => {
      // From the right edge, which is proved, down to the tile that was asked for.
      for (let i = chain.length - 2; i >= 0; i--) {
        const [tile, parent] = [chain[i], chain[i + 1]]
        if (tile === undefined || parent === undefined) continue
        const content = contentOf(tile)
        if (trusted.has(content)) continue
        const at = Number(tile.index % BigInt(TILE_WIDTH)) * HASH_BYTES
        if (!sameBytes(insides.root(content), contentOf(parent).subarray(at, at + HASH_BYTES))) {
          throw fault('tlog/bad-tile', 'the tile is not the one that the tree was made from', {
            where: { path: formatTilePath(tile) },
          })
        }
        trusted.add(content)
      }
      return chain[0] === undefined ? new Uint8Array(0) : contentOf(chain[0])
    })
  }
}

/** The tile and those above it, up to the first partial one. */
function chainOf(tile: Tile, size: bigint): readonly Tile[] {
  const chain: Tile[] = []
  let { level, index } = tile
  for (;;) {
    const here = tileAt(level, index, size)
    if (here === undefined || (chain.length === 0 && here.width !== tile.width)) {
      throw fault('tlog/bad-argument', `a tree of ${size} entries has no such tile`, {
        where: { path: formatTilePath(tile) },
      })
    }
    chain.push(here)
    if (!isFull(here)) return chain
    level++
    index >>= BigInt(TILE_HEIGHT)
  }
}
