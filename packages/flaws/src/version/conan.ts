// SPDX-License-Identifier: Apache-2.0
import { compareNumerals, compareText, endOfDigits, type Numeral, parseNumeral } from './numeral.ts'
import type { VersionOrder } from './order.ts'

/** `number` is what the item begins with; absent where it begins with no digit. */
type Item = { readonly number: Numeral | undefined; readonly rest: string }

type ConanKey = {
  /** Without trailing zeros: 1.0 equals 1. */
  readonly items: readonly Item[]
  readonly pre: ConanKey | undefined
  readonly build: ConanKey | undefined
}

function parseItem(text: string): Item {
  const end = endOfDigits(text, 0)
  return { number: end === 0 ? undefined : parseNumeral(text, 0, end), rest: text.slice(end) }
}

/** Splits at the last `+`, then at the last `-`; build and pre-release are versions themselves. */
export function parseConan(text: string): ConanKey {
  const plus = text.lastIndexOf('+')
  const withPre = plus === -1 ? text : text.slice(0, plus)
  const hyphen = withPre.lastIndexOf('-')
  const items = (hyphen === -1 ? withPre : withPre.slice(0, hyphen)).split('.').map(parseItem)
  while (items.at(-1)?.number === 0 && items.at(-1)?.rest === '') items.pop()
  return {
    items,
    pre: hyphen === -1 ? undefined : parseConan(withPre.slice(hyphen + 1)),
    build: plus === -1 ? undefined : parseConan(text.slice(plus + 1)),
  }
}

const place = (item: Item) => (item.number !== undefined ? 1 : item.rest === '' ? 0 : 2)

/**
 * Numbers by value and text as text. Where a number meets text that starts with digits, Conan compares both as text and
 * so puts 10 below 9a; we compare those digits by value, since without that the order is not transitive.
 */
function compareItems(a: Item, b: Item): number {
  return place(a) - place(b) || compareNumerals(a.number ?? 0, b.number ?? 0) || compareText(a.rest, b.rest)
}

function compareItemLists(a: readonly Item[], b: readonly Item[]): number {
  const common = Math.min(a.length, b.length)
  for (let i = 0; i < common; i++) {
    const x = a[i]
    const y = b[i]
    const difference = x === undefined || y === undefined ? 0 : compareItems(x, y)
    if (difference !== 0) return difference
  }
  return a.length - b.length
}

function compareOptional(a: ConanKey | undefined, b: ConanKey | undefined, absent: -1 | 1): number {
  if (a === undefined) return b === undefined ? 0 : absent
  return b === undefined ? -absent : compareConan(a, b)
}

function compareConan(a: ConanKey, b: ConanKey): number {
  return (
    compareItemLists(a.items, b.items) ||
    compareOptional(a.pre, b.pre, 1) ||
    compareOptional(a.build, b.build, -1)
  )
}

/**
 * Conan: items between dots, a pre-release after the last hyphen, and a build after the last plus, which counts.
 * @see docs.conan.io/2/tutorial/versioning/version_ranges.html, "Semantic versioning"
 */
export const conan: VersionOrder<ConanKey> = {
  parse: (text) => (text === '' || /\s/.test(text) ? undefined : parseConan(text)),
  compare: compareConan,
}
