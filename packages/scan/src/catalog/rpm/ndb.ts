// SPDX-License-Identifier: Apache-2.0
/**
 * `Packages.db`, rpm's own "new database", which SUSE has (rpm, `lib/backend/ndb/rpmpkg.c`): a header of 32 bytes, pages of slots, and
 * blobs in blocks of 16 bytes. Little-endian.
 */
import { ByteReader } from '../../byte-reader.ts'
import { malformed } from '../../fault.ts'

/** `RpmP`, `Slot` and `BlbS`, read as little-endian numbers. */
const headerMagic = 0x506d7052
const slotMagic = 0x746f6c53
const blobMagic = 0x53626c42

const slotBytes = 16
const blockBytes = 16
const pageBytes = 4096
const maxSlotPages = 2048

export function isNdb(head: Uint8Array): boolean {
  return head.length >= 32 && new ByteReader(head, '').u32(0) === headerMagic
}

/** The blobs, each one package's header. @throws CodedError `scan/malformed` */
export function readNdb(bytes: Uint8Array): readonly Uint8Array[] {
  const what = 'the database of rpm (ndb)'
  const reader = new ByteReader(bytes, what)
  const pages = reader.u32(12)
  if (reader.u32(0) !== headerMagic || reader.u32(4) !== 0)
    throw malformed(`${what}: this is no ndb of version 0`)
  if (pages === 0 || pages > maxSlotPages) throw malformed(`${what}: ${pages} slot pages are not possible`)
  const blobs: Uint8Array[] = []
  // The header takes the place of the first two slots.
  for (let at = 2 * slotBytes; at < pages * pageBytes; at += slotBytes) {
    if (reader.u32(at) !== slotMagic) throw malformed(`${what}: a slot is damaged`)
    const index = reader.u32(at + 4)
    if (index === 0) continue
    const blob = reader.u32(at + 8) * blockBytes
    if (reader.u32(blob) !== blobMagic || reader.u32(blob + 4) !== index) {
      throw malformed(`${what}: a package is not where its slot says`)
    }
    blobs.push(reader.slice(blob + 16, reader.u32(blob + 12)))
  }
  return blobs
}
