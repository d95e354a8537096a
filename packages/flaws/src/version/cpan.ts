// SPDX-License-Identifier: Apache-2.0
import { compareNumeralLists, type Numeral, parseNumeral } from './numeral.ts'
import type { VersionOrder } from './order.ts'

const shape = /^v?\d+(?:\.\d+)*(?:_\d+)?$/

/** Perl's version objects: with `v` or two dots, numbers; else a decimal whose digits stand in groups of three. */
function parseCpan(text: string): readonly Numeral[] | undefined {
  if (!shape.test(text)) return undefined
  const plain = text.replaceAll('_', '')
  const parts = (plain.startsWith('v') ? plain.slice(1) : plain).split('.')
  const dotted = plain.startsWith('v') || parts.length > 2
  if (dotted) return parts.map((digits) => parseNumeral(digits, 0, digits.length))
  const [integer = '0', fraction = ''] = parts
  const groups = fraction.match(/\d{1,3}/g) ?? []
  return [integer, ...groups.map((digits) => digits.padEnd(3, '0'))].map((digits) =>
    parseNumeral(digits, 0, digits.length),
  )
}

/** CPAN: `1.5` is `v1.500`, and `1.002003` is `v1.2.3`. @see metacpan.org/pod/version, "Decimal Versions" */
export const cpan: VersionOrder<readonly Numeral[]> = {
  parse: parseCpan,
  compare: (a, b) => compareNumeralLists(a, b, 0),
}
