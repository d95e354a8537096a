// SPDX-License-Identifier: Apache-2.0
import type { VersionOrder } from './order.ts'
import { compareSemver, parseSemver, type SemverKey } from './semver.ts'

/**
 * npm: node-semver's loose reading, in which spaces, `=` and `v` before the number have no meaning.
 * @see github.com/npm/node-semver, README, "Versions"
 */
export const npm: VersionOrder<SemverKey> = {
  parse: (text) => {
    let start = 0
    for (let code = text.charCodeAt(0); code === 32 || code === 61; code = text.charCodeAt(start)) start++
    return parseSemver(text, start)
  },
  compare: compareSemver,
}
