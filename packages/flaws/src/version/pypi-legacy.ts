// SPDX-License-Identifier: Apache-2.0
import { compareNumerals, compareText, isDigitCode, type Numeral, parseNumeral } from './numeral.ts'

/** A part of a version from before PEP 440: a number, or a word. */
export type LegacyPart = Numeral | { readonly word: string }

const splitter = /(\d+|[a-z]+|\.|-)/
const replacements: Readonly<Record<string, string>> = {
  pre: 'c',
  preview: 'c',
  '-': 'final-',
  rc: 'c',
  dev: '@',
}

/**
 * Splits a lower-case version as setuptools did before PEP 440: words in place of separators, so that plain text order
 * puts `@` (dev), `a`, `b`, `c` before `final`, and every number after every word.
 */
export function parseLegacy(lower: string): readonly LegacyPart[] {
  const parts: LegacyPart[] = []
  for (const piece of [...lower.split(splitter), 'final']) {
    if (piece === '' || piece === '.') continue
    if (isDigitCode(piece.charCodeAt(0))) {
      parts.push(parseNumeral(piece, 0, piece.length))
      continue
    }
    const word = replacements[piece] ?? piece
    if (word < 'final') while (isWord(parts.at(-1), 'final-')) parts.pop()
    while (parts.at(-1) === 0) parts.pop()
    parts.push({ word })
  }
  return parts
}

function isWord(part: LegacyPart | undefined, word: string): boolean {
  return typeof part === 'object' && part.word === word
}

export function compareLegacy(a: readonly LegacyPart[], b: readonly LegacyPart[]): number {
  const common = Math.min(a.length, b.length)
  for (let i = 0; i < common; i++) {
    const x = a[i] ?? 0
    const y = b[i] ?? 0
    const difference =
      typeof x === 'object'
        ? typeof y === 'object'
          ? compareText(x.word, y.word)
          : -1
        : typeof y === 'object'
          ? 1
          : compareNumerals(x, y)
    if (difference !== 0) return difference
  }
  return a.length - b.length
}
