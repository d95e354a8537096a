// SPDX-License-Identifier: Apache-2.0
import { compareNumerals, compareText, type Numeral, parseNumeral } from './numeral.ts'
import type { VersionOrder } from './order.ts'

/** Suffixes by place; what has no further suffix stands at 0. */
const places: Readonly<Record<string, number>> = { alpha: -4, beta: -3, pre: -2, rc: -1, p: 1 }

type EbuildKey = {
  readonly first: Numeral
  readonly others: readonly string[]
  readonly letter: string
  readonly suffixes: readonly { readonly place: number; readonly number: Numeral }[]
  readonly revision: Numeral
}

const shape = /^(\d+)((?:\.\d+)*)([a-zA-Z]?)((?:_(?:alpha|beta|pre|rc|p)\d*)*)(?:-r(\d+))?$/
const suffix = /_(alpha|beta|pre|rc|p)(\d*)/g

const numeral = (digits: string): Numeral => parseNumeral(digits, 0, digits.length)

/** PMS 3.3: as numbers, unless one starts with 0; then as text without trailing zeros. */
function compareOthers(a: readonly string[], b: readonly string[]): number {
  const common = Math.min(a.length, b.length)
  for (let i = 0; i < common; i++) {
    const x = a[i] ?? ''
    const y = b[i] ?? ''
    const difference =
      x.startsWith('0') || y.startsWith('0')
        ? compareText(x.replace(/0+$/, ''), y.replace(/0+$/, ''))
        : compareNumerals(numeral(x), numeral(y))
    if (difference !== 0) return difference
  }
  return a.length - b.length
}

function compareSuffixes(a: EbuildKey['suffixes'], b: EbuildKey['suffixes']): number {
  const longer = Math.max(a.length, b.length)
  for (let i = 0; i < longer; i++) {
    const x = a[i]
    const y = b[i]
    const difference = (x?.place ?? 0) - (y?.place ?? 0) || compareNumerals(x?.number ?? 0, y?.number ?? 0)
    if (difference !== 0) return difference
  }
  return 0
}

/** Gentoo: `1.02b_beta2_p3-r1`. @see Package Manager Specification 8, 3.2 and 3.3 */
export const ebuild: VersionOrder<EbuildKey> = {
  parse: (text) => {
    const match = shape.exec(text)
    if (match === null) return undefined
    const [, first = '', others = '', letter = '', tail = '', revision = ''] = match
    return {
      first: numeral(first),
      others: others === '' ? [] : others.slice(1).split('.'),
      letter,
      suffixes: Array.from(tail.matchAll(suffix), ([, name = '', digits = '']) => ({
        place: places[name] ?? 0,
        number: numeral(digits),
      })),
      revision: numeral(revision),
    }
  },
  compare: (a, b) =>
    compareNumerals(a.first, b.first) ||
    compareOthers(a.others, b.others) ||
    compareText(a.letter, b.letter) ||
    compareSuffixes(a.suffixes, b.suffixes) ||
    compareNumerals(a.revision, b.revision),
}
