// SPDX-License-Identifier: Apache-2.0
import { parseNumberList } from './hackage.ts'
import { compareNumeralLists, type Numeral } from './numeral.ts'
import type { VersionOrder } from './order.ts'

/**
 * CRAN: numbers with `.` or `-` between them, which mean the same; the longer of two equal beginnings is later.
 * @see R base manual, "numeric_version"
 */
export const cran: VersionOrder<readonly Numeral[]> = {
  parse: (text) => parseNumberList(text, (code) => code === 46 || code === 45),
  compare: (a, b) => compareNumeralLists(a, b, undefined),
}
