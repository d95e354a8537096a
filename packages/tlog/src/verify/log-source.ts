// SPDX-License-Identifier: Apache-2.0
import { CodedError } from '@primum/parse'
import { cutBundle, MAX_ENTRY_BYTES } from '../entry-bundle.ts'
import { fault, type TlogCode } from '../fault.ts'
import { HASH_BYTES } from '../hash.ts'
import { type BundleRange, formatBundlePath, formatTilePath, isFull, TILE_WIDTH } from '../tile.ts'
import type { TileSource } from '../tile-reader.ts'

/**
 * Gives what a log has under a path (tlog-tiles: `checkpoint`, `tile/…`), from a folder, over HTTP or from elsewhere; undefined when it has nothing
 * there. Of what is longer than `maxBytes`, one byte more is enough: it shows that it is too long.
 *
 * @throws CodedError `tlog/unavailable` when that cannot be found out.
 */
export type ReadObject = (path: string, maxBytes: number) => Promise<Uint8Array | undefined>

/** The tiles and bundles of a log, unverified. */
export type LogSource = {
  /** @throws CodedError `tlog/bad-tile` when the log has none there; `tlog/unavailable` */
  readonly tiles: TileSource
  /** @throws CodedError `tlog/bad-bundle` when the log has none there; `tlog/unavailable` */
  readonly bundle: (range: BundleRange) => Promise<Uint8Array>
}

/** Objects that are read at a time: enough to keep a connection busy, and few enough for the one who answers. */
const READS_AT_ONCE = 16

/** What differs between tiles and bundles when they are read. */
type Kind<Range extends BundleRange> = {
  readonly formatPath: (range: Range) => string
  readonly maxBytes: (width: number) => number
  /** The first `width` of a full one. */
  readonly cut: (full: Uint8Array, width: number) => Uint8Array
  readonly code: TlogCode
}

const bundles: Kind<BundleRange> = {
  formatPath: formatBundlePath,
  maxBytes: (width) => width * (2 + MAX_ENTRY_BYTES),
  cut: cutBundle,
  code: 'tlog/bad-bundle',
}

const tiles = {
  formatPath: formatTilePath,
  maxBytes: (width: number) => width * HASH_BYTES,
  cut: cutTile,
  code: 'tlog/bad-tile',
} as const

/** The tiles and bundles of a log, read as objects; a partial one that is gone is cut from the full one (tlog-tiles, "Partial Tiles"). */
export function logSource(readObject: ReadObject): LogSource {
  const gate = new Gate(READS_AT_ONCE)
  const read = async <Range extends BundleRange>(range: Range, kind: Kind<Range>): Promise<Uint8Array> => {
    const { formatPath, maxBytes, cut, code } = kind
    const path = formatPath(range)
    const content = await readObject(path, maxBytes(range.width))
    if (content !== undefined) return content
    if (!isFull(range)) {
      const fullPath = formatPath({ ...range, width: TILE_WIDTH })
      const full = await readObject(fullPath, maxBytes(TILE_WIDTH))
      if (full !== undefined) return at(fullPath, () => cut(full, range.width))
    }
    throw fault(code, 'the log does not have it', { where: { path } })
  }
  return {
    tiles: (wanted) => Promise.all(wanted.map((tile) => gate.run(() => read(tile, tiles)))),
    bundle: (range) => gate.run(() => read(range, bundles)),
  }
}

function cutTile(full: Uint8Array, width: number): Uint8Array {
  if (full.length === TILE_WIDTH * HASH_BYTES) return full.subarray(0, width * HASH_BYTES)
  throw fault('tlog/bad-tile', `the tile has ${full.length} bytes; expected ${TILE_WIDTH * HASH_BYTES}`)
}

/** Says in which object something was found wrong. */
export function at<Result>(path: string, act: () => Result): Result {
  try {
    return act()
  } catch (error) {
    throw error instanceof CodedError ? error.at({ path }) : error
  }
}

/** Lets so many acts run at a time; the others wait in the order in which they came. */
class Gate {
  #free: number
  readonly #waiting: (() => void)[] = []

  constructor(atOnce: number) {
    this.#free = atOnce
  }

  async run<Result>(act: () => Promise<Result>): Promise<Result> {
    if (this.#free > 0) this.#free--
    else await new Promise<void>((resolve) => this.#waiting.push(resolve))
    try {
      return await act()
    } finally {
      const next = this.#waiting.shift()
      if (next === undefined) this.#free++
      else next()
    }
  }
}
