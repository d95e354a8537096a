// SPDX-License-Identifier: Apache-2.0
import { fault } from './fault.ts'
import { TILE_WIDTH } from './tile.ts'

/** The longest entry in bytes: its length is written in 16 bits (tlog-tiles, "Log entries"). */
export const MAX_ENTRY_BYTES = 0xffff

/**
 * Entries as a bundle holds them, each after its length in big-endian 16 bits.
 *
 * @throws CodedError `tlog/entry-too-long` for an entry over 65,535 bytes.
 */
export function formatBundle(entries: readonly Uint8Array[]): Uint8Array {
  const bundle = new Uint8Array(bundledLength(entries))
  writeEntries(entries, bundle, 0)
  return bundle
}

/**
 * Length in bytes of entries as {@link formatBundle} writes them.
 *
 * @throws CodedError `tlog/entry-too-long`
 */
export function bundledLength(entries: readonly Uint8Array[]): number {
  let sizeBytes = 0
  for (const { length } of entries) {
    if (length > MAX_ENTRY_BYTES) {
      throw fault('tlog/entry-too-long', `an entry has ${length} bytes; at most ${MAX_ENTRY_BYTES} fit`)
    }
    sizeBytes += 2 + length
  }
  return sizeBytes
}

/** Writes entries as {@link formatBundle} does into `target` from `at` on, where {@link bundledLength} is free. */
export function writeEntries(entries: readonly Uint8Array[], target: Uint8Array, at: number): void {
  let next = at
  for (const entry of entries) {
    target[next] = entry.length >> 8
    target[next + 1] = entry.length & 0xff
    target.set(entry, next + 2)
    next += 2 + entry.length
  }
}

/**
 * Entries as {@link formatBundle} writes them, any number of them, as views into the bytes.
 *
 * @throws CodedError `tlog/bad-bundle` when the last one is cut off.
 */
export function splitEntries(bytes: Uint8Array, atMost = Number.POSITIVE_INFINITY): readonly Uint8Array[] {
  const entries: Uint8Array[] = []
  for (let at = 0; at < bytes.length && entries.length < atMost; ) {
    const length = ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0)
    const end = at + 2 + length
    if (end > bytes.length) {
      throw fault('tlog/bad-bundle', `entry ${entries.length} is cut off`, { where: { offset: at } })
    }
    entries.push(bytes.subarray(at + 2, end))
    at = end
  }
  return entries
}

/**
 * The entries of a bundle, as views into it.
 *
 * @throws CodedError `tlog/bad-bundle` when it does not hold exactly `width` entries (1 to 256) and nothing more.
 */
export function parseBundle(bundle: Uint8Array, width: number): readonly Uint8Array[] {
  const entries = splitEntries(bundle, width)
  if (width < 1 || width > TILE_WIDTH || entries.length !== width) {
    throw fault('tlog/bad-bundle', `the bundle has ${entries.length} entries; expected ${width}`)
  }
  const end = bundledLength(entries)
  if (end !== bundle.length) {
    throw fault('tlog/bad-bundle', `${bundle.length - end} bytes follow the last entry`, {
      where: { offset: end },
    })
  }
  return entries
}

/**
 * The partial bundle of the first `width` entries, out of the full one: what a reader does who finds only that (tlog-tiles, "Partial Tiles").
 *
 * @throws CodedError `tlog/bad-bundle` when `bundle` is not a full one.
 */
export function cutBundle(bundle: Uint8Array, width: number): Uint8Array {
  return bundle.subarray(0, bundledLength(parseBundle(bundle, TILE_WIDTH).slice(0, width)))
}
