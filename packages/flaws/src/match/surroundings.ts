// SPDX-License-Identifier: Apache-2.0
import { CodedError } from '@primum/parse'
import { positionInBounds } from '../cpe/bounds.ts'
import { type Condition, decideCondition, type ProductCondition, type Truth } from '../cpe/condition.ts'
import { type Cpe, cpeText } from '../cpe/cpe.ts'
import { parseCpe } from '../cpe/parse.ts'
import { productOfKey } from '../nvd/cpe-key.ts'
import { type ProductCandidate, productsOf } from '../product/products-of.ts'
import { schemeOfProduct } from '../product/version-scheme.ts'
import { compareVersions } from '../version/schemes.ts'
import type { MatchComponent } from './component.ts'

/** Purl types of packages that run on Linux and on nothing else. */
const linuxPackage = /^pkg:(?:deb|rpm|apk|yocto|openembedded|opkg|openwrt)\//i

/**
 * What stands beside a component in its SBOM, asked for by records that name a platform ("running on"). What an SBOM does not list may
 * still be there, so only a product that is listed in another version makes a condition fail.
 */
export class Surroundings {
  readonly #components: readonly MatchComponent[]
  #products: ReadonlyMap<string, readonly ProductCandidate[]> | undefined
  #isLinux = false

  constructor(components: readonly MatchComponent[]) {
    this.#components = components
  }

  decide(condition: Condition): Truth {
    return decideCondition(condition, (product) => this.#decideProduct(product))
  }

  /** Worked out at the first question: most documents are never asked. */
  #known(): ReadonlyMap<string, readonly ProductCandidate[]> {
    if (this.#products !== undefined) return this.#products
    const products = new Map<string, ProductCandidate[]>()
    for (const component of this.#components) {
      if (component.purl !== undefined && linuxPackage.test(component.purl)) this.#isLinux = true
      for (const candidate of productsOf(component)) {
        const name = productOfKey(candidate.key)
        const known = products.get(name)
        if (known === undefined) products.set(name, [candidate])
        else known.push(candidate)
      }
    }
    this.#products = products
    return products
  }

  #decideProduct(condition: ProductCondition): Truth {
    const cpe = readCpe(condition.cpe)
    const product = cpe && cpeText(cpe.product)
    const vendor = cpe && cpeText(cpe.vendor)
    // A criterion that cannot be read asks for something; nobody can tell whether it is there.
    if (cpe === undefined || product === undefined) return 'unknown'
    const known = this.#known()
    const same = (known.get(product) ?? []).filter(
      ({ key }) => vendor === undefined || key.startsWith('*:') || key.split(':')[1] === vendor,
    )
    const truths = same.map((candidate) => versionFits(condition, cpe, candidate))
    if (truths.includes('holds')) return 'holds'
    if (truths.length > 0) return truths.every((truth) => truth === 'fails') ? 'fails' : 'unknown'
    if (vendor === 'linux' && product === 'linux_kernel' && this.#isLinux) return 'holds'
    // "Windows" in a record is any edition of it.
    if (
      vendor === 'microsoft' &&
      product === 'windows' &&
      [...known.keys()].some((name) => name.startsWith('windows_'))
    )
      return 'holds'
    return 'unknown'
  }
}

/** In a condition `-` and `*` both mean "whatever version" to NVD. */
function versionFits(
  condition: ProductCondition,
  cpe: Cpe,
  { key, version, confidence }: ProductCandidate,
): Truth {
  const scheme = schemeOfProduct(key)
  const wanted = cpeText(cpe.version)
  const { cpe: _, ...bounds } = condition
  const isBounded = Object.keys(bounds).length > 0
  if (wanted === undefined && !isBounded) return 'holds'
  if (version === undefined) return 'unknown'
  const isSame = wanted === undefined || compareVersions(scheme, wanted, version) === 0
  const position = positionInBounds(version, bounds, scheme)
  if (isSame && position === 'inside') return 'holds'
  // A product that was only guessed refutes nothing.
  return (isSame && position === 'unknown') || confidence === 'low' ? 'unknown' : 'fails'
}

function readCpe(text: string): Cpe | undefined {
  try {
    return parseCpe(text)
  } catch (error) {
    if (error instanceof CodedError) return undefined
    throw error
  }
}
