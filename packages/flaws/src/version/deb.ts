// SPDX-License-Identifier: Apache-2.0
import {
  compareNumerals,
  endOfDigits,
  isDigitCode,
  isLetterCode,
  isNumeric,
  type Numeral,
  parseNumeral,
} from './numeral.ts'
import type { VersionOrder } from './order.ts'

type DebKey = { readonly epoch: Numeral; readonly upstream: string; readonly revision: string }

function parseDeb(text: string): DebKey | undefined {
  const trimmed = text.trim()
  const colon = trimmed.indexOf(':')
  const epoch = colon === -1 ? '0' : trimmed.slice(0, colon)
  const rest = trimmed.slice(colon + 1)
  if (rest === '' || !isNumeric(epoch) || /\s/.test(rest)) return undefined
  const hyphen = rest.lastIndexOf('-')
  return {
    epoch: parseNumeral(epoch, 0, epoch.length),
    upstream: hyphen === -1 ? rest : rest.slice(0, hyphen),
    revision: hyphen === -1 ? '' : rest.slice(hyphen + 1),
  }
}

/** Weight of the character at `at` in a non-digit part: `~` first, then the part's end, then letters, then the rest. */
function weight(text: string, at: number): number {
  const code = text.charCodeAt(at)
  if (Number.isNaN(code) || isDigitCode(code)) return 0
  if (code === 126) return -1
  return isLetterCode(code) ? code : code + 256
}

/** Debian Policy 5.6.12: non-digit parts by weight and digit parts by value, in turn. */
export function compareDebPart(a: string, b: string): number {
  let i = 0
  let j = 0
  while (i < a.length || j < b.length) {
    for (;;) {
      const left = weight(a, i)
      const right = weight(b, j)
      if (left !== right) return left - right
      if (left === 0) break
      i++
      j++
    }
    const iEnd = endOfDigits(a, i)
    const jEnd = endOfDigits(b, j)
    const difference = compareNumerals(parseNumeral(a, i, iEnd), parseNumeral(b, j, jEnd))
    if (difference !== 0) return difference
    i = iEnd
    j = jEnd
  }
  return 0
}

/**
 * Debian and Ubuntu: `[epoch:]upstream[-revision]`; an absent epoch is 0 and an absent revision equals revision 0.
 * @see Debian Policy 4.7, 5.6.12; dpkg, deb-version(7)
 */
export const deb: VersionOrder<DebKey> = {
  parse: parseDeb,
  compare: (a, b) =>
    compareNumerals(a.epoch, b.epoch) ||
    compareDebPart(a.upstream, b.upstream) ||
    compareDebPart(a.revision, b.revision),
}
