// SPDX-License-Identifier: Apache-2.0
/**
 * A text that may be inside an OpenPGP cleartext signature (RFC 9580, section 7; RFC 9116, section 2.3). Only its frame is read here;
 * whether the signature is that of a key takes a library for cryptography.
 */
import { type ErrorCode, errorOf, type Remark } from './codes.ts'
import { signatureFault } from './signature-packet.ts'

/** A line without its end. */
export type Line = { readonly number: number; readonly text: string }

export type SignedText = {
  readonly isSigned: boolean
  /** What the signature covers, dash-escapes taken away; all lines where there is none. */
  readonly body: readonly Line[]
  readonly errors: readonly Remark<ErrorCode>[]
}

const BEGIN_MESSAGE = '-----BEGIN PGP SIGNED MESSAGE-----'
const BEGIN_SIGNATURE = '-----BEGIN PGP SIGNATURE-----'
const END_SIGNATURE = '-----END PGP SIGNATURE-----'

/** RFC 9580, 6.2.2: an armour header is a key, a colon, a space and a value. */
const armourHeader = /^[A-Za-z][A-Za-z0-9-]*: \S/
/** RFC 9580, 6.1: the optional checksum, which must not be a reason to refuse. */
const checksum = /^=[A-Za-z0-9+/]{4}$/

/** @param lines of the whole file, without what follows the last line end */
export function readSignedText(lines: readonly Line[]): SignedText {
  const at = (mark: string): number => lines.findIndex(({ text }) => text.trimEnd() === mark)
  const message = at(BEGIN_MESSAGE)
  const signature = at(BEGIN_SIGNATURE)
  if (message === -1 && signature === -1) return { isSigned: false, body: lines, errors: [] }

  const errors: Remark<ErrorCode>[] = []
  if (message !== 0) errors.push(errorOf('signed_format_issue', lines[Math.max(message, 0)]?.number ?? null))
  const { body, errors: bodyErrors } = readBody(
    lines.slice(message + 1, end(signature, lines)),
    message !== -1,
  )
  errors.push(...bodyErrors)
  if (signature === -1) errors.push(errorOf('pgp_data_error', lines[message]?.number ?? null))
  else errors.push(...readArmour(lines.slice(signature)))
  return { isSigned: true, body, errors }
}

const end = (index: number, lines: readonly Line[]): number => (index === -1 ? lines.length : index)

/** Header lines, an empty line, then text of which each line that begins with a dash is escaped. */
function readBody(lines: readonly Line[], hasHeader: boolean): Omit<SignedText, 'isSigned'> {
  const errors: Remark<ErrorCode>[] = []
  const blank = hasHeader ? lines.findIndex(({ text }) => text.trim() === '') : -1
  const headers = lines.slice(0, Math.max(blank, 0))
  for (const { text, number } of headers) {
    if (!/^Hash: \S/.test(text)) errors.push(errorOf('pgp_data_error', number))
  }
  if (hasHeader && blank === -1) errors.push(errorOf('pgp_data_error', lines[0]?.number ?? null))
  const body = lines.slice(blank + 1).map(({ text, number }): Line => {
    if (!text.startsWith('-')) return { text, number }
    // RFC 9580, 7.2: "- " is taken away; any other dash at the start is not allowed.
    if (!text.startsWith('- ')) errors.push(errorOf('pgp_data_error', number))
    return { text: text.replace(/^- /, ''), number }
  })
  return { body, errors }
}

/** From the line that begins the signature to the end of the file. */
function readArmour(lines: readonly Line[]): readonly Remark<ErrorCode>[] {
  const number = lines[0]?.number ?? null
  const last = lines.findIndex(({ text }) => text.trimEnd() === END_SIGNATURE)
  if (last === -1) return [errorOf('pgp_data_error', number)]
  const after = readAfter(lines.slice(last + 1))
  const inside = lines.slice(1, last).map((line) => ({ ...line, text: line.text.trimEnd() }))
  const blank = inside.findIndex(({ text }) => text === '')
  const odd = inside.slice(0, Math.max(blank, 0)).find(({ text }) => !armourHeader.test(text))
  if (blank === -1 || odd !== undefined) return [errorOf('pgp_data_error', odd?.number ?? number), ...after]
  const base64 = inside
    .slice(blank + 1)
    .map(({ text }) => text)
    .filter((text, index, all) => !(index === all.length - 1 && checksum.test(text)))
    .join('')
  const fault = signatureFault(base64)
  return fault === undefined ? after : [errorOf(fault, number), ...after]
}

function readAfter(lines: readonly Line[]): readonly Remark<ErrorCode>[] {
  const data = lines.find(({ text }) => text.trim() !== '')
  if (data !== undefined) return [errorOf('data_after_sig', data.number)]
  const [blank] = lines
  return blank === undefined ? [] : [errorOf('too_many_line_separators', blank.number)]
}
