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

type AlpmKey = { readonly epoch: Numeral; readonly version: string; readonly release: string | undefined }

function parseAlpm(text: string): AlpmKey | undefined {
  if (text === '' || /\s/.test(text)) return undefined
  const colon = text.indexOf(':')
  const hasEpoch = colon > 0 && isNumeric(text.slice(0, colon))
  const rest = hasEpoch ? text.slice(colon + 1) : text
  const hyphen = rest.lastIndexOf('-')
  return {
    epoch: hasEpoch ? parseNumeral(text, 0, colon) : 0,
    version: hyphen === -1 ? rest : rest.slice(0, hyphen),
    release: hyphen === -1 ? undefined : rest.slice(hyphen + 1),
  }
}

function skipSeparators(text: string, at: number): number {
  let i = at
  while (i < text.length && !isDigitCode(text.charCodeAt(i)) && !isLetterCode(text.charCodeAt(i))) i++
  return i
}

/** pacman's rpmvercmp: more separators between two runs are later, and letters at the very end make a pre-release. */
function comparePart(a: string, b: string): number {
  let i = 0
  let j = 0
  while (i < a.length && j < b.length) {
    const iStart = skipSeparators(a, i)
    const jStart = skipSeparators(b, j)
    const gap = iStart - i - (jStart - j)
    i = iStart
    j = jStart
    if (i === a.length || j === b.length) break
    if (gap !== 0) return gap
    const digits = isDigitCode(a.charCodeAt(i))
    if (digits !== isDigitCode(b.charCodeAt(j))) return digits ? 1 : -1
    const iEnd = digits ? endOfDigits(a, i) : endOfLetters(a, i)
    const jEnd = digits ? endOfDigits(b, j) : endOfLetters(b, j)
    const difference = digits
      ? compareNumerals(parseNumeral(a, i, iEnd), parseNumeral(b, j, jEnd))
      : compareText(a.slice(i, iEnd), b.slice(j, jEnd))
    if (difference !== 0) return difference
    i = iEnd
    j = jEnd
  }
  if (i === a.length) return j === b.length ? 0 : isLetterCode(b.charCodeAt(j)) ? 1 : -1
  return isLetterCode(a.charCodeAt(i)) ? -1 : 1
}

/**
 * Arch Linux: `[epoch:]pkgver[-pkgrel]`; the release decides only where both versions have one.
 * @see pacman, vercmp(8)
 */
export const alpm: VersionOrder<AlpmKey> = {
  parse: parseAlpm,
  compare: (a, b) =>
    compareNumerals(a.epoch, b.epoch) ||
    comparePart(a.version, b.version) ||
    (a.release === undefined || b.release === undefined ? 0 : comparePart(a.release, b.release)),
}
