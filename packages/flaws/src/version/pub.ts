// SPDX-License-Identifier: Apache-2.0
import type { VersionOrder } from './order.ts'
import {
  compareIdentifiers,
  compareSemver,
  type Identifier,
  parseIdentifiers,
  parseSemver,
  type SemverKey,
} from './semver.ts'

type PubKey = SemverKey & { readonly buildParts: readonly Identifier[] }

/**
 * Pub (Dart): semver whose build metadata decides between otherwise equal versions, compared like a pre-release, and
 * a version without it comes first.
 * @see pub.dev/packages/pub_semver, "Semantics"
 */
export const pub: VersionOrder<PubKey> = {
  parse: (text) => {
    const key = parseSemver(text)
    return key && { ...key, buildParts: key.build === '' ? [] : parseIdentifiers(key.build) }
  },
  compare: (a, b) => compareSemver(a, b) || compareIdentifiers(a.buildParts, b.buildParts),
}
