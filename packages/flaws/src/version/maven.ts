// SPDX-License-Identifier: Apache-2.0
import {
  compareNumerals,
  compareText,
  endOfDigits,
  isDigitCode,
  type Numeral,
  parseNumeral,
} from './numeral.ts'
import type { VersionOrder } from './order.ts'

/**
 * Places of tokens, in order. The specification compares a missing token as if it had the other's separator, which
 * makes `1.sp < 1-alpha < 1 < 1.sp` and `1-1 < 1.0.alpha < 1 < 1-1`. We give every token one place instead, those that
 * stand before the plain version below `missing`, and a zero the place of what follows it. So the order is total, and
 * where the specification does not contradict itself the two agree.
 */
const places = {
  dotPreRelease: 0,
  hyphenPreRelease: 1,
  zeroBeforePreRelease: 2,
  missing: 3,
  dotQualifier: 4,
  hyphenQualifier: 5,
  hyphenNumber: 6,
  zero: 7,
  dotNumber: 8,
} as const

type Token = { readonly place: number; readonly value: Numeral; readonly word: string }

/** A token as it is split off; `word` is empty for numbers and for words that mean a release. */
type RawToken = { readonly hyphen: boolean; readonly number: Numeral | undefined; readonly word: string }

const missing: Token = { place: places.missing, value: 0, word: '' }
const abbreviations: Readonly<Record<string, string>> = { a: 'alpha', b: 'beta', m: 'milestone' }
/** Other spellings, and the words that mean no qualifier at all. */
const spellings: Readonly<Record<string, string>> = { cr: 'rc', ga: '', final: '', release: '' }
/** Known qualifiers before a release, in their order; `sp` is the first after it, and all others follow by letters. */
const preReleases = ['alpha', 'beta', 'milestone', 'rc', 'snapshot']

function wordToken(hyphen: boolean, text: string, beforeDigit: boolean): RawToken {
  const word = beforeDigit ? (abbreviations[text] ?? text) : text
  return { hyphen, number: undefined, word: Object.hasOwn(spellings, word) ? (spellings[word] ?? '') : word }
}

/** Splits between dots, hyphens, and letters and digits, the last as if a hyphen stood there; nothing counts as 0. */
function split(text: string): RawToken[] {
  const tokens: RawToken[] = []
  let hyphen = false
  let start = 0
  for (let i = 0; i <= text.length; i++) {
    const code = text.charCodeAt(i)
    if (i < text.length && code !== 46 && code !== 45) continue
    if (i === start) tokens.push({ hyphen, number: 0, word: '' })
    for (let at = start; at < i; hyphen = true) {
      let end = endOfDigits(text, at)
      if (end > at) tokens.push({ hyphen, number: parseNumeral(text, at, end), word: '' })
      else {
        while (end < i && !isDigitCode(text.charCodeAt(end))) end++
        tokens.push(wordToken(hyphen, text.slice(at, end), end < i))
      }
      at = end
    }
    hyphen = code === 45
    start = i + 1
  }
  return tokens
}

const isNull = (token: RawToken | undefined) =>
  token?.word === '' && (token.number === undefined || token.number === 0)

/** Trims what does not count from the end, and again before each hyphen; the first token always stays. */
function trim(tokens: readonly RawToken[]): RawToken[] {
  const reversed: RawToken[] = []
  let trimming = true
  for (let i = tokens.length - 1; i >= 0; i--) {
    const token = tokens[i]
    if (token === undefined || (trimming && i > 0 && isNull(token))) continue
    reversed.push(token)
    trimming = token.hyphen
  }
  return reversed.toReversed()
}

function qualifierToken({ hyphen, word }: RawToken): Token {
  if (word === '') return missing
  const known = preReleases.indexOf(word)
  if (known !== -1)
    return { place: hyphen ? places.hyphenPreRelease : places.dotPreRelease, value: known, word: '' }
  const place = hyphen ? places.hyphenQualifier : places.dotQualifier
  return { place, value: word === 'sp' ? 0 : 1, word }
}

/** Gives each token its place, from the last to the first, since a zero takes the place of what follows it. */
function placeTokens(tokens: readonly RawToken[]): Token[] {
  const reversed: Token[] = []
  for (let i = tokens.length - 1; i >= 0; i--) {
    const token = tokens[i]
    if (token === undefined) continue
    const next = reversed.at(-1)?.place ?? places.missing
    if (token.number === undefined) reversed.push(qualifierToken(token))
    else if (token.hyphen) reversed.push({ place: places.hyphenNumber, value: token.number, word: '' })
    else if (token.number !== 0) reversed.push({ place: places.dotNumber, value: token.number, word: '' })
    else
      reversed.push({
        place: i > 0 && next < places.missing ? places.zeroBeforePreRelease : places.zero,
        value: 0,
        word: '',
      })
  }
  return reversed.toReversed()
}

/**
 * Maven: numbers and qualifiers, each with the separator before it.
 * @see maven.apache.org/pom.html#version-order-specification
 */
export const maven: VersionOrder<readonly Token[]> = {
  parse: (text) => (text === '' ? undefined : placeTokens(trim(split(text.toLowerCase())))),
  compare: (a, b) => {
    const longer = Math.max(a.length, b.length)
    for (let i = 0; i < longer; i++) {
      const x = a[i] ?? missing
      const y = b[i] ?? missing
      const difference = x.place - y.place || compareNumerals(x.value, y.value) || compareText(x.word, y.word)
      if (difference !== 0) return difference
    }
    return 0
  },
}
