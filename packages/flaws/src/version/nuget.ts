// SPDX-License-Identifier: Apache-2.0
import type { VersionOrder } from './order.ts'
import { compareSemver, parseSemver, type SemverKey } from './semver.ts'

/**
 * NuGet: semver with a fourth number (revision), and pre-release labels without case.
 * @see learn.microsoft.com/nuget/concepts/package-versioning, "Normalized version numbers"
 */
export const nuget: VersionOrder<SemverKey> = {
  parse: (text) => parseSemver(text.toLowerCase()),
  compare: compareSemver,
}
