// SPDX-License-Identifier: Apache-2.0
/** SPDX licence expressions: SPDX 3.0.1, annex B, without `DocumentRef-` (CSAF 2.1, 3.2.2.6). */
import { type Place, textAt } from '../place.ts'
import {
  deprecatedScancodeLicences,
  deprecatedSpdxLicences,
  scancodeLicences,
  spdxLicences,
} from '../registers/licence-lists.ts'
import { quote } from '../report.ts'

/** One identifier of an expression, without a `+` behind it. */
export type Licence = {
  readonly kind: 'spdx' | 'scancode' | 'other'
  readonly id: string
}

/** Longer expressions are texts of licences. */
const maxLength = 4096

const reference = /^(?:LicenseRef|AdditionRef)-[A-Za-z0-9.-]+$/
const idString = /^[A-Za-z0-9.-]+$/
const scancodePrefix = /^(?:LicenseRef|AdditionRef)-scancode-/

/**
 * The identifiers of an expression, or what is wrong with it.
 *
 * By precedence `WITH` binds closest and is followed by an exception; `AND` and `OR` join expressions; parentheses group.
 */
export function readLicenseExpression(text: string): readonly Licence[] | string {
  if (text.length > maxLength)
    return `a licence expression has at most ${maxLength} characters; this looks like a licence's text`
  const tokens = text.match(/[()]|[^\s()]+/g) ?? []
  const licences: Licence[] = []
  let depth = 0
  let expected: 'licence' | 'operator' | 'exception' = 'licence'
  let canHaveException = false
  for (const token of tokens) {
    if (token === '(') {
      if (expected !== 'licence') return `${quote(text)}: an operator is missing before "("`
      depth++
    } else if (token === ')') {
      if (expected !== 'operator' || depth === 0) return `${quote(text)}: ")" stands in the wrong place`
      depth--
      canHaveException = false
    } else if (expected === 'operator') {
      if (!/^(?:AND|and|OR|or|WITH|with)$/.test(token))
        return `${quote(token)} stands where AND, OR or WITH is expected`
      const isWith = token.toLowerCase() === 'with'
      if (isWith && !canHaveException) return 'WITH stands behind a single licence only'
      expected = isWith ? 'exception' : 'licence'
    } else {
      const wrong = findIdentifierFault(token, expected)
      if (wrong !== undefined) return wrong
      licences.push(licenceOf(token))
      canHaveException = expected === 'licence'
      expected = 'operator'
    }
  }
  if (depth > 0) return `${quote(text)}: a ")" is missing`
  return expected === 'operator' ? licences : `${quote(text)} ends where an identifier is expected`
}

function findIdentifierFault(token: string, expected: 'licence' | 'exception'): string | undefined {
  if (/^DocumentRef-/i.test(token)) return '`DocumentRef-` is not allowed in CSAF'
  if (/^(?:and|or|with)$/i.test(token)) return `${quote(token)} stands where an identifier is expected`
  if (/^(?:LicenseRef|AdditionRef)-/i.test(token)) {
    if (!reference.test(token))
      return `${quote(token)} is no reference: "LicenseRef-" or "AdditionRef-", then letters, digits, "-" and "."`
    const isLicence = token.startsWith('LicenseRef-')
    if (isLicence === (expected === 'licence')) return undefined
    return `${quote(token)} stands where ${expected === 'licence' ? 'a licence' : 'an exception'} is expected`
  }
  const bare = expected === 'licence' ? token.replace(/\+$/, '') : token
  return idString.test(bare)
    ? undefined
    : `${quote(token)} is no licence identifier: letters, digits, "-" and "."`
}

function licenceOf(token: string): Licence {
  if (scancodePrefix.test(token)) return { kind: 'scancode', id: token.replace(scancodePrefix, '') }
  if (reference.test(token)) return { kind: 'other', id: token }
  return { kind: 'spdx', id: token.replace(/\+$/, '') }
}

/** The identifiers of the document's licence; none where it is absent or no expression. */
export function licensesOf(document: Place): readonly Licence[] {
  const text = textAt(document, 'document', 'license_expression')
  const read = text === undefined ? [] : readLicenseExpression(text)
  return typeof read === 'string' ? [] : read
}

/** Identifiers are compared without case: SPDX 3.0.1, annex B.2. */
const fold = (identifiers: ReadonlySet<string>): ReadonlySet<string> =>
  new Set([...identifiers].map((identifier) => identifier.toLowerCase()))

const current = { spdx: fold(spdxLicences), scancode: fold(scancodeLicences) }
const deprecated = { spdx: fold(deprecatedSpdxLicences), scancode: fold(deprecatedScancodeLicences) }

/**
 * The issuing party's own identifier, whose text it has to give (CSAF 2.1, 3.2.2.6, step 3). One that only looks as if it were in
 * one of the lists is a slip, and test 6.2.45 tells it.
 */
export const isOwn = ({ kind }: Licence): boolean => kind === 'other'

/** The identifier is in the SPDX licence list or in ScanCode's. */
export function isListed({ kind, id }: Licence): boolean {
  return kind !== 'other' && (current[kind].has(id.toLowerCase()) || deprecated[kind].has(id.toLowerCase()))
}

/** One of the lists calls the identifier deprecated. */
export function isDeprecated({ kind, id }: Licence): boolean {
  return kind !== 'other' && deprecated[kind].has(id.toLowerCase())
}

export const licensePath = '/document/license_expression'
