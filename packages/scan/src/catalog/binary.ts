// SPDX-License-Identifier: Apache-2.0
/** Programs, libraries and raw firmware: Go's and Rust's own lists of what was built in, and the texts of well-known products. */
import { CodedError } from '@primum/parse'
import { type Binary, sectionBytes } from '../binary/binary.ts'
import { binaryFormatOf, parseBinary } from '../binary/parse-binary.ts'
import { latin1Text } from '../byte-reader.ts'
import type { Fact } from '../model.ts'
import { applyRules } from '../rules/apply-rules.ts'
import { type Cataloguer, componentFact, mebibyte, type ScannedFile } from './cataloguer.ts'
import { goFacts } from './go-binary.ts'
import { kernelImage } from './kernel.ts'
import { rustFacts } from './rust-binary.ts'

/** Libraries seldom have the execute bit, and file systems without modes give it to none. */
const programName = /\.(?:so|ko|dll|exe|dylib|node|elf|axf|out)(?:$|\.\d)/i
const programFolder = /(?:^|\/)(?:s?bin|libexec)\/[^/]+$/

/** Smaller ones hold no product. */
const minBytes = 64

const program: Cataloguer = {
  name: 'binary',
  maxBytes: 256 * mebibyte,
  readsPart: true,
  wants: ({ path, name, sizeBytes, isExecutable }) =>
    sizeBytes >= minBytes && (isExecutable || programName.test(name) || programFolder.test(path)),
  // Kernel modules are told by the kernel they belong to.
  accepts: (head, { name }) => binaryFormatOf(head) !== undefined && !name.includes('.ko'),
  read: (file) => programFacts(file),
}

/** Images without a header that tells what they are: flash dumps, microcontroller firmware, boot loaders. */
const firmwareName =
  /\.(?:bin|img|fw|rom|itb|fit|dtb|uimg|chk|trx)$|^(?:u-boot|vmlinux|[a-z]?image)(?:$|[.-])/i

const firmware: Cataloguer = {
  name: 'firmware',
  maxBytes: 256 * mebibyte,
  readsPart: true,
  wants: ({ name, sizeBytes }) => sizeBytes >= minBytes && firmwareName.test(name),
  accepts: (head) => binaryFormatOf(head) === undefined,
  read: ({ path, name, bytes }) => applyRules(name, [bytes], `/${path}`).map(componentFact),
}

export const binaryCataloguers: readonly Cataloguer[] = [program, firmware]

/** A file that is scanned alone may be named anything. */
export function readAlone(file: ScannedFile): readonly Fact[] {
  const kernel = attempt(() => kernelImage.read(file))
  if (kernel.some(({ kind }) => kind === 'component')) return kernel
  return binaryFormatOf(file.bytes) === undefined ? firmware.read(file) : attempt(() => program.read(file))
}

function programFacts({ path, name, bytes }: ScannedFile): readonly Fact[] {
  const location = `/${path}`
  const binary = parseBinary(bytes)
  return [
    ...(isPacked(bytes) ? [packedWarning] : []),
    ...attempt(() => goFacts(binary, location)),
    ...attempt(() => rustFacts(binary, location)),
    ...applyRules(name, textsOf(binary), location).map(componentFact),
  ]
}

const packedWarning: Fact = {
  kind: 'warning',
  message: 'it is packed with UPX: nothing in it can be seen; unpack it with "upx -d" first',
}

/** UPX leaves its mark near the start, after the program headers. */
function isPacked(bytes: Uint8Array): boolean {
  return latin1Text(bytes.subarray(0, 1024)).includes('UPX!')
}

/** One damaged table does not hide what else the file tells. */
function attempt(read: () => readonly Fact[]): readonly Fact[] {
  try {
    return read()
  } catch (error) {
    if (error instanceof CodedError) return [{ kind: 'warning', message: error.message }]
    throw error
  }
}

/** The parts with constants and variables, parted by NUL; the whole file where it does not say which these are. */
function textsOf(binary: Binary): readonly Uint8Array[] {
  const data = binary.sections.filter(({ isData, name }) => isData && !unreadSections.test(name))
  return data.length === 0 ? [binary.bytes] : data.map((section) => sectionBytes(binary, section))
}

/** Tables of the compiler and linker; in Go programs, the largest part. */
const unreadSections = /^\.(?:eh_frame|gcc_except_table|gnu|note|rela?|gopclntab|dyn|hash|rsrc|reloc|pdata)/
