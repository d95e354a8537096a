// SPDX-License-Identifier: Apache-2.0
import { compareNumeralLists, endOfDigits, type Numeral, parseNumeral } from './numeral.ts'
import type { VersionOrder } from './order.ts'

/** Numbers between single separators and nothing else; `undefined` for any other text. */
export function parseNumberList(text: string, isSeparator: (code: number) => boolean): Numeral[] | undefined {
  const numbers: Numeral[] = []
  let at = 0
  for (;;) {
    const end = endOfDigits(text, at)
    if (end === at) return undefined
    numbers.push(parseNumeral(text, at, end))
    if (end === text.length) return numbers
    if (!isSeparator(text.charCodeAt(end))) return undefined
    at = end + 1
  }
}

/**
 * Hackage: numbers compared one by one, and of two equal beginnings the longer is later (`1.0` < `1.0.0`).
 * @see Haskell package Cabal-syntax, Distribution.Types.Version
 */
export const hackage: VersionOrder<readonly Numeral[]> = {
  parse: (text) => parseNumberList(text, (code) => code === 46),
  compare: (a, b) => compareNumeralLists(a, b, undefined),
}
