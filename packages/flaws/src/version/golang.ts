// SPDX-License-Identifier: Apache-2.0
import type { VersionOrder } from './order.ts'
import { compareSemver, parseIdentifiers, parseSemver, type SemverKey } from './semver.ts'

/** A toolchain or standard library version as Go tags it: `go1.21.3`, `go1.22rc1`, `1.22beta2`. */
const toolchain = /^(?:go)?(\d+(?:\.\d+)*)(rc|beta)(\d+)$/

/**
 * Go modules: semver with a `v`, pseudo-versions (ordinary pre-releases) and `+incompatible` (ordinary build metadata);
 * and the toolchain, whose `go1.22rc1` is the `1.22.0-rc.1` of the Go vulnerability database.
 * @see go.dev/ref/mod#versions, go.dev/doc/toolchain#version
 */
export const golang: VersionOrder<SemverKey> = {
  parse: (text) => {
    if (!text.includes('-')) {
      const match = toolchain.exec(text)
      const numbers = match === null ? undefined : parseSemver(match[1] ?? '')
      if (numbers !== undefined)
        return { ...numbers, preRelease: parseIdentifiers(`${match?.[2]}.${match?.[3]}`) }
    }
    if (!text.startsWith('go')) return parseSemver(text)
    // `go version` appends experiments: "go1.22.1 X:boringcrypto" is still 1.22.1.
    const space = text.indexOf(' ')
    return parseSemver(space === -1 ? text : text.slice(0, space), 2)
  },
  compare: compareSemver,
}
