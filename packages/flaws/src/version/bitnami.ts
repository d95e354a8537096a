// SPDX-License-Identifier: Apache-2.0
import { compareNumerals, type Numeral } from './numeral.ts'
import type { VersionOrder } from './order.ts'
import { compareSemver, parseSemver, type SemverKey } from './semver.ts'

type BitnamiKey = {
  readonly upstream: SemverKey
  /** How often Bitnami built this upstream version anew; 0 where the version does not say. */
  readonly revision: Numeral
}

/**
 * Bitnami: semver whose number after the hyphen is no pre-release but Bitnami's own revision, so `8.0.0` < `8.0.0-3`. A
 * pre-release with a word in it (`2.6.0-rc7`) is upstream's and stays one.
 * @see github.com/bitnami/go-version, README, "Version revision"
 */
export const bitnami: VersionOrder<BitnamiKey> = {
  parse: (text) => {
    const key = parseSemver(text)
    const [first, ...more] = key?.preRelease ?? []
    if (key === undefined || first === undefined || more.length > 0 || !('numeral' in first))
      return key && { upstream: key, revision: 0 }
    return { upstream: { ...key, preRelease: [] }, revision: first.numeral }
  },
  compare: (a, b) => compareSemver(a.upstream, b.upstream) || compareNumerals(a.revision, b.revision),
}
