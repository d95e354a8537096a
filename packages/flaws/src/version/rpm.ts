// SPDX-License-Identifier: Apache-2.0
import {
  compareNumerals,
  compareText,
  endOfDigits,
  endOfLetters,
  isDigitCode,
  isLetterCode,
  isNumeric,
  type Numeral,
  parseNumeral,
} from './numeral.ts'
import type { VersionOrder } from './order.ts'

type RpmKey = {
  readonly epoch: Numeral
  readonly version: string
  /** Absent release orders before any release, an empty one included. */
  readonly release: string | undefined
}

const tilde = 126
const caret = 94

function parseRpm(text: string): RpmKey | undefined {
  if (/\s/.test(text)) return undefined
  const colon = text.indexOf(':')
  // A colon after anything but digits belongs to the version.
  const hasEpoch = colon !== -1 && (colon === 0 || isNumeric(text.slice(0, colon)))
  const rest = hasEpoch ? text.slice(colon + 1) : text
  const hyphen = rest.lastIndexOf('-')
  const version = hyphen === -1 ? rest : rest.slice(0, hyphen)
  return {
    epoch: hasEpoch ? parseNumeral(text, 0, colon) : 0,
    version,
    release: hyphen === -1 ? undefined : rest.slice(hyphen + 1),
  }
}

/** Index of the first character at or after `at` that counts: a letter, a digit, `~` or `^`. */
function skipSeparators(text: string, at: number): number {
  let i = at
  for (; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (isDigitCode(code) || isLetterCode(code) || code === tilde || code === caret) break
  }
  return i
}

/**
 * rpmvercmp: runs of digits by value and runs of letters by ASCII, digits above letters; `~` orders before the end of
 * the text and `^` just after it. Separators only part the runs.
 * @see rpm.org, "Dependencies Manual", Versioning; rpm, rpmio/rpmvercmp
 */
export function compareRpmPart(a: string, b: string): number {
  if (a === b) return 0
  let i = 0
  let j = 0
  for (;;) {
    i = skipSeparators(a, i)
    j = skipSeparators(b, j)
    const x = a.charCodeAt(i)
    const y = b.charCodeAt(j)
    if (x === tilde || y === tilde) {
      if (x !== y) return x === tilde ? -1 : 1
      i++
      j++
      continue
    }
    if (x === caret || y === caret) {
      if (x === y) {
        i++
        j++
        continue
      }
      if (x === caret) return j === b.length ? 1 : -1
      return i === a.length ? -1 : 1
    }
    if (i === a.length || j === b.length) return a.length - i - (b.length - j)
    const digits = isDigitCode(x)
    if (digits !== isDigitCode(y)) return digits ? 1 : -1
    const iEnd = digits ? endOfDigits(a, i) : endOfLetters(a, i)
    const jEnd = digits ? endOfDigits(b, j) : endOfLetters(b, j)
    const difference = digits
      ? compareNumerals(parseNumeral(a, i, iEnd), parseNumeral(b, j, jEnd))
      : compareText(a.slice(i, iEnd), b.slice(j, jEnd))
    if (difference !== 0) return difference
    i = iEnd
    j = jEnd
  }
}

function compareReleases(a: string | undefined, b: string | undefined): number {
  if (a === undefined) return b === undefined ? 0 : -1
  return b === undefined ? 1 : compareRpmPart(a, b)
}

/** RPM: `[epoch:]version[-release]`; an absent epoch is 0. */
export const rpm: VersionOrder<RpmKey> = {
  parse: parseRpm,
  compare: (a, b) =>
    compareNumerals(a.epoch, b.epoch) ||
    compareRpmPart(a.version, b.version) ||
    compareReleases(a.release, b.release),
}
