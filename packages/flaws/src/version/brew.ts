// SPDX-License-Identifier: Apache-2.0
import { compareNumerals, compareText, type Numeral, parseNumeral } from './numeral.ts'
import type { VersionOrder } from './order.ts'

/** Places of tokens, in order; what is missing stands at `missing`, and so does the number 0. */
const places = {
  alpha: 0,
  beta: 1,
  pre: 2,
  rc: 3,
  missing: 4,
  word: 5,
  patch: 6,
  post: 7,
  number: 8,
} as const

type Token = { readonly place: number; readonly number: Numeral; readonly word: string }

type BrewKey = { readonly tokens: readonly Token[]; readonly revision: Numeral }

const missing: Token = { place: places.missing, number: 0, word: '' }
const token =
  /(?<alpha>alpha\d*|a\d+)|(?<beta>beta\d*|b\d+)|(?<pre>pre\d*)|(?<rc>rc\d*)|(?<patch>p\d*)|(?<post>\.post\d+)|(?<number>\d+)|[a-z]+/g
const marks = ['alpha', 'beta', 'pre', 'rc', 'patch', 'post', 'number'] as const

function tokenOf(match: RegExpExecArray): Token {
  const mark = marks.find((name) => match.groups?.[name] !== undefined)
  const text = match[0]
  if (mark === undefined) return { place: places.word, number: 0, word: text }
  const digits = /\d+/.exec(text)?.[0] ?? ''
  return { place: places[mark], number: parseNumeral(digits, 0, digits.length), word: '' }
}

const isZero = (of: Token) => of.place === places.number && of.number === 0

/** Zeros before a mark or at the end do not count: `2.1.0-p194` is `2.1-p194`. */
function withoutZeros(tokens: readonly Token[]): Token[] {
  const reversed: Token[] = []
  for (const next of tokens.toReversed()) {
    if (!isZero(next) || reversed.at(-1)?.place === places.number) reversed.push(next)
  }
  return reversed.toReversed()
}

/**
 * Homebrew: numbers, words and marks such as `rc1` or `p3` in turn, and after an underscore how often the formula was
 * built anew.
 * @see github.com/Homebrew/brew, Library/Homebrew/version.rb and pkg_version.rb
 */
export const brew: VersionOrder<BrewKey> = {
  parse: (text) => {
    const [, version = '', revision = ''] = /^(\S+?)(?:_(\d+))?$/.exec(text.toLowerCase()) ?? []
    const tokens = withoutZeros(Array.from(version.matchAll(token), tokenOf))
    return /\d/.test(version) ? { tokens, revision: parseNumeral(revision, 0, revision.length) } : undefined
  },
  compare: (a, b) => {
    const longer = Math.max(a.tokens.length, b.tokens.length)
    for (let i = 0; i < longer; i++) {
      const x = a.tokens[i] ?? missing
      const y = b.tokens[i] ?? missing
      const difference =
        x.place - y.place || compareNumerals(x.number, y.number) || compareText(x.word, y.word)
      if (difference !== 0) return difference
    }
    return compareNumerals(a.revision, b.revision)
  },
}
