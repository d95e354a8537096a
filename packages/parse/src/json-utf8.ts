// SPDX-License-Identifier: Apache-2.0
import { CodedError } from './error.ts'

const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/**
 * Bytes to text, refusing what is not UTF-8 (RFC 3629) instead of putting replacement characters in its place.
 *
 * @throws CodedError `json/invalid-utf8` with the offset and line of the first wrong byte. `place` gives the offset and
 *   line of `bytes` within the whole input.
 */
export function decodeUtf8(
  bytes: Uint8Array,
  place: { readonly file?: string | undefined; readonly offset?: number; readonly line?: number } = {},
): string {
  try {
    return strict.decode(bytes)
  } catch (cause) {
    const at = firstInvalidUtf8(bytes)
    const line = (place.line ?? 1) + countLines(bytes, at)
    const offset = (place.offset ?? 0) + at
    throw new CodedError<'json/invalid-utf8'>(
      'json/invalid-utf8',
      `${describe(bytes, at)} at byte ${offset}`,
      {
        where: { ...(place.file === undefined ? {} : { file: place.file }), line, offset },
        cause,
      },
    )
  }
}

/** Line feeds in `bytes` before `end`. */
export function countLines(bytes: Uint8Array, end: number): number {
  let lines = 0
  for (let i = bytes.indexOf(0x0a); i !== -1 && i < end; i = bytes.indexOf(0x0a, i + 1)) lines++
  return lines
}

function describe(bytes: Uint8Array, at: number): string {
  const [first = 0, second = 0] = bytes
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) {
    return 'this is UTF-16 text; expected UTF-8 (RFC 8259, 8.1)'
  }
  const byte = bytes[at]
  return byte === undefined
    ? 'the text ends inside a UTF-8 character'
    : `0x${byte.toString(16).padStart(2, '0')} is not valid UTF-8 here`
}

/** Offset of the first byte that begins no well-formed UTF-8 sequence (Unicode 16, table 3-7). */
function firstInvalidUtf8(bytes: Uint8Array): number {
  let i = 0
  while (i < bytes.length) {
    const length = sequenceLength(bytes, i)
    if (length === 0) return i
    i += length
  }
  return i
}

function sequenceLength(bytes: Uint8Array, at: number): number {
  const lead = bytes[at] ?? 0
  if (lead < 0x80) return 1
  if (lead < 0xc2 || lead > 0xf4) return 0
  const length = lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4
  // The second byte's range shuts out overlong forms, surrogates and code points above U+10FFFF.
  const low = lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80
  const high = lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf
  const second = bytes[at + 1] ?? 0
  if (second < low || second > high) return 0
  for (let i = at + 2; i < at + length; i++) {
    const next = bytes[i] ?? 0
    if (next < 0x80 || next > 0xbf) return 0
  }
  return length
}
