// SPDX-License-Identifier: Apache-2.0

/**
 * A document's version: integer or semantic versioning (CSAF 2.0, 3.1.11; 2.1, 3.1.13). Numbers are kept as text, as they may have any
 * length.
 */
export type VersionNumber = {
  readonly kind: 'integer' | 'semantic'
  readonly major: string
  readonly minor: string
  readonly patch: string
  /** Identifiers; empty: this is no pre-release. */
  readonly preRelease: readonly string[]
  /** Absent: none. */
  readonly build: string | undefined
}

const integer = /^(?:0|[1-9]\d*)$/
const semantic =
  /^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)(?:-((?:0|[1-9]\d*|\d*[a-zA-Z-][0-9a-zA-Z-]*)(?:\.(?:0|[1-9]\d*|\d*[a-zA-Z-][0-9a-zA-Z-]*))*))?(?:\+([0-9a-zA-Z-]+(?:\.[0-9a-zA-Z-]+)*))?$/

/** Longer ones are no versions that anyone counts. */
const maxLength = 256

/** The version that text is, or nothing. */
export function readVersionNumber(text: string | undefined): VersionNumber | undefined {
  if (text === undefined || text.length > maxLength) return undefined
  if (integer.test(text)) {
    return { kind: 'integer', major: text, minor: '0', patch: '0', preRelease: [], build: undefined }
  }
  const [, major, minor, patch, preRelease, build] = semantic.exec(text) ?? []
  if (major === undefined || minor === undefined || patch === undefined) return undefined
  return { kind: 'semantic', major, minor, patch, preRelease: preRelease?.split('.') ?? [], build }
}

/**
 * The precedence of 3.1.13.2, rule 11; an integer counts as `X.0.0` (test 6.1.14). Negative, zero or positive.
 */
export function compareVersionNumbers(a: VersionNumber, b: VersionNumber): number {
  return (
    compareNumerals(a.major, b.major) ||
    compareNumerals(a.minor, b.minor) ||
    compareNumerals(a.patch, b.patch) ||
    comparePreReleases(a.preRelease, b.preRelease)
  )
}

/** Digits without leading zeros, of any length. */
function compareNumerals(a: string, b: string): number {
  return a.length - b.length || compareText(a, b)
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

function comparePreReleases(a: readonly string[], b: readonly string[]): number {
  if (a.length === 0 || b.length === 0) return b.length - a.length
  for (const [index, left] of a.entries()) {
    const right = b[index]
    if (right === undefined) return 1
    const order = compareIdentifiers(left, right)
    if (order !== 0) return order
  }
  return a.length - b.length
}

function compareIdentifiers(a: string, b: string): number {
  const [isNumericA, isNumericB] = [integer.test(a), integer.test(b)]
  if (isNumericA && isNumericB) return compareNumerals(a, b)
  return isNumericA ? -1 : isNumericB ? 1 : compareText(a, b)
}

/** `0` or `0.y.z`: for the time before the initial release. */
export const isInitial = ({ major }: VersionNumber): boolean => major === '0'
