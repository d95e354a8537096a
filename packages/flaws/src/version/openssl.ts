// SPDX-License-Identifier: Apache-2.0
import { compareNumeralLists, compareNumerals, compareText, type Numeral, parseNumeral } from './numeral.ts'
import type { VersionOrder } from './order.ts'

type OpensslKey = {
  readonly numbers: readonly Numeral[]
  /** Fix letters of the versions before 3: '' < a < z < za < zb. */
  readonly letters: string
  /** alpha, beta, dev or pre, with its number; empty for a release. */
  readonly phase: string
  readonly phaseNumber: Numeral
}

const shape = /^v?(\d+)\.(\d+)(?:\.(\d+))?([a-z]*)(?:-(alpha|beta|dev|pre)\.?(\d*))?(?:-fips)?(?:\+\S*)?$/

/**
 * OpenSSL: three numbers; before 3.0 fix letters after them (`1.0.2zb`), since 3.0 semver. A `-fips` in the version
 * banner names a build of the same source.
 * @see openssl.org/policies/releasestrat.html; vers-spec, openssl
 */
export const openssl: VersionOrder<OpensslKey> = {
  parse: (text) => {
    const match = shape.exec(text.toLowerCase())
    if (match === null) return undefined
    const [, major = '', minor = '', patch = '0', letters = '', phase = '', phaseNumber = ''] = match
    return {
      numbers: [major, minor, patch].map((digits) => parseNumeral(digits, 0, digits.length)),
      letters,
      phase,
      phaseNumber: parseNumeral(phaseNumber, 0, phaseNumber.length),
    }
  },
  compare: (a, b) =>
    compareNumeralLists(a.numbers, b.numbers, 0) ||
    compareText(a.letters, b.letters) ||
    (a.phase === '' || b.phase === ''
      ? Number(a.phase === '') - Number(b.phase === '')
      : compareText(a.phase, b.phase) || compareNumerals(a.phaseNumber, b.phaseNumber)),
}
