// SPDX-License-Identifier: Apache-2.0

/**
 * A run of ASCII digits of any length, so that order stays right beyond 2^53: a number up to 15 digits, and the digits
 * without leading zeros above. Every number is less than every string, so mixed pairs need no conversion.
 */
export type Numeral = number | string

/** Longest run that is exact as a double. */
const exactDigits = 15

/** Reads the digits of `text` from `start` to `end` (exclusive); the caller has checked that they are all digits. */
export function parseNumeral(text: string, start: number, end: number): Numeral {
  if (end - start <= exactDigits) {
    let value = 0
    for (let i = start; i < end; i++) value = value * 10 + (text.charCodeAt(i) - 48)
    return value
  }
  let first = start
  while (first < end && text.charCodeAt(first) === 48) first++
  return end - first <= exactDigits ? parseNumeral(text, first, end) : text.slice(first, end)
}

/** Orders two numerals by value: negative, zero or positive. */
export function compareNumerals(a: Numeral, b: Numeral): number {
  if (typeof a === 'number') return typeof b === 'number' ? a - b : -1
  if (typeof b === 'number') return 1
  return a.length - b.length || compareText(a, b)
}

/** Orders two lists of numerals; `missing` stands for an absent one, and `undefined` makes the longer list greater. */
export function compareNumeralLists(
  a: readonly Numeral[],
  b: readonly Numeral[],
  missing: Numeral | undefined,
): number {
  const common = Math.min(a.length, b.length)
  for (let i = 0; i < common; i++) {
    const difference = compareNumerals(a[i] ?? 0, b[i] ?? 0)
    if (difference !== 0) return difference
  }
  if (missing === undefined) return a.length - b.length
  for (let i = common; i < a.length; i++) {
    const difference = compareNumerals(a[i] ?? missing, missing)
    if (difference !== 0) return difference
  }
  for (let i = common; i < b.length; i++) {
    const difference = compareNumerals(missing, b[i] ?? missing)
    if (difference !== 0) return difference
  }
  return 0
}

/** Orders two strings by UTF-16 code unit, never by locale: `1` < `A` < `a`. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

export function isDigitCode(code: number): boolean {
  return code >= 48 && code <= 57
}

export function isLetterCode(code: number): boolean {
  const lower = code | 32
  return lower >= 97 && lower <= 122
}

/** Index of the first character at or after `start` that is no ASCII digit. */
export function endOfDigits(text: string, start: number): number {
  let end = start
  while (end < text.length && isDigitCode(text.charCodeAt(end))) end++
  return end
}

/** Whether `text` is one or more ASCII digits and nothing else. */
export function isNumeric(text: string): boolean {
  return text.length > 0 && endOfDigits(text, 0) === text.length
}

/** Index of the first character at or after `start` that is no ASCII letter. */
export function endOfLetters(text: string, start: number): number {
  let end = start
  while (end < text.length && isLetterCode(text.charCodeAt(end))) end++
  return end
}
