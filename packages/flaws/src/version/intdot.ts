// SPDX-License-Identifier: Apache-2.0
import { compareNumeralLists, endOfDigits, isDigitCode, type Numeral, parseNumeral } from './numeral.ts'
import type { VersionOrder } from './order.ts'

/**
 * VERS intdot: integers with dots between them, leading zeros ignored; reading stops at the first character that is
 * neither, and a missing integer is 0.
 * @see vers-spec, "Special VERS types", intdot
 */
export const intdot: VersionOrder<readonly Numeral[]> = {
  parse: (text) => {
    const numbers: Numeral[] = []
    let at = 0
    while (isDigitCode(text.charCodeAt(at))) {
      const end = endOfDigits(text, at)
      numbers.push(parseNumeral(text, at, end))
      if (text.charCodeAt(end) !== 46) break
      at = end + 1
    }
    return numbers.length === 0 ? undefined : numbers
  },
  compare: (a, b) => compareNumeralLists(a, b, 0),
}
