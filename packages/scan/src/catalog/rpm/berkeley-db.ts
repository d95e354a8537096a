// SPDX-License-Identifier: Apache-2.0
/**
 * `Packages`, rpm's database until version 4.15: a Berkeley DB hash of version 8 to 10 (its pages as in Berkeley DB's `db_page.h`). Only
 * the values are read; each is one package's header. Our own reader, because only a database library's own code reads it otherwise.
 */
import { ByteReader } from '../../byte-reader.ts'
import { malformed } from '../../fault.ts'

const hashMagic = 0x061561
const pageHeaderBytes = 26
const pageTypes = { hashUnsorted: 2, overflow: 7, hashMeta: 8, hash: 13 } as const
const itemTypes = { keyData: 1, offPage: 3 } as const

/** Whether a file begins like one, in either byte order. */
export function isBerkeleyHash(head: Uint8Array): boolean {
  return (
    head.length >= 72 && [true, false].some((order) => new ByteReader(head, '', order).u32(12) === hashMagic)
  )
}

/**
 * The values of a hash, in the order of its pages. Keys are passed over; so is the value that is too short for a header, which
 * rpm keeps its counter in.
 *
 * @throws CodedError `scan/malformed`
 */
export function readBerkeleyHash(bytes: Uint8Array): readonly Uint8Array[] {
  const what = 'the Berkeley DB of rpm'
  const isLittleEndian = new ByteReader(bytes, what).u32(12) === hashMagic
  const reader = new ByteReader(bytes, what, isLittleEndian)
  if (reader.u32(12) !== hashMagic || reader.u8(25) !== pageTypes.hashMeta)
    throw malformed(`${what}: this is no hash`)
  if (reader.u8(24) !== 0) throw malformed(`${what}: it is encrypted`)
  const pageBytes = reader.u32(20)
  if (pageBytes < 512 || pageBytes > 65_536 || (pageBytes & (pageBytes - 1)) !== 0) {
    throw malformed(`${what}: pages of ${pageBytes} bytes are not possible`)
  }
  const values: Uint8Array[] = []
  const pages = Math.floor(bytes.length / pageBytes)
  for (let page = 1; page < pages; page++) {
    const type = reader.u8(page * pageBytes + 25)
    if (type !== pageTypes.hash && type !== pageTypes.hashUnsorted) continue
    values.push(...valuesOf(reader, page * pageBytes, pageBytes))
  }
  return values
}

/** Items come in pairs of key and value; each has a 16-bit offset after the page's header, from the page's start. */
function* valuesOf(reader: ByteReader, page: number, pageBytes: number): Generator<Uint8Array> {
  const count = reader.u16(page + 20)
  for (let i = 1; i < count; i += 2) {
    const offset = reader.u16(page + pageHeaderBytes + i * 2)
    const item = page + offset
    const type = reader.u8(item)
    if (type === itemTypes.offPage) yield chain(reader, reader.u32(item + 4), reader.u32(item + 8), pageBytes)
    // On the page an item ends where the one before it in the index begins; the first ends with the page.
    else if (type === itemTypes.keyData) {
      const end = reader.u16(page + pageHeaderBytes + (i - 1) * 2)
      if (end - offset > 16) yield reader.slice(item + 1, end - offset - 1)
    }
  }
}

/** A long value lies on a chain of overflow pages. */
function chain(reader: ByteReader, first: number, length: number, pageBytes: number): Uint8Array {
  if (length > reader.length) throw malformed('the Berkeley DB of rpm: a value is longer than the file')
  const value = new Uint8Array(length)
  let filled = 0
  for (let page = first; page !== 0 && filled < length; ) {
    const at = page * pageBytes
    if (reader.u8(at + 25) !== pageTypes.overflow)
      throw malformed('the Berkeley DB of rpm: a value breaks off')
    // The free-area field of an overflow page is the number of bytes used.
    const part = reader.slice(
      at + pageHeaderBytes,
      Math.min(reader.u16(at + 22), pageBytes - pageHeaderBytes),
    )
    if (part.length === 0) break
    value.set(part.subarray(0, length - filled), filled)
    filled += part.length
    page = reader.u32(at + 16)
  }
  if (filled < length) throw malformed('the Berkeley DB of rpm: a value breaks off')
  return value
}
