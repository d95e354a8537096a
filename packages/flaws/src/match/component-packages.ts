// SPDX-License-Identifier: Apache-2.0
import { CodedError } from '@primum/parse'
import { packageKeyName } from '../osv/ecosystem.ts'
import { type PurlFields, parsePurlFieldsLeniently } from '../purl/purl.ts'
import type { MatchComponent } from './component.ts'
import type { PackageKey } from './diff.ts'
import { type Lookup, type Lookups, lookupsOf } from './lookup.ts'
import { productLookupsOf } from './product-lookup.ts'

/**
 * Every package key under which {@link matchComponents} may look a component up, whatever the index holds and whatever stands beside
 * it, for storing: a changed record finds the components it may concern by equality of keys, without reading any SBOM again. Empty for
 * components that cannot be looked up.
 */
export function packageKeysOf(component: MatchComponent): readonly PackageKey[] {
  const purl = readPurl(component)
  // The keys do not hang on the version; any text will do.
  const own =
    purl === undefined ? [] : listOf(lookupsOf(purl, { ...component, version: component.version ?? '0' }))
  const keys = new Map<string, PackageKey>()
  for (const { ecosystem, name } of [...own, ...listOf(productLookupsOf(component, purl))]) {
    const key = { ecosystem, name: packageKeyName(ecosystem, name) }
    keys.set(`${key.ecosystem}\0${key.name}`, key)
  }
  return [...keys.values()]
}

function listOf(lookups: Lookups): readonly Lookup[] {
  return 'reason' in lookups ? [] : lookups.list
}

function readPurl({ purl }: MatchComponent): PurlFields | undefined {
  if (purl === undefined || purl === '') return undefined
  try {
    return parsePurlFieldsLeniently(purl)
  } catch (error) {
    if (error instanceof CodedError) return undefined
    throw error
  }
}
