// SPDX-License-Identifier: Apache-2.0
import { compareNumerals, type Numeral, parseNumeral } from './numeral.ts'
import type { VersionOrder } from './order.ts'

/** Places of words, of a missing part and of numbers, as PHP's version_compare has them. */
const unknownWord = -1
const missing = 4
const number = 5
const words = [
  ['dev', 0],
  ['a', 1],
  ['b', 2],
  ['rc', 3],
  ['p', 6],
] as const

type Part = { readonly rank: number; readonly value: Numeral }

const pieces = /\d+|[^\d.\-_+#]+/g

function parsePart(piece: string): Part {
  const code = piece.charCodeAt(0)
  if (code >= 48 && code <= 57) return { rank: number, value: parseNumeral(piece, 0, piece.length) }
  return { rank: words.find(([word]) => piece.startsWith(word))?.[1] ?? unknownWord, value: 0 }
}

const absent: Part = { rank: missing, value: 0 }

/**
 * Packagist: PHP's version_compare after Composer took the `v` away: `unknown < dev < alpha < beta < RC < (none) <
 * number < patch`, words told by how they begin.
 * @see php.net/version_compare; composer/semver, VersionParser::normalize
 */
export const composer: VersionOrder<readonly Part[]> = {
  parse: (text) => {
    const lower = text.trim().toLowerCase()
    if (/\s/.test(lower)) return undefined
    const body = lower.startsWith('v') ? lower.slice(1) : lower
    const found = body.match(pieces)
    return found === null || !/\d|^dev-/.test(body) ? undefined : found.map(parsePart)
  },
  compare: (a, b) => {
    const longer = Math.max(a.length, b.length)
    for (let i = 0; i < longer; i++) {
      const x = a[i] ?? absent
      const y = b[i] ?? absent
      const difference = x.rank - y.rank || compareNumerals(x.value, y.value)
      if (difference !== 0) return difference
    }
    return 0
  },
}
