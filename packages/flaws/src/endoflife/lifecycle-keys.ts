// SPDX-License-Identifier: Apache-2.0
import { CodedError } from '@primum/parse'
import { parseCpe } from '../cpe/parse.ts'
import { cpeKey } from '../nvd/cpe-key.ts'
import { type PurlFields, parsePurlFieldsLeniently } from '../purl/purl.ts'
import type { LifecycleProduct } from './product.ts'

/*
 * Keys under which products are found: `purl:` with type, namespace and name; `cpe:` with part, vendor and product; and
 * `name:` with the name of a project, which is the weakest, because anyone may use it.
 */

/** The key of a package in any version. */
export function purlLifecycleKey({ type, namespace, name }: PurlFields): string {
  return `purl:${type}/${namespace === null ? '' : `${namespace}/`}${name}`
}

/** The key of `part:vendor:product`. */
export function cpeLifecycleKey(product: string): string {
  return `cpe:${product}`
}

/** The key of a project's name. */
export function nameLifecycleKey(name: string): string {
  return `name:${name.trim().toLowerCase()}`
}

/** The key of an identifier as the source writes it; undefined for kinds that no component carries, and for what does not parse. */
export function keyOfIdentifier(type: string, id: string): string | undefined {
  try {
    switch (type) {
      case 'purl':
        return purlLifecycleKey(parsePurlFieldsLeniently(id))
      case 'cpe':
        return keyOfCpe(id)
      case 'repology':
        return nameLifecycleKey(id)
      default:
        return undefined
    }
  } catch (error) {
    if (error instanceof CodedError) return undefined
    throw error
  }
}

/** The source ends its names after the product: `cpe:2.3:a:openssl:openssl`. */
function keyOfCpe(id: string): string | undefined {
  const missing = 13 - id.split(/(?<!\\):/).length
  const whole = /^cpe:2\.3:/i.test(id) && missing > 0 ? id + ':*'.repeat(missing) : id
  const product = cpeKey(parseCpe(whole))
  return product === undefined ? undefined : cpeLifecycleKey(product)
}

/** Products by each key under which they are found, sorted by name. */
export function productsByKey(
  products: readonly LifecycleProduct[],
): ReadonlyMap<string, readonly LifecycleProduct[]> {
  const byKey = new Map<string, LifecycleProduct[]>()
  for (const product of products.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    for (const key of product.keys) {
      const known = byKey.get(key)
      if (known === undefined) byKey.set(key, [product])
      else known.push(product)
    }
  }
  return byKey
}
