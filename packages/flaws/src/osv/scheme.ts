// SPDX-License-Identifier: Apache-2.0
import { parseVersionScheme, type VersionScheme } from '../version/schemes.ts'
import { cpeEcosystem, gitEcosystem, splitEcosystem } from './ecosystem.ts'
import type { OsvRange } from './record.ts'

/** The order of one ecosystem's versions; the order of `SEMVER` ranges is semantic versioning everywhere. */
export function schemeOf(ecosystem: string, type: OsvRange['type'] = 'ECOSYSTEM'): VersionScheme | undefined {
  const { base } = splitEcosystem(ecosystem)
  if (base === 'Go' || base === 'npm') return parseVersionScheme(base)
  if (type === 'SEMVER') return 'semver'
  return (
    parseVersionScheme(ecosystem) ?? (base === gitEcosystem || base === cpeEcosystem ? 'generic' : undefined)
  )
}
