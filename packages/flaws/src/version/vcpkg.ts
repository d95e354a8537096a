// SPDX-License-Identifier: Apache-2.0
import { compareNumeralLists, compareNumerals, type Numeral, parseNumeral } from './numeral.ts'
import type { VersionOrder } from './order.ts'
import { compareIdentifiers, parseSemver, type SemverKey } from './semver.ts'

type VcpkgKey = {
  readonly version: SemverKey
  /** How often the port changed around the same version. */
  readonly port: Numeral
}

const date = /^(\d{4})-(\d{2})-(\d{2})((?:\.\d+)*)$/

/** A date's disambiguation numbers stand behind its three, as those of a relaxed version do. */
function parseVersion(text: string): SemverKey | undefined {
  const match = date.exec(text)
  return parseSemver(match === null ? text : `${match[1]}.${match[2]}.${match[3]}${match[4]}`)
}

/**
 * vcpkg: dotted numbers (the longer of two equal beginnings is later), semver or a date, and after `#` the port's own
 * version. Arbitrary text (`version-string`) has no order, in vcpkg neither.
 * @see learn.microsoft.com/vcpkg/users/versioning, "Version schemes"
 */
export const vcpkg: VersionOrder<VcpkgKey> = {
  parse: (text) => {
    const [, written = '', port = ''] = /^([^#\s]+)(?:#(\d+))?$/.exec(text) ?? []
    const version = parseVersion(written)
    return version && { version, port: parseNumeral(port, 0, port.length) }
  },
  compare: (a, b) => {
    const [x, y] = [a.version, b.version]
    return (
      compareNumeralLists(x.numbers, y.numbers, undefined) ||
      Number(x.preRelease.length === 0) - Number(y.preRelease.length === 0) ||
      compareIdentifiers(x.preRelease, y.preRelease) ||
      compareNumerals(a.port, b.port)
    )
  },
}
