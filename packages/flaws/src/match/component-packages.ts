// SPDX-License-Identifier: Apache-2.0
import { CodedError } from '@primum/parse'
import { packageKeyName } from '../osv/ecosystem.ts'
import { parsePurlFieldsLeniently } from '../purl/purl.ts'
import type { MatchComponent } from './component.ts'
import type { PackageKey } from './diff.ts'
import { lookupsOf } from './lookup.ts'

/**
 * The package keys under which a component would be looked up, for storing beside it: a changed record finds the
 * components it may concern by equality of keys, without reading any SBOM again. Empty for components that cannot be
 * looked up.
 */
export function packageKeysOf(component: MatchComponent): readonly PackageKey[] {
  if (component.purl === undefined) return []
  try {
    const purl = parsePurlFieldsLeniently(component.purl)
    // The keys do not hang on the version; any text will do.
    const lookups = lookupsOf(purl, component.version ?? '0')
    if ('reason' in lookups) return []
    return lookups.list.map(({ ecosystem, name }) => ({ ecosystem, name: packageKeyName(ecosystem, name) }))
  } catch (error) {
    if (error instanceof CodedError) return []
    throw error
  }
}
