// SPDX-License-Identifier: Apache-2.0
/** Zip archives (PKWARE APPNOTE 6.3.10) as far as jars use them: the directory at the end, stored and deflated members. */
import { inflateRawSync } from 'node:zlib'
import { ByteReader, looseText } from '../byte-reader.ts'
import { malformed } from '../fault.ts'

export type ZipMember = {
  readonly name: string
  readonly sizeBytes: number
  /** @throws CodedError `scan/malformed` where it is damaged, encrypted or longer than it says */
  read(): Uint8Array
}

const endSignature = 0x06054b50
const entrySignature = 0x02014b50
const localSignature = 0x04034b50
const endBytes = 22
const entryBytes = 46
const localBytes = 30
/** The comment after the end record. */
const maxCommentBytes = 65_535
const maxMembers = 200_000

/**
 * The members of a zip in the order of its directory.
 *
 * @throws CodedError `scan/malformed`
 */
export function readZip(bytes: Uint8Array): readonly ZipMember[] {
  const reader = new ByteReader(bytes, 'the zip archive')
  const end = findEnd(reader)
  const count = reader.u16(end + 10)
  if (count > maxMembers) throw malformed(`the zip archive holds more than ${maxMembers} members`)
  const directoryBytes = reader.u32(end + 12)
  // What stands before the archive (a launcher script) moves every offset.
  const shift = end - directoryBytes - reader.u32(end + 16)
  if (shift < 0)
    throw malformed('the zip archive is damaged, or has more members than the old format can count')
  const members: ZipMember[] = []
  let at = end - directoryBytes
  for (let i = 0; i < count; i++) {
    if (reader.u32(at) !== entrySignature) throw malformed('the directory of the zip archive is damaged')
    const nameBytes = reader.u16(at + 28)
    const place = {
      flags: reader.u16(at + 8),
      method: reader.u16(at + 10),
      packedBytes: reader.u32(at + 20),
      sizeBytes: reader.u32(at + 24),
      offset: reader.u32(at + 42) + shift,
    }
    const name = looseText(reader.slice(at + entryBytes, nameBytes))
    members.push({ name, sizeBytes: place.sizeBytes, read: () => readMember(reader, place) })
    at += entryBytes + nameBytes + reader.u16(at + 30) + reader.u16(at + 32)
  }
  return members
}

function findEnd(reader: ByteReader): number {
  const first = Math.max(0, reader.length - endBytes - maxCommentBytes)
  for (let at = reader.length - endBytes; at >= first; at--) {
    if (reader.bytes[at] === 0x50 && reader.u32(at) === endSignature) return at
  }
  throw malformed('the zip archive has no directory: it is not whole')
}

type Place = {
  readonly flags: number
  readonly method: number
  readonly packedBytes: number
  readonly sizeBytes: number
  readonly offset: number
}

function readMember(
  reader: ByteReader,
  { flags, method, packedBytes, sizeBytes, offset }: Place,
): Uint8Array {
  if ((flags & 1) !== 0) throw malformed('a member of the zip archive is encrypted')
  if (reader.u32(offset) !== localSignature) throw malformed('a member of the zip archive is damaged')
  const packed = reader.slice(
    offset + localBytes + reader.u16(offset + 26) + reader.u16(offset + 28),
    packedBytes,
  )
  if (method === 0) return packed
  if (method !== 8)
    throw malformed(`a member of the zip archive is packed by method ${method}, which is not read`)
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, sizeBytes) })
  } catch {
    throw malformed('a member of the zip archive is damaged')
  }
}
