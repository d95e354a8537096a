// SPDX-License-Identifier: Apache-2.0
/** PE and COFF (Microsoft PE Format, rev. of 2024): the section table. */
import { ByteReader, looseText } from '../byte-reader.ts'
import { malformed } from '../fault.ts'
import { type Binary, maxSections, type Section } from './binary.ts'

const sectionBytes = 40
const executes = 0x2000_0000
const initialised = 0x40

/** @throws CodedError `scan/malformed` */
export function parsePe(bytes: Uint8Array): Binary {
  const reader = new ByteReader(bytes, 'the PE header')
  const header = reader.u32(0x3c)
  if (reader.u32(header) !== 0x0000_4550) throw malformed('the PE header: "PE" is not where it should be')
  const count = reader.u16(header + 6)
  if (count > maxSections) throw malformed('the PE header: too many sections')
  const optional = header + 24
  const isPlus = reader.u16(optional) === 0x20b
  const base = isPlus ? reader.address64(optional + 24) : reader.u32(optional + 28)
  const table = optional + reader.u16(header + 20)
  const sections: Section[] = []
  for (let i = 0; i < count; i++) {
    const at = table + i * sectionBytes
    const name = reader.slice(at, 8)
    const end = name.indexOf(0)
    const [offset, sizeBytes] = [reader.u32(at + 20), reader.u32(at + 16)]
    if (offset > reader.length) continue
    const flags = reader.u32(at + 36)
    sections.push({
      name: looseText(end < 0 ? name : name.subarray(0, end)),
      offset,
      sizeBytes: Math.min(sizeBytes, reader.length - offset),
      address: base + reader.u32(at + 12),
      isData: (flags & executes) === 0 && (flags & initialised) !== 0,
    })
  }
  return { format: 'pe', isLittleEndian: true, bytes, sections, segments: sections }
}
