// SPDX-License-Identifier: Apache-2.0

import {
  type Constraint,
  compareConstraints,
  formatVersRange,
  parseVersRange,
  type VersRange,
} from '@primum/flaws/vers'
import { parseVersion, parseVersionScheme, type VersionScheme } from '@primum/flaws/version'
import { CodedError } from '@primum/parse'
import { quote } from '../report.ts'

/**
 * The name of a branch of category `product_version_range` (CSAF 2.1, 3.1.2.3.2): VERS in canonical form, or "vls", the
 * constraints of one alone. What has an order can be compared with other ranges.
 */
export type VersionRange =
  | { readonly kind: 'every' }
  | { readonly kind: 'none' }
  | {
      readonly kind: 'ordered'
      readonly scheme: VersionScheme
      /** Sorted by version. */
      readonly constraints: readonly Constraint[]
      /** Written as VERS; otherwise as vls, whose order is a guess. */
      readonly isVers: boolean
    }
  | { readonly kind: 'unordered' /** Of VERS; absent: vls. */; readonly type: string | undefined }
  | { readonly kind: 'invalid'; readonly message: string }

/** Longer names are no ranges that anyone wrote. */
const maxLength = 16_384

/** The order that is tried for vls, which names none. */
const guessedScheme: VersionScheme = 'generic'

const constraintShape = /^(>=|<=|!=|<|>)?([^<>=!*|\s]+)$/

/** Reads the name of a version range. */
export function readVersionRange(name: string): VersionRange {
  if (name.length > maxLength)
    return { kind: 'invalid', message: `a version range has at most ${maxLength} characters` }
  return name.startsWith('vers:') ? readVers(name) : readVls(name)
}

function readVers(name: string): VersionRange {
  const [, type, text] = /^vers:([a-z0-9.+-]+)\/(.*)$/s.exec(name) ?? []
  if (type === undefined || text === undefined) {
    return { kind: 'invalid', message: `${quote(name)} does not have the form "vers:type/constraints"` }
  }
  if (type !== 'all' && type !== 'none' && parseVersionScheme(type) === undefined) {
    return readUnknownType(name, type, text)
  }
  let range: VersRange
  try {
    range = parseVersRange(name)
  } catch (error) {
    if (!(error instanceof CodedError)) throw error
    return { kind: 'invalid', message: `${quote(name)} is no VERS: ${error.message}` }
  }
  const canonical = formatVersRange(range)
  if (canonical !== name) {
    return { kind: 'invalid', message: `${quote(name)} is not canonical; that is ${quote(canonical)}` }
  }
  if (range.kind === 'none') return { kind: 'none' }
  if (range.kind === 'every') {
    if (range.type === 'all') return { kind: 'every' }
    return { kind: 'invalid', message: `for all versions write "vers:all/*", not ${quote(name)}` }
  }
  const wrong = findNeighbourFault(range.constraints)
  if (wrong !== undefined) return { kind: 'invalid', message: `${quote(name)} is not normalized: ${wrong}` }
  return { kind: 'ordered', scheme: range.scheme, constraints: range.constraints, isVers: true }
}

/** Without the type's order the constraints are checked one by one. */
function readUnknownType(name: string, type: string, text: string): VersionRange {
  const wrong = text.split('|').find((constraint) => !constraintShape.test(constraint))
  if (wrong === undefined) return { kind: 'unordered', type }
  return {
    kind: 'invalid',
    message: `${quote(wrong)} in ${quote(name)} is no constraint: a comparator, then a version`,
  }
}

/** Constraints without the scheme and the type of VERS: what they mean is for people to say, so only their form is checked. */
function readVls(name: string): VersionRange {
  const constraints = name.split('|').map((constraint) => constraintShape.exec(constraint))
  if (constraints.includes(null)) {
    return { kind: 'invalid', message: `${quote(name)} is neither VERS nor constraints such as ">=1.2|<2"` }
  }
  const read = constraints.flatMap((match): readonly Constraint[] => {
    const version = parseVersion(guessedScheme, match?.[2] ?? '')
    // The pattern gives nothing but the five comparators that are written; a version alone means "=".
    return version === undefined
      ? []
      : [{ comparator: (match?.[1] ?? '=') as Constraint['comparator'], version }]
  })
  if (read.length < constraints.length) return { kind: 'unordered', type: undefined }
  return {
    kind: 'ordered',
    scheme: guessedScheme,
    constraints: read.toSorted(compareConstraints),
    isVers: false,
  }
}

/**
 * vers-spec, "Normalized, canonical representation and validation": which comparators may follow each other once `!=` is left
 * out, and then `=` too.
 */
function findNeighbourFault(constraints: readonly Constraint[]): string | undefined {
  const included = constraints.filter(({ comparator }) => comparator !== '!=')
  for (const [index, { comparator, version }] of included.entries()) {
    const next = included[index + 1]
    if (next !== undefined && comparator === '=' && next.comparator.startsWith('<')) {
      return `${quote(version.text)} is already in the range that ends with ${quote(next.version.text)}`
    }
  }
  const bounds = included.filter(({ comparator }) => comparator !== '=')
  for (const [index, { comparator, version }] of bounds.entries()) {
    const next = bounds[index + 1]
    if (next !== undefined && next.comparator[0] === comparator[0]) {
      return `of ${quote(comparator + version.text)} and ${quote(next.comparator + next.version.text)} one is enough`
    }
  }
  return undefined
}

/** The range names one version and no other; also where it is written with the comparator that VERS leaves out. */
export function isSingleVersion(name: string): boolean {
  const [, comparator, version] = constraintShape.exec(constraintsOf(name).replace(/^=(?=[^=])/, '')) ?? []
  return version !== undefined && comparator === undefined
}

/** What stands behind the scheme and the type of VERS; all of a vls. */
const constraintsOf = (name: string): string =>
  name.startsWith('vers:') ? name.slice(name.indexOf('/') + 1) : name

/** The last constraint that includes anything leaves the range open: there is no version after which it ends. */
export function isUpperOpen(name: string): boolean {
  const range = readVersionRange(name)
  if (range.kind === 'every') return true
  const comparators =
    range.kind === 'ordered' && range.isVers
      ? range.constraints.map(({ comparator }) => comparator)
      : constraintsOf(name)
          .split('|')
          .map((constraint) => constraintShape.exec(constraint)?.[1] ?? '=')
  const last = comparators.findLast((comparator) => comparator !== '!=')
  return last === undefined ? comparators.length > 0 : last.startsWith('>')
}
