// SPDX-License-Identifier: Apache-2.0
import { ByteReader } from '../byte-reader.ts'
import { malformed } from '../fault.ts'
import type { Binary, BinaryFormat } from './binary.ts'
import { parseElf } from './elf.ts'
import { parseMachO } from './mach-o.ts'
import { parsePe } from './pe.ts'

/** Tells a format by its first bytes; undefined when it is none of them. */
export function binaryFormatOf(head: Uint8Array): BinaryFormat | undefined {
  if (head.length < 8) return undefined
  const magic = new ByteReader(head, 'the file', false).u32(0)
  if (magic === 0x7f454c46) return 'elf'
  if (magic >>> 16 === 0x4d5a) return 'pe'
  // Java class files share the fat magic; their version number is larger than any count of architectures.
  if (magic === 0xcafebabe) return new ByteReader(head, 'the file', false).u32(4) < 20 ? 'mach-o' : undefined
  return machOMagics.has(magic) ? 'mach-o' : undefined
}

const machOMagics: ReadonlySet<number> = new Set([0xfeedface, 0xfeedfacf, 0xcefaedfe, 0xcffaedfe])

/** @throws CodedError `scan/malformed` */
export function parseBinary(bytes: Uint8Array): Binary {
  const format = binaryFormatOf(bytes)
  switch (format) {
    case 'elf':
      return parseElf(bytes)
    case 'pe':
      return parsePe(bytes)
    case 'mach-o':
      return parseMachO(bytes)
    case undefined:
      throw malformed('this is no ELF, PE or Mach-O file')
  }
}
