// SPDX-License-Identifier: Apache-2.0
/** Mach-O (OS X ABI Mach-O File Format Reference): the sections of a file, or of the first architecture of a fat one. */
import { ByteReader, looseText } from '../byte-reader.ts'
import { malformed } from '../fault.ts'
import { type Binary, maxSections, type Section } from './binary.ts'

const fatMagic = 0xcafebabe
const segment32 = 0x1
const segment64 = 0x19
const maxCommands = 10_000

/** @throws CodedError `scan/malformed` */
export function parseMachO(whole: Uint8Array): Binary {
  const bytes = firstArchitecture(whole)
  const magic = new ByteReader(bytes, 'the Mach-O header', false).u32(0)
  const isLittleEndian = magic === 0xcefaedfe || magic === 0xcffaedfe
  const is64 = magic === 0xfeedfacf || magic === 0xcffaedfe
  if (!isLittleEndian && magic !== 0xfeedface && magic !== 0xfeedfacf) {
    throw malformed('the Mach-O header: the magic number is not there')
  }
  const reader = new ByteReader(bytes, 'the Mach-O header', isLittleEndian)
  const count = reader.u32(16)
  if (count > maxCommands) throw malformed('the Mach-O header: too many load commands')
  const sections: Section[] = []
  let at = is64 ? 32 : 28
  for (let i = 0; i < count; i++) {
    const command = reader.u32(at)
    const commandBytes = reader.u32(at + 4)
    if (commandBytes < 8) throw malformed('the Mach-O header: a load command has no length')
    if (command === (is64 ? segment64 : segment32)) sections.push(...sectionsOf(reader, at, is64))
    if (sections.length > maxSections) throw malformed('the Mach-O header: too many sections')
    at += commandBytes
  }
  return { format: 'mach-o', isLittleEndian, bytes, sections, segments: sections }
}

function firstArchitecture(bytes: Uint8Array): Uint8Array {
  const reader = new ByteReader(bytes, 'the Mach-O header', false)
  return reader.u32(0) === fatMagic ? reader.slice(reader.u32(16), reader.u32(20)) : bytes
}

function sectionsOf(reader: ByteReader, command: number, is64: boolean): readonly Section[] {
  const count = reader.u32(command + (is64 ? 64 : 48))
  if (count > maxSections) throw malformed('the Mach-O header: too many sections')
  const entryBytes = is64 ? 80 : 68
  const sections: Section[] = []
  for (let i = 0; i < count; i++) {
    const at = command + (is64 ? 72 : 56) + i * entryBytes
    const offset = reader.u32(at + (is64 ? 48 : 40))
    const sizeBytes = is64 ? reader.u64(at + 40) : reader.u32(at + 36)
    const segment = fixedText(reader, at + 16)
    if (offset + sizeBytes > reader.length) continue
    sections.push({
      name: fixedText(reader, at),
      offset,
      sizeBytes,
      address: is64 ? reader.address64(at + 32) : reader.u32(at + 32),
      isData: segment.startsWith('__DATA') || fixedText(reader, at) !== '__text',
    })
  }
  return sections
}

function fixedText(reader: ByteReader, at: number): string {
  const field = reader.slice(at, 16)
  const end = field.indexOf(0)
  return looseText(end < 0 ? field : field.subarray(0, end))
}
