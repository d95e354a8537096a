// SPDX-License-Identifier: Apache-2.0
/** The log's public files (C2SP tlog-tiles), each asked for once in a verification and only when it is needed. */
import { CodedError } from '@primum/parse'
import {
  type BundleRange,
  cutBundle,
  formatBundlePath,
  formatTilePath,
  HASH_BYTES,
  isFull,
  TILE_WIDTH,
  type TileSource,
} from '@primum/tlog'

/**
 * Bytes below the log's address; undefined when the server says that there are none.
 *
 * @throws when there is no answer, which says nothing about the log
 */
export type ReadLogFile = (path: string) => Promise<Uint8Array | undefined>

export type FetchedFile = { readonly path: string; readonly sizeBytes: number }

export type LogFiles = {
  readonly checkpoint: () => Promise<Uint8Array>
  readonly tiles: TileSource
  readonly bundle: (bundle: BundleRange) => Promise<Uint8Array>
  /** Salt and content of a disclosed entry, as JSON. */
  readonly disclosed: (leafIndex: bigint) => Promise<Uint8Array>
  /** What was fetched so far. */
  readonly fetched: () => readonly FetchedFile[]
}

/** @throws CodedError `log/missing-file` from each reader, with the path, for what a log has to have and this one does not give */
export function openLogFiles(readFile: ReadLogFile): LogFiles {
  const known = new Map<string, Promise<Uint8Array | undefined>>()
  const fetched: FetchedFile[] = []

  async function fetchFile(path: string): Promise<Uint8Array | undefined> {
    const bytes = await readFile(path)
    if (bytes !== undefined) fetched.push({ path, sizeBytes: bytes.length })
    return bytes
  }

  function find(path: string): Promise<Uint8Array | undefined> {
    const before = known.get(path)
    if (before !== undefined) return before
    const asked = fetchFile(path)
    known.set(path, asked)
    return asked
  }

  async function get(path: string): Promise<Uint8Array> {
    const bytes = await find(path)
    if (bytes === undefined) {
      throw new CodedError('log/missing-file', 'the log does not give this file', { where: { path } })
    }
    return bytes
  }

  /** A partial tile or bundle may be gone once the full one is there (tlog-tiles, "Partial Tiles"). */
  async function getPart(
    range: BundleRange,
    pathOf: (range: BundleRange) => string,
    cut: (full: Uint8Array, width: number) => Uint8Array,
  ): Promise<Uint8Array> {
    if (isFull(range)) return get(pathOf(range))
    const exact = await find(pathOf(range))
    if (exact !== undefined) return exact
    const full = await find(pathOf({ ...range, width: TILE_WIDTH }))
    return full === undefined ? get(pathOf(range)) : cut(full, range.width)
  }

  return {
    checkpoint: () => get('checkpoint'),
    tiles: (tiles) =>
      Promise.all(
        tiles.map(({ level, ...range }) =>
          getPart(
            range,
            (part) => formatTilePath({ level, ...part }),
            (full, width) => full.subarray(0, width * HASH_BYTES),
          ),
        ),
      ),
    bundle: (bundle) => getPart(bundle, formatBundlePath, cutBundle),
    disclosed: (leafIndex) => get(`disclosed/${leafIndex}`),
    fetched: () => fetched,
  }
}
