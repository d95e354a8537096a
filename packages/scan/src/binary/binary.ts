// SPDX-License-Identifier: Apache-2.0

/** A run of bytes of the file, and where it lies in memory when the program runs. */
export type Section = {
  readonly name: string
  readonly offset: number
  readonly sizeBytes: number
  readonly address: number
  /** Constants or initialised variables, where texts are; not code. */
  readonly isData: boolean
}

/** An executable, shared library or object file, as far as it is needed to find texts and tables in it. */
export type Binary = {
  readonly format: 'elf' | 'pe' | 'mach-o'
  readonly isLittleEndian: boolean
  readonly bytes: Uint8Array
  /** Those that lie within the file; empty where the table was stripped away. */
  readonly sections: readonly Section[]
  /** What is loaded from where; for a format that loads by section, the sections. */
  readonly segments: readonly Section[]
}

/** More than any linker writes. */
export const maxSections = 65_536

export type BinaryFormat = Binary['format']

/** The bytes of a section; of one that reaches beyond the file, what is there. */
export function sectionBytes({ bytes }: Pick<Binary, 'bytes'>, { offset, sizeBytes }: Section): Uint8Array {
  return bytes.subarray(offset, offset + sizeBytes)
}

export function findSection({ sections }: Binary, ...names: readonly string[]): Section | undefined {
  return sections.find(({ name }) => names.includes(name))
}

/** Where in the file an address lies, when the program has it from the file. */
export function offsetOfAddress({ segments }: Binary, address: number): number | undefined {
  const segment = segments.find((one) => address >= one.address && address < one.address + one.sizeBytes)
  return segment === undefined ? undefined : segment.offset + (address - segment.address)
}
