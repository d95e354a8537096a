// SPDX-License-Identifier: Apache-2.0
import { CodedError } from '@primum/parse'
import {
  type BundleRange,
  formatBundlePath,
  formatTilePath,
  HASH_BYTES,
  isFull,
  type LogObject,
  parseBundle,
  TILE_WIDTH,
  type TileSource,
} from '@primum/tlog'
import { type ObjectName, type ObjectStore, type ObjectVersion, parseObjectName } from '../objects/index.ts'

/** How many objects are written or read at once: enough to hide a disk's or a network's delay, few enough to leave memory alone. */
const AT_ONCE = 16

/** A note that was published, and what names it for the next swap. */
export type PublishedNote = { readonly note: string; readonly version: ObjectVersion }

/** The public files of one log, in the layout of C2SP tlog-tiles, below a folder of the object store. */
export type LogObjects = {
  readonly put: (objects: readonly LogObject[]) => Promise<void>
  /** Bytes below the log's folder, by their path there; undefined when there are none. */
  readonly get: (path: string) => Promise<Uint8Array | undefined>
  readonly readCheckpoint: () => Promise<PublishedNote | undefined>
  /** Puts a note in the place of the one that was read; the one that stands there instead when somebody was quicker. */
  readonly swapCheckpoint: (
    before: PublishedNote | undefined,
    note: string,
  ) => Promise<{ readonly isOurs: boolean; readonly now: PublishedNote | undefined }>
  readonly tiles: TileSource
  readonly readBundle: (bundle: BundleRange) => Promise<Uint8Array>
}

/** @throws {CodedError} `log/missing-object` from the readers when a tile or bundle that the tree has is not there. */
export function openLogObjects(store: ObjectStore, folder: string): LogObjects {
  const named = (path: string): ObjectName => parseObjectName(`${folder}/${path}`)
  const checkpoint = named('checkpoint')
  const get = async (path: string): Promise<Uint8Array | undefined> => (await store.get(named(path)))?.bytes
  const readBundle = async (bundle: BundleRange): Promise<Uint8Array> => {
    const exact = await get(formatBundlePath(bundle))
    if (exact !== undefined) return exact
    const full = isFull(bundle)
      ? undefined
      : await get(formatBundlePath({ index: bundle.index, width: TILE_WIDTH }))
    if (full === undefined) throw missing(formatBundlePath(bundle))
    return firstEntries(full, bundle.width)
  }

  return {
    put: async (objects) => {
      await inParallel(objects, ({ path, content }) => store.put(named(path), content))
    },
    get,
    readCheckpoint: async () => {
      const found = await store.get(checkpoint)
      return found === undefined ? undefined : { note: utf8(found.bytes), version: found.version }
    },
    swapCheckpoint: async (before, note) => {
      const swap = await store.swap(checkpoint, before?.version, new TextEncoder().encode(note))
      if (swap.kind === 'swapped') return { isOurs: true, now: { note, version: swap.version } }
      const { current } = swap
      return {
        isOurs: false,
        now: current === undefined ? undefined : { note: utf8(current.bytes), version: current.version },
      }
    },
    tiles: (tiles) =>
      inParallel(tiles, async (tile) => {
        const exact = await get(formatTilePath(tile))
        if (exact !== undefined) return exact
        // A partial tile may be gone once the full one is there (tlog-tiles, "Partial Tiles").
        const full = isFull(tile) ? undefined : await get(formatTilePath({ ...tile, width: TILE_WIDTH }))
        if (full === undefined) throw missing(formatTilePath(tile))
        return full.subarray(0, tile.width * HASH_BYTES)
      }),
    readBundle,
  }
}

/** The bytes of the first entries of a full bundle. */
function firstEntries(full: Uint8Array, width: number): Uint8Array {
  const entries = parseBundle(full, TILE_WIDTH).slice(0, width)
  return full.subarray(
    0,
    entries.reduce((length, entry) => length + 2 + entry.length, 0),
  )
}

async function inParallel<T, R>(items: readonly T[], act: (item: T) => Promise<R>): Promise<readonly R[]> {
  const results: R[] = []
  for (let start = 0; start < items.length; start += AT_ONCE) {
    results.push(...(await Promise.all(items.slice(start, start + AT_ONCE).map(act))))
  }
  return results
}

const utf8 = (bytes: Uint8Array): string => new TextDecoder().decode(bytes)

function missing(path: string): CodedError {
  return new CodedError('log/missing-object', 'the log has this tile or bundle, and it is not in the store', {
    where: { path },
  })
}
