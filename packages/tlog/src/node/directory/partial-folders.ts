// SPDX-License-Identifier: Apache-2.0
import { dirname, join } from 'node:path'
import {
  formatBundlePath,
  formatTilePath,
  isFull,
  levelCount,
  levelWidth,
  parseBundlePath,
  parseTilePath,
  TILE_WIDTH,
  type Tile,
  tileAt,
} from '../../tile.ts'
import type { Disk } from './disk.ts'
import { isAbsent } from './disk-fault.ts'
import type { DurableFiles } from './durable-files.ts'

/**
 * The folders `<N>.p` of partial tiles and bundles. Each may go as a whole when its full one is published, and not before:
 * checkpoints of all sizes in between need what is in it (tlog-tiles, "Partial Tiles").
 */
export class PartialFolders {
  readonly #disk: Pick<Disk, 'readdir'>
  readonly #files: DurableFiles
  readonly #directory: string
  /** By path under the log's directory: the tile that is partial there; of a bundle, the tile over its entries. */
  readonly #tiles = new Map<string, Tile>()

  constructor(disk: Pick<Disk, 'readdir'>, files: DurableFiles, directory: string) {
    this.#disk = disk
    this.#files = files
    this.#directory = directory
  }

  /** Remembers the folders of the partial ones among these paths. */
  add(paths: readonly string[]): void {
    for (const path of paths) {
      const tile = path.startsWith('tile/entries/')
        ? { level: 0, ...parseBundlePath(path) }
        : parseTilePath(path)
      if (!isFull(tile)) this.#tiles.set(dirname(path), tile)
    }
  }

  /** Finds those near the right edge of a tree, which someone has left who was stopped before removing them. */
  async find(size: bigint): Promise<void> {
    const places = Array.from({ length: levelCount(size) }, (_, level) => ({
      level,
      index: levelWidth(level + 1, size),
      width: TILE_WIDTH,
    }))
    const paths = [
      ...places.map(formatTilePath),
      formatBundlePath({ index: levelWidth(1, size), width: TILE_WIDTH }),
    ]
    for (const folder of paths.map(dirname)) {
      for (const name of await this.#namesIn(folder)) {
        // Of any width: only the folder counts.
        if (/^[0-9]{3}\.p$/.test(name)) this.add([`${folder}/${name}/1`])
      }
    }
  }

  /** Removes those whose full one is in the tree of `size` entries. */
  async removeFilled(size: bigint): Promise<void> {
    for (const [folder, { level, index }] of this.#tiles) {
      const tile = tileAt(level, index, size)
      if (tile === undefined || !isFull(tile)) continue
      await this.#files.removeDirectory(join(this.#directory, folder))
      this.#tiles.delete(folder)
    }
  }

  async #namesIn(folder: string): Promise<readonly string[]> {
    try {
      return await this.#disk.readdir(join(this.#directory, folder))
    } catch (error) {
      if (isAbsent(error)) return []
      throw error
    }
  }
}
