// SPDX-License-Identifier: Apache-2.0
import { kernelKey, kernelPackage } from '../kernel/names.ts'
import { cpeEcosystem } from '../osv/ecosystem.ts'
import { findProducts, type ProductCandidate } from '../product/products-of.ts'
import { schemeOfProduct } from '../product/version-scheme.ts'
import type { PurlFields } from '../purl/purl.ts'
import { type MatchComponent, refuse } from './component.ts'
import type { Lookup, Lookups } from './lookup.ts'

/**
 * Where the upstream products that a component may be are filed. A product that no record names may be called otherwise there, so
 * finding nothing is no answer.
 */
export function productLookupsOf(component: MatchComponent, purl: PurlFields | undefined): Lookups {
  const { candidates, refusal } = findProducts(component, purl)
  if (refusal !== undefined) return refusal
  const readable = candidates.filter(({ kernel }) => kernel?.isDistributionBuild !== true)
  const [hidden] = candidates
  if (readable.length === 0 && hidden !== undefined) {
    return refuse(
      'distribution-build',
      `${hidden.version ?? ''} is a distribution’s kernel, whose number does not show the fixes carried into it; only that distribution’s records can tell`,
    )
  }
  return { list: readable.flatMap((candidate) => placesOf(candidate, component.supplier)), open: true }
}

function placesOf(candidate: ProductCandidate, supplier: string | undefined): readonly Lookup[] {
  const { key, version, update, cpe, kernel, match, confidence, why } = candidate
  const product = {
    version,
    update,
    cpe,
    kernel,
    // A name that is no one's own counts only together with its supplier.
    supplier: match === 'name' && key.startsWith('*:') ? supplier : undefined,
    scheme: schemeOfProduct(key),
  }
  const lookup = { version: version ?? '', product, match, confidence, why }
  const place = { ...lookup, ecosystem: cpeEcosystem, name: key }
  return key === kernelKey ? [place, { ...lookup, ...kernelPackage }] : [place]
}
