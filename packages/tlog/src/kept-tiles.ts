// SPDX-License-Identifier: Apache-2.0
import { fault } from './fault.ts'
import { formatTilePath, type Tile } from './tile.ts'
import type { TileSource } from './tile-reader.ts'

/**
 * A source that keeps the tiles that were used last, for whoever makes many proofs of one log: a tile is asked for once, and what is worked out from
 * its bytes, its proof and inner hashes, is kept with them. A tile takes up to 16 kB here.
 *
 * @param most how many tiles are kept; at least 1
 */
export function keptTiles(source: TileSource, most: number): TileSource {
  if (!Number.isInteger(most) || most < 1) throw fault('tlog/bad-argument', `${most} tiles cannot be kept`)
  /** In the order of their last use. */
  const kept = new Map<string, Promise<Uint8Array>>()
  const read = async (tile: Tile): Promise<Uint8Array> => {
    const [content] = await source([tile])
    if (content === undefined) throw fault('tlog/bad-tile', 'the tile source gave too few tiles')
    return content
  }
  const use = (tile: Tile): Promise<Uint8Array> => {
    const path = formatTilePath(tile)
    const known = kept.get(path)
    if (known !== undefined) {
      kept.delete(path)
      kept.set(path, known)
      return known
    }
    const content = read(tile)
    kept.set(path, content)
    // What failed is asked for again the next time.
    content.catch(() => {
      if (kept.get(path) === content) kept.delete(path)
    })
    for (const oldest of kept.keys()) {
      if (kept.size <= most) break
      kept.delete(oldest)
    }
    return content
  }
  return (tiles) => Promise.all(tiles.map(use))
}
