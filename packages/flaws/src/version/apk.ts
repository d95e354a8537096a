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

/** Kinds of token in the order in which they may follow each other; where two versions part, the lower kind is later. */
const kinds = {
  first: 0,
  digits: 1,
  letter: 2,
  suffix: 3,
  suffixNumber: 4,
  hash: 5,
  revision: 6,
  end: 7,
  malformed: 8,
} as const

/** Suffixes by place; those below `none` come before the plain version. */
const suffixes: ReadonlyMap<string, number> = new Map(
  ['alpha', 'beta', 'pre', 'rc', 'none', 'cvs', 'svn', 'git', 'hg', 'p'].map((name, place) => [name, place]),
)
const plainPlace = 4

type Token = { readonly kind: number; readonly value: Numeral; readonly text: string }

const end: Token = { kind: kinds.end, value: 0, text: '' }

function digitsToken(kind: number, text: string, at: number): Token | undefined {
  const stop = endOfDigits(text, at)
  return stop === at ? undefined : { kind, value: parseNumeral(text, at, stop), text: text.slice(at, stop) }
}

function textToken(kind: number, text: string, at: number, isPart: (code: number) => boolean): Token {
  let stop = at
  while (stop < text.length && isPart(text.charCodeAt(stop))) stop++
  return { kind, value: 0, text: text.slice(at, stop) }
}

const isLower = (code: number) => code >= 97 && code <= 122
const isHex = (code: number) => isDigitCode(code) || (code >= 97 && code <= 102)

/** The token at `at` after one of kind `previous`, and where it ends; `undefined` where the format allows none. */
function nextToken(text: string, at: number, previous: number): readonly [Token, number] | undefined {
  const code = text.charCodeAt(at)
  const after = (token: Token | undefined, start: number) =>
    token === undefined || token.text === '' ? undefined : ([token, start + token.text.length] as const)
  if (isLower(code)) {
    return previous > kinds.digits ? undefined : [{ kind: kinds.letter, value: code, text: '' }, at + 1]
  }
  if (code === 46)
    return previous > kinds.digits ? undefined : after(digitsToken(kinds.digits, text, at + 1), at + 1)
  if (isDigitCode(code)) {
    return previous === kinds.suffix ? after(digitsToken(kinds.suffixNumber, text, at), at) : undefined
  }
  if (code === 95) {
    const name = previous > kinds.suffixNumber ? end : textToken(kinds.suffix, text, at + 1, isLower)
    const place = name.text === 'none' ? undefined : suffixes.get(name.text)
    return place === undefined ? undefined : [{ ...name, value: place, text: '' }, at + 1 + name.text.length]
  }
  if (code === 126) {
    return previous >= kinds.hash ? undefined : after(textToken(kinds.hash, text, at + 1, isHex), at + 1)
  }
  if (previous >= kinds.revision || !text.startsWith('-r', at)) return undefined
  return after(digitsToken(kinds.revision, text, at + 2), at + 2)
}

/**
 * Splits a version into tokens. What breaks the format becomes one last token with the rest of the text, because old
 * packages and advisories carry such versions; after a revision the rest has no say.
 */
function parseApk(text: string): readonly Token[] | undefined {
  const first = digitsToken(kinds.first, text, 0)
  if (first === undefined) return undefined
  const tokens: Token[] = [first]
  let at = first.text.length
  let previous: number = kinds.first
  while (at < text.length) {
    const next = nextToken(text, at, previous)
    if (next === undefined) {
      tokens.push({
        kind: kinds.malformed,
        value: 0,
        text: previous === kinds.revision ? '' : text.slice(at),
      })
      break
    }
    tokens.push(next[0])
    at = next[1]
    previous = next[0].kind
  }
  return tokens
}

function compareTokens(a: Token, b: Token): number {
  switch (a.kind) {
    case kinds.digits:
      // A leading zero makes both text, as in Gentoo's format: 1.02 < 1.1.
      return a.text.startsWith('0') || b.text.startsWith('0')
        ? compareText(a.text, b.text)
        : compareNumerals(a.value, b.value)
    case kinds.hash:
    case kinds.malformed:
      return compareText(a.text, b.text)
    default:
      return compareNumerals(a.value, b.value)
  }
}

const isPreRelease = (token: Token) =>
  token.kind === kinds.suffix && compareNumerals(token.value, plainPlace) < 0

/**
 * Alpine: `digits{.digits}[letter]{_suffix[digits]}[~hash][-rN]`.
 * @see apk-package(5), "PACKAGE INFO METADATA", pkgver; apk-tools, src/version.c
 */
export const apk: VersionOrder<readonly Token[]> = {
  parse: parseApk,
  parseBound: (text) => {
    const tokens = parseApk(text)
    return tokens?.at(-1)?.kind === kinds.malformed ? undefined : tokens
  },
  compare: (a, b) => {
    for (let i = 0; ; i++) {
      const x = a[i] ?? end
      const y = b[i] ?? end
      if (x.kind === y.kind) {
        if (x.kind === kinds.end) return 0
        const difference = compareTokens(x, y)
        if (difference !== 0) return difference
        continue
      }
      if (isPreRelease(x)) return -1
      if (isPreRelease(y)) return 1
      return y.kind - x.kind
    }
  },
}
