// SPDX-License-Identifier: Apache-2.0
/** ELF (System V ABI, gABI 4.1, chapters 4 and 5): 32 and 64 bits, either byte order. */
import { ByteReader } from '../byte-reader.ts'
import { malformed } from '../fault.ts'
import { type Binary, maxSections, type Section } from './binary.ts'

const noBits = 8
const progBits = 1
const flagAlloc = 2
const flagExecute = 4
const segmentLoad = 1
const segmentExecute = 1

/** @throws CodedError `scan/malformed` */
export function parseElf(bytes: Uint8Array): Binary {
  if (bytes.length < 52) throw malformed('the ELF header: the file is cut off')
  const is64 = bytes[4] === 2
  const isLittleEndian = bytes[5] === 1
  const reader = new ByteReader(bytes, 'the ELF header', isLittleEndian)
  return {
    format: 'elf',
    isLittleEndian,
    bytes,
    sections: sectionsOf(reader, is64),
    segments: segmentsOf(reader, is64),
  }
}

function sectionsOf(reader: ByteReader, is64: boolean): readonly Section[] {
  const table = is64 ? reader.u64(40) : reader.u32(32)
  if (table === 0) return []
  const entryBytes = reader.u16(is64 ? 58 : 46)
  const headerBytes = is64 ? 64 : 40
  // A file that was cut off, or whose table was stripped badly, still has segments.
  if (entryBytes < headerBytes || table + entryBytes > reader.length) return []
  const at = (i: number) => table + i * entryBytes
  const offsetOf = (i: number) => (is64 ? reader.u64(at(i) + 24) : reader.u32(at(i) + 16))
  const sizeOf = (i: number) => (is64 ? reader.u64(at(i) + 32) : reader.u32(at(i) + 20))
  // More sections than 16 bits count: the number stands in the first one.
  const count = reader.u16(is64 ? 60 : 48) || sizeOf(0)
  if (count > maxSections || table + count * entryBytes > reader.length) return []
  const written = reader.u16(is64 ? 62 : 50)
  const names = written === 0xffff ? reader.u32(at(0) + (is64 ? 40 : 24)) : written
  const namesAt = names < count ? offsetOf(names) : 0
  const sections: Section[] = []
  for (let i = 0; i < count; i++) {
    const type = reader.u32(at(i) + 4)
    // The flags that matter are in the lower half of 64 bits.
    const flags = reader.u32(at(i) + (is64 && !reader.isLittleEndian ? 12 : 8))
    const [offset, sizeBytes] = [offsetOf(i), sizeOf(i)]
    if (type === noBits || offset + sizeBytes > reader.length) continue
    sections.push({
      name: namesAt === 0 ? '' : nameAt(reader, namesAt + reader.u32(at(i))),
      offset,
      sizeBytes,
      address: is64 ? reader.address64(at(i) + 16) : reader.u32(at(i) + 12),
      isData: type === progBits && (flags & flagAlloc) !== 0 && (flags & flagExecute) === 0,
    })
  }
  return sections
}

const maxNameBytes = 256

/** A name that lies outside the file is no reason to give up the section. */
function nameAt(reader: ByteReader, at: number): string {
  const end = reader.bytes.indexOf(0, at)
  return at >= reader.length || end < 0 || end - at > maxNameBytes ? '' : reader.cString(at, maxNameBytes)
}

function segmentsOf(reader: ByteReader, is64: boolean): readonly Section[] {
  const table = is64 ? reader.u64(32) : reader.u32(28)
  const entryBytes = reader.u16(is64 ? 54 : 42)
  const count = reader.u16(is64 ? 56 : 44)
  if (table === 0 || entryBytes < (is64 ? 56 : 32) || table + count * entryBytes > reader.length) return []
  const segments: Section[] = []
  for (let i = 0; i < count; i++) {
    const at = table + i * entryBytes
    if (reader.u32(at) !== segmentLoad) continue
    const flags = reader.u32(at + (is64 ? 4 : 24))
    const offset = is64 ? reader.u64(at + 8) : reader.u32(at + 4)
    if (offset > reader.length) continue
    segments.push({
      name: '',
      offset,
      sizeBytes: Math.min(is64 ? reader.u64(at + 32) : reader.u32(at + 16), reader.length - offset),
      address: is64 ? reader.address64(at + 16) : reader.u32(at + 8),
      isData: (flags & segmentExecute) === 0,
    })
  }
  return segments
}
