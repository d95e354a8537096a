// SPDX-License-Identifier: Apache-2.0
/**
 * Headers of tar archives: POSIX.1-1988 ustar and POSIX.1-2001 pax (IEEE Std 1003.1, "pax Interchange Format"), and GNU tar's
 * long names, large numbers and sparse files.
 */
import { looseText } from '../byte-reader.ts'
import { scanError } from '../fault.ts'

export const blockBytes = 512

export type TarKind =
  | 'file'
  | 'folder'
  | 'symlink'
  | 'hardlink'
  /** Devices and pipes. */
  | 'special'
  /** A file with holes; its content is not read. */
  | 'sparse'
  /** GNU: the next entry's name or link target. */
  | 'long-name'
  | 'long-link'
  /** pax: records for the next entry, or for all that follow. */
  | 'records'
  | 'global-records'
  /** A volume label and the like: no file. */
  | 'other'

export type TarHeader = {
  readonly kind: TarKind
  readonly path: string
  readonly target: string
  readonly sizeBytes: number
  readonly mode: number
  /** GNU sparse: further headers follow. */
  readonly isExtended: boolean
}

const kinds: Readonly<Record<string, TarKind>> = {
  '0': 'file',
  '\0': 'file',
  '7': 'file',
  '1': 'hardlink',
  '2': 'symlink',
  '3': 'special',
  '4': 'special',
  '5': 'folder',
  '6': 'special',
  S: 'sparse',
  L: 'long-name',
  K: 'long-link',
  x: 'records',
  X: 'records',
  g: 'global-records',
}

/**
 * One header block; undefined for a block of zeros, which marks the end.
 *
 * @throws CodedError `scan/damaged` where the checksum is wrong or a number is none
 */
export function parseTarHeader(block: Uint8Array): TarHeader | undefined {
  if (isZero(block)) return undefined
  if (!hasTarChecksum(block)) {
    throw scanError('scan/damaged', 'the tar archive is damaged: a header has the wrong checksum')
  }
  const name = text(block, 0, 100)
  const isUstar = text(block, 257, 6).startsWith('ustar')
  // GNU's own format ("ustar " with a space) has other things where ustar has the prefix.
  const prefix = isUstar && block[262] === 0 ? text(block, 345, 155) : ''
  const kind = kinds[String.fromCharCode(block[156] ?? 0)] ?? 'other'
  // Before ustar, a folder was a file whose name ends in a slash.
  const isOldFolder = kind === 'file' && name.endsWith('/')
  return {
    kind: isOldFolder ? 'folder' : kind,
    path: prefix === '' ? name : `${prefix}/${name}`,
    target: text(block, 157, 100),
    sizeBytes: sizeOf(kind, number(block, 124, 12)),
    mode: number(block, 100, 8),
    isExtended: kind === 'sparse' && block[482] === 1,
  }
}

/** Whether the sum of the bytes is the one written in the header: what tells a tar from anything else. */
export function hasTarChecksum(block: Uint8Array): boolean {
  if (block.length < blockBytes || isZero(block)) return false
  let sum = 0
  for (let i = 0; i < blockBytes; i++) sum += i >= 148 && i < 156 ? 0x20 : (block[i] ?? 0)
  const written = /^ *([0-7]+)/.exec(text(block, 148, 8))?.[1]
  return written !== undefined && Number.parseInt(written, 8) === sum
}

/** Links and devices may carry the size of what they stand for, but have no content. */
function sizeOf(kind: TarKind, sizeBytes: number): number {
  return kind === 'hardlink' || kind === 'symlink' || kind === 'special' || kind === 'folder' ? 0 : sizeBytes
}

function isZero(block: Uint8Array): boolean {
  return block.every((byte) => byte === 0)
}

function text(block: Uint8Array, at: number, length: number): string {
  const field = block.subarray(at, at + length)
  const end = field.indexOf(0)
  return looseText(end < 0 ? field : field.subarray(0, end))
}

/** Octal digits, or with the highest bit set a number in base 256 (GNU, for 8 GiB and more). */
function number(block: Uint8Array, at: number, length: number): number {
  const first = block[at] ?? 0
  if (first === 0x80) {
    let value = 0
    for (let i = 1; i < length; i++) value = value * 256 + (block[at + i] ?? 0)
    if (Number.isSafeInteger(value)) return value
  }
  const written = text(block, at, length).trim()
  if (written === '') return 0
  if (first >= 0x80 || !/^[0-7]+$/.test(written)) {
    throw scanError('scan/damaged', 'the tar archive is damaged: a header holds a number that is none')
  }
  return Number.parseInt(written, 8)
}

/** What pax records say of an entry, as far as it matters here. */
export type PaxRecords = {
  readonly path?: string
  readonly target?: string
  readonly sizeBytes?: number
  readonly isSparse?: true
}

/**
 * `25 path=some/long/name\n`: the length counts the whole record, its digits included.
 *
 * @throws CodedError `scan/damaged`
 */
export function parsePaxRecords(bytes: Uint8Array): PaxRecords {
  const records: { -readonly [K in keyof PaxRecords]: PaxRecords[K] } = {}
  let at = 0
  while (at < bytes.length) {
    const space = bytes.indexOf(0x20, at)
    const digits = looseText(bytes.subarray(at, Math.max(at, space)))
    const end = at + Number(digits)
    if (!/^\d{1,10}$/.test(digits) || end > bytes.length || end <= space + 1 || bytes[end - 1] !== 0x0a) {
      throw scanError('scan/damaged', 'the tar archive is damaged: a pax record has the wrong length')
    }
    const record = looseText(bytes.subarray(space + 1, end - 1))
    const equals = record.indexOf('=')
    const [key, value] = [record.slice(0, Math.max(0, equals)), record.slice(equals + 1)]
    if (key === 'path' || key === 'GNU.sparse.name') records.path = value
    else if (key === 'linkpath') records.target = value
    else if (key === 'size') records.sizeBytes = paxSize(value)
    if (key.startsWith('GNU.sparse.')) records.isSparse = true
    at = end
  }
  return records
}

function paxSize(value: string): number {
  const sizeBytes = Number(value)
  if (/^\d+$/.test(value) && Number.isSafeInteger(sizeBytes)) return sizeBytes
  throw scanError('scan/damaged', 'the tar archive is damaged: a pax record holds a size that is none')
}
