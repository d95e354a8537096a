// SPDX-License-Identifier: Apache-2.0
/** Small ELF files for tests: real headers around sections that a test fills. */

export type ElfSection = {
  readonly name: string
  readonly data: Uint8Array
  /** 2 allocated, 1 written, 4 executed. Absent: constants. */
  readonly flags?: number
  readonly address?: number
}

type Shape = { readonly is64?: boolean; readonly isLittleEndian?: boolean; readonly withoutSections?: true }

const baseAddress = 0x10000

/** Sections one after the other, 16 bytes aligned, all in one segment that is loaded at 0x10000. */
export function elfFile(sections: readonly ElfSection[], shape: Shape = {}): Buffer {
  const { is64 = true, isLittleEndian = true, withoutSections } = shape
  const [headerBytes, segmentBytes, entryBytes] = is64 ? [64, 56, 64] : [52, 32, 40]
  const names = Buffer.from(`\0${[...sections.map(({ name }) => name), '.shstrtab'].join('\0')}\0`)
  const all = [...sections, { name: '.shstrtab', data: names, flags: 0 }]
  let end = align(headerBytes + segmentBytes)
  const placed = all.map((section) => {
    const offset = end
    end = align(offset + section.data.length)
    return { ...section, offset }
  })
  const table = end
  const file = Buffer.alloc(withoutSections ? table : table + entryBytes * (all.length + 1))
  const write = writer(file, is64, isLittleEndian)
  file.set([0x7f, 0x45, 0x4c, 0x46, is64 ? 2 : 1, isLittleEndian ? 1 : 2, 1])
  write.half(16, 3)
  write.word(is64 ? 32 : 28, headerBytes)
  if (withoutSections === undefined) {
    write.word(is64 ? 40 : 32, table)
    write.half(is64 ? 58 : 46, entryBytes)
    write.half(is64 ? 60 : 48, all.length + 1)
    write.half(is64 ? 62 : 50, all.length)
  }
  write.half(is64 ? 54 : 42, segmentBytes)
  write.half(is64 ? 56 : 44, 1)
  write.int(headerBytes, 1)
  write.int(headerBytes + (is64 ? 4 : 24), 6)
  write.word(headerBytes + (is64 ? 16 : 8), baseAddress)
  write.word(headerBytes + (is64 ? 32 : 16), table)
  let nameAt = 1
  for (const [i, { name, data, flags = 2, offset }] of placed.entries()) {
    file.set(data, offset)
    if (withoutSections === undefined) {
      const at = table + (i + 1) * entryBytes
      write.int(at, nameAt)
      write.int(at + 4, name === '.shstrtab' ? 3 : 1)
      write.word(at + 8, flags)
      write.word(at + (is64 ? 16 : 12), baseAddress + offset)
      write.word(at + (is64 ? 24 : 16), offset)
      write.word(at + (is64 ? 32 : 20), data.length)
    }
    nameAt += name.length + 1
  }
  return file
}

/** Where a section of {@link elfFile} begins, in memory. */
export function addressIn(sections: readonly ElfSection[], index: number, is64 = true): number {
  let offset = align(is64 ? 120 : 84)
  for (const { data } of sections.slice(0, index)) offset = align(offset + data.length)
  return baseAddress + offset
}

function align(offset: number): number {
  return Math.ceil(offset / 16) * 16
}

function writer(file: Buffer, is64: boolean, isLittleEndian: boolean) {
  const view = new DataView(file.buffer, file.byteOffset, file.length)
  return {
    half: (at: number, value: number) => view.setUint16(at, value, isLittleEndian),
    int: (at: number, value: number) => view.setUint32(at, value, isLittleEndian),
    word: (at: number, value: number) =>
      is64 ? view.setBigUint64(at, BigInt(value), isLittleEndian) : view.setUint32(at, value, isLittleEndian),
  }
}

/** An ELF file with one section of constants: what a rule looks at. */
export function elfWithText(...texts: readonly string[]): Buffer {
  return elfFile([{ name: '.rodata', data: Buffer.from(`\0${texts.join('\0')}\0`, 'latin1') }])
}
