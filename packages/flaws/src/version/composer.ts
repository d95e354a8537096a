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

/** The one to four numbers in front; a date written as one number is none of them. */
const leading = /^\d{1,5}(?:\.\d+){0,3}(?!\.?\d)/
/** `2.x-dev`, the end of a branch. */
const branch = /^(\d+(?:\.(?:\d+|[x*])){0,3})[.-]?dev$/
const endOfBranch = '9999999'

/** Fills up to four numbers, as Composer does before it compares, so that 1.0 is 1.0.0 and after 1.0.0-beta. */
function normalize(text: string): string {
  const [, pattern] = branch.exec(text) ?? []
  if (pattern === undefined || /^[\d.]+$/.test(pattern)) {
    const spread = text.replace(/[._-]?stable.*$/, '').replace(/(?<=[a-z])dev$/, '-dev')
    return spread.replace(leading, (numbers) => fillUp(numbers.split('.'), '0'))
  }
  const parts = pattern.split('.').map((part) => (/[x*]/.test(part) ? endOfBranch : part))
  return `${fillUp(parts, endOfBranch)}-dev`
}

function fillUp(numbers: readonly string[], filling: string): string {
  return [...numbers, ...Array<string>(4 - numbers.length).fill(filling)].join('.')
}

/**
 * Packagist: PHP's version_compare of what Composer makes of a version: numbers filled up to four, no `v`, no build
 * metadata; `unknown < dev < alpha < beta < RC < (none) < number < patch`, words told by how they begin.
 * @see php.net/version_compare; composer/semver, VersionParser::normalize and ::normalizeBranch
 */
export const composer: VersionOrder<readonly Part[]> = {
  parse: (text) => {
    const lower = text.trim().toLowerCase()
    if (/\s/.test(lower)) return undefined
    const plus = lower.indexOf('+')
    const body = lower.slice(lower.startsWith('v') ? 1 : 0, plus > 0 ? plus : undefined)
    const found = normalize(body).match(pieces)
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
