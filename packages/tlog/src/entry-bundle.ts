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
  let sizeBytes = 0
  for (const entry of entries) {
    if (entry.length > MAX_ENTRY_BYTES) {
      throw fault('tlog/entry-too-long', `an entry has ${entry.length} bytes; at most ${MAX_ENTRY_BYTES} fit`)
    }
    sizeBytes += 2 + entry.length
  }
  const bundle = new Uint8Array(sizeBytes)
  let at = 0
  for (const entry of entries) {
    bundle[at] = entry.length >> 8
    bundle[at + 1] = entry.length & 0xff
    bundle.set(entry, at + 2)
    at += 2 + entry.length
  }
  return bundle
}

/**
 * The entries of a bundle, as views into it.
 *
 * @throws CodedError `tlog/bad-bundle` when it does not hold exactly `width` entries (1 to 256) and nothing more.
 */
export function parseBundle(bundle: Uint8Array, width: number): readonly Uint8Array[] {
  const entries: Uint8Array[] = []
  let at = 0
  while (at < bundle.length && entries.length < width) {
    const length = ((bundle[at] ?? 0) << 8) | (bundle[at + 1] ?? 0)
    const end = at + 2 + length
    if (end > bundle.length) {
      throw fault('tlog/bad-bundle', `entry ${entries.length} is cut off`, { where: { offset: at } })
    }
    entries.push(bundle.subarray(at + 2, end))
    at = end
  }
  if (width < 1 || width > TILE_WIDTH || entries.length !== width) {
    throw fault('tlog/bad-bundle', `the bundle has ${entries.length} entries; expected ${width}`)
  }
  if (at !== bundle.length) {
    throw fault('tlog/bad-bundle', `${bundle.length - at} bytes follow the last entry`, {
      where: { offset: at },
    })
  }
  return entries
}
