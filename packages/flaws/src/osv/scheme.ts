// SPDX-License-Identifier: Apache-2.0
import { parseVersionScheme, type VersionScheme } from '../version/schemes.ts'
import { cpeEcosystem, gitEcosystem, splitEcosystem } from './ecosystem.ts'
import type { OsvRange } from './record.ts'

/**
 * Orders that are semantic versioning with more said. Their `SEMVER` ranges use it: a fix in `4.3.1+2` of a Julia package
 * is no fix to plain semver, and version `8.0.0-3` of a Bitnami package would come before `8.0.0`.
 */
const refinements: ReadonlySet<VersionScheme> = new Set(['bitnami', 'golang', 'julia', 'npm', 'nuget', 'pub'])

/** The order of one ecosystem's versions; the order of `SEMVER` ranges is semantic versioning or a refinement of it. */
export function schemeOf(ecosystem: string, type: OsvRange['type'] = 'ECOSYSTEM'): VersionScheme | undefined {
  const own = parseVersionScheme(ecosystem)
  if (type === 'SEMVER') return own !== undefined && refinements.has(own) ? own : 'semver'
  const { base } = splitEcosystem(ecosystem)
  return own ?? (base === gitEcosystem || base === cpeEcosystem ? 'generic' : undefined)
}
