// SPDX-License-Identifier: Apache-2.0
/**
 * VERS, the version range specifier (package-url/vers-spec at commit 9305f036fae4): parse, canonical form, and whether a
 * version is inside. Out of scope: resolving dependencies. Native range syntaxes are read in ./native.
 */
import { type Brand, CodedError } from '@primum/parse'
import { compareText } from '../version/numeral.ts'
import {
  orderVersions,
  parseVersion,
  parseVersionScheme,
  type SchemeVersion,
  type VersionScheme,
} from '../version/schemes.ts'

export type Comparator = '!=' | '<' | '<=' | '=' | '>' | '>='

export type Constraint = { readonly comparator: Comparator; readonly version: SchemeVersion }

/**
 * A range as its signposts. `every` is `*` and `none` is `vers:none/*`; `type` is the VERS type as it is written, which
 * may be an alias of the scheme.
 */
export type VersRange = Brand<RangeShape, 'VersRange'>

type RangeShape =
  | { readonly kind: 'none'; readonly type: 'none' }
  | { readonly kind: 'every'; readonly type: string; readonly scheme: VersionScheme | undefined }
  | {
      readonly kind: 'constraints'
      readonly type: string
      readonly scheme: VersionScheme
      /** At least one; sorted by version, then comparator. */
      readonly constraints: readonly Constraint[]
    }

/** Longest range that is read, in UTF-16 code units: some thousand versions. */
export const maxVersLength = 1_048_576

const typeShape = /^[a-z][a-z0-9.-]*$/
const constraintShape = /^(>=|<=|!=|<|>)?(.*)$/s
const printable = /^[!-~]*$/

function fault(code: 'syntax' | 'type' | 'version' | 'duplicate', message: string): CodedError {
  return new CodedError(`vers/${code}`, message)
}

/** Characters that would be read as comparators, separators or escapes, and whatever is not printable ASCII. */
export function encodeVersVersion(version: string): string {
  return version.replace(/[<>=!*|%]|[^!-~]+/gu, (text) =>
    encodeURIComponent(text).replace(
      /[!*]/g,
      (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
    ),
  )
}

function decodeVersVersion(written: string): string {
  if (!written.includes('%')) return written
  let decoded: string
  try {
    decoded = decodeURIComponent(written)
  } catch (cause) {
    throw new CodedError('vers/syntax', `${JSON.stringify(written)} is not percent-encoded UTF-8`, { cause })
  }
  if (encodeVersVersion(decoded) === written) return decoded
  throw fault(
    'syntax',
    `${JSON.stringify(written)} is not percent-encoded canonically: only < > = ! * | % are, in upper case`,
  )
}

function parseConstraint(scheme: VersionScheme, text: string): Constraint {
  const [, comparator = '=', written = ''] = constraintShape.exec(text) ?? []
  const decoded = decodeVersVersion(written)
  if (decoded === '' || /^[<>=!*]/.test(written)) {
    throw fault('syntax', `${JSON.stringify(text)} is no constraint: a comparator, then a version`)
  }
  const version = parseVersion(scheme, decoded)
  if (version === undefined) throw fault('version', `${JSON.stringify(decoded)} is no ${scheme} version`)
  // The pattern gives nothing but the five comparators that are written; a version alone means "=".
  return { comparator: comparator as Comparator, version }
}

/** The order of constraints in a range: by version, then comparator. */
export const compareConstraints = (a: Constraint, b: Constraint) =>
  orderVersions(a.version, b.version) || compareText(a.comparator, b.comparator)

/** Ranges are made in this file only, and so are always sorted. */
function brandRange(range: RangeShape): VersRange {
  return range as VersRange
}

/** A range from constraints in any order. */
export function rangeOf(type: string, scheme: VersionScheme, constraints: readonly Constraint[]): VersRange {
  const sorted = constraints.toSorted(compareConstraints)
  return brandRange({ kind: 'constraints', type, scheme, constraints: sorted })
}

/** The range of all versions. */
export function everyVersion(type: string): VersRange {
  return brandRange({ kind: 'every', type, scheme: parseVersionScheme(type) })
}

/**
 * Parses a VERS string. Constraints in another order than the versions' are put in order, as the official tests have
 * it; everything else that is not canonical is an error.
 * @throws CodedError `vers/syntax`, `vers/type` for an unknown type, `vers/version` where a version has no place in the
 *   type's order, or `vers/duplicate`
 * @see vers-spec, how-to-parse, "Parsing and validating VERS notation"
 */
export function parseVersRange(text: string): VersRange {
  if (text.length > maxVersLength)
    throw fault('syntax', `a VERS string has at most ${maxVersLength} characters`)
  if (!printable.test(text)) throw fault('syntax', 'a VERS string is printable ASCII without spaces')
  const slash = text.indexOf('/')
  if (!text.startsWith('vers:') || slash === -1) {
    throw fault(
      'syntax',
      `${JSON.stringify(text.slice(0, 40))} does not have the form "vers:type/constraints"`,
    )
  }
  const type = text.slice('vers:'.length, slash)
  if (!typeShape.test(type))
    throw fault('syntax', `${JSON.stringify(type)} is no VERS type: lower-case letters, digits, "." and "-"`)
  return parseConstraints(type, text.slice(slash + 1))
}

function parseConstraints(type: string, text: string): VersRange {
  const scheme = parseVersionScheme(type)
  if (type === 'none' || type === 'all') {
    if (text !== '*') throw fault('syntax', `"vers:${type}/*" is the only range of type ${type}`)
    return type === 'none' ? brandRange({ kind: 'none', type }) : everyVersion(type)
  }
  if (text === '*') return everyVersion(type)
  if (scheme === undefined)
    throw fault('type', `the version order of VERS type ${JSON.stringify(type)} is not known`)
  const range = rangeOf(
    type,
    scheme,
    text.split('|').map((constraint) => parseConstraint(scheme, constraint)),
  )
  checkUnique(range)
  return range
}

/** vers-spec, "Normalized, canonical representation and validation": each version occurs once, whatever its comparator. */
function checkUnique(range: VersRange): void {
  if (range.kind !== 'constraints') return
  let previous: SchemeVersion | undefined
  for (const { version } of range.constraints) {
    if (previous !== undefined && orderVersions(previous, version) === 0) {
      throw fault('duplicate', `the version ${JSON.stringify(version.text)} occurs twice`)
    }
    previous = version
  }
}

/** The canonical string of a range. */
export function formatVersRange(range: VersRange): string {
  if (range.kind !== 'constraints') return `vers:${range.type}/*`
  const constraints = range.constraints.map(
    ({ comparator, version }) => `${comparator === '=' ? '' : comparator}${encodeVersVersion(version.text)}`,
  )
  return `vers:${range.type}/${constraints.join('|')}`
}
