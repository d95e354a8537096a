// SPDX-License-Identifier: Apache-2.0
/** From bytes to fields, with everything that is wrong with the form (RFC 9116, sections 2.2 to 2.4 and 4). */
import { type ErrorCode, errorOf, type Remark } from './codes.ts'
import { type Line, readSignedText } from './signed-text.ts'

export type Field = {
  /** In lower case: names are case-insensitive (section 2.4). */
  readonly name: string
  /** Empty where the line has none. */
  readonly value: string
  readonly line: number
}

export type ReadFile = {
  readonly isSigned: boolean
  readonly fields: readonly Field[]
  readonly errors: readonly Remark<ErrorCode>[]
}

const BOM = '\ufeff'

export function readFields(bytes: Uint8Array): ReadFile {
  const errors: Remark<ErrorCode>[] = []
  const decoded = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
  const broken = isUtf8(bytes) ? undefined : lineOfFirst(decoded, '\ufffd')
  if (broken !== undefined) errors.push(errorOf('utf8', broken))
  if (decoded.startsWith(BOM)) errors.push(errorOf('bom_in_file', 1))
  const { lines, errors: lineErrors } = splitLines(decoded.replace(BOM, ''))
  const { isSigned, body, errors: signatureErrors } = readSignedText(lines)
  errors.push(...lineErrors, ...signatureErrors)
  const fields: Field[] = []
  for (const line of body) {
    const { field, errors: fieldErrors } = readLine(line)
    errors.push(...fieldErrors)
    if (field !== undefined) fields.push(field)
  }
  return { isSigned, fields, errors }
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    return false // the decoder throws for nothing else
  }
}

const lineOfFirst = (text: string, mark: string): number => text.split(mark, 1)[0]?.split('\n').length ?? 1

/** Section 2.2: lines end with LF or CRLF. What follows the last line end is no line when it is empty. */
function splitLines(text: string): {
  readonly lines: readonly Line[]
  readonly errors: readonly Remark<ErrorCode>[]
} {
  const parts = text.split('\n')
  const rest = parts.pop() ?? ''
  const lines = (rest === '' ? parts : [...parts, rest]).map((part, index) => ({
    text: part.replace(/\r$/, ''),
    number: index + 1,
  }))
  const errors = lines
    .filter(({ text: line, number }) => line.includes('\r') || (rest !== '' && number === lines.length))
    .map(({ number }) => errorOf('no_line_separators', number))
  return { lines, errors }
}

/** RFC 5322, 3.6.8, `ftext`: printable US-ASCII without the colon. */
const fieldName = /^[!-9;-~]+$/

function readLine({ text, number }: Line): {
  readonly field?: Field
  readonly errors: readonly Remark<ErrorCode>[]
} {
  if (text.trim() === '' || text.startsWith('#')) return { errors: [] }
  const colon = text.indexOf(':')
  if (colon === -1) return { errors: [errorOf('invalid_line', number)] }
  const before = text.slice(0, colon)
  const after = text.slice(colon + 1)
  const name = before.trimEnd()
  const value = after.trim()
  const errors: Remark<ErrorCode>[] = []
  if (name !== before) errors.push(errorOf('prec_ws', number))
  if (name === '') errors.push(errorOf('empty_key', number))
  else if (!fieldName.test(name)) errors.push(errorOf('invalid_line', number))
  if (value === '') errors.push(errorOf('empty_value', number))
  else if (!after.startsWith(' ')) errors.push(errorOf('no_space', number))
  return { field: { name: name.toLowerCase(), value, line: number }, errors }
}
