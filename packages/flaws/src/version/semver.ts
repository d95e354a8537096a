// SPDX-License-Identifier: Apache-2.0
/**
 * Semantic Versioning 2.0.0 precedence (semver.org, section 11), read leniently as OSV's SEMVER and ECOSYSTEM ranges
 * need it: a leading `v`, fewer or more numbers than three, and a pre-release without its hyphen (`1.2rc1`) have a place.
 * Text that does not start with a number has none.
 */
import {
  compareNumeralLists,
  compareNumerals,
  compareText,
  endOfDigits,
  isDigitCode,
  isNumeric,
  type Numeral,
  parseNumeral,
} from './numeral.ts'
import type { VersionOrder } from './order.ts'

/** A dot-separated identifier of a pre-release or of build metadata: a numeral, or text. */
export type Identifier = { readonly numeral: Numeral } | { readonly text: string }

export type SemverKey = {
  readonly numbers: readonly Numeral[]
  /** Empty for a release. */
  readonly preRelease: readonly Identifier[]
  /** Build metadata without its `+`; empty where there is none. No part of precedence (section 10). */
  readonly build: string
}

const release: readonly Identifier[] = []

/** Reads a version; `start` skips a prefix that the scheme allows. */
export function parseSemver(text: string, start = 0): SemverKey | undefined {
  const lead = text.charCodeAt(start)
  let at = lead === 118 || lead === 86 ? start + 1 : start
  if (!isDigitCode(text.charCodeAt(at))) return undefined
  const numbers: Numeral[] = []
  for (;;) {
    const end = endOfDigits(text, at)
    numbers.push(parseNumeral(text, at, end))
    at = end
    if (text.charCodeAt(at) !== 46 || !isDigitCode(text.charCodeAt(at + 1))) break
    at++
  }
  if (at === text.length) return { numbers, preRelease: release, build: '' }
  const plus = text.indexOf('+', at)
  const preEnd = plus === -1 ? text.length : plus
  const code = text.charCodeAt(at)
  // A hyphen with nothing behind it is a pre-release all the same, as node-semver reads it.
  const preStart = (code === 45 && at + 1 < preEnd) || code === 46 ? at + 1 : at
  return {
    numbers,
    preRelease: preStart < preEnd ? parseIdentifiers(text.slice(preStart, preEnd)) : release,
    build: plus === -1 ? '' : text.slice(plus + 1),
  }
}

export function parseIdentifiers(text: string): Identifier[] {
  return text
    .split('.')
    .map((part) => (isNumeric(part) ? { numeral: parseNumeral(part, 0, part.length) } : { text: part }))
}

/** Section 11.4: numbers numerically and below text, text by ASCII, and more identifiers above fewer. */
export function compareIdentifiers(a: readonly Identifier[], b: readonly Identifier[]): number {
  const common = Math.min(a.length, b.length)
  for (let i = 0; i < common; i++) {
    const x = a[i]
    const y = b[i]
    if (x === undefined || y === undefined) break
    const difference = compareIdentifier(x, y)
    if (difference !== 0) return difference
  }
  return a.length - b.length
}

function compareIdentifier(a: Identifier, b: Identifier): number {
  if ('numeral' in a) return 'numeral' in b ? compareNumerals(a.numeral, b.numeral) : -1
  return 'numeral' in b ? 1 : compareText(a.text, b.text)
}

/** Section 11.2 to 11.4; build metadata does not count. */
export function compareSemver(a: SemverKey, b: SemverKey): number {
  const difference = compareNumeralLists(a.numbers, b.numbers, 0)
  if (difference !== 0) return difference
  if (a.preRelease.length === 0) return b.preRelease.length === 0 ? 0 : 1
  if (b.preRelease.length === 0) return -1
  return compareIdentifiers(a.preRelease, b.preRelease)
}

export const semver: VersionOrder<SemverKey> = { parse: (text) => parseSemver(text), compare: compareSemver }
