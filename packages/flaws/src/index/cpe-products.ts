// SPDX-License-Identifier: Apache-2.0
import { cpeEcosystem } from '../osv/ecosystem.ts'

/** Names of the package table in the ecosystem `CPE` by their product, which is all after the second colon. */
export function cpeProductsOf(keys: Iterable<string>): ReadonlyMap<string, readonly string[]> {
  const products = new Map<string, string[]>()
  for (const key of keys) {
    const name = cpeNameOf(key)
    if (name === undefined) continue
    const product = productOfCpeName(name)
    const known = products.get(product)
    if (known === undefined) products.set(product, [name])
    else known.push(name)
  }
  for (const names of products.values()) names.sort()
  return products
}

/** The name in a key of the package table; undefined for other ecosystems than `CPE`. */
export function cpeNameOf(key: string): string | undefined {
  return key.startsWith(`${cpeEcosystem}\0`) ? key.slice(cpeEcosystem.length + 1) : undefined
}

/** `part:vendor:product`; a product may hold colons. */
export function productOfCpeName(name: string): string {
  return name.slice(name.indexOf(':', name.indexOf(':') + 1) + 1)
}

/** Before a product's name: of whatever part and vendor. */
export const anyVendor = '*:'

/** The names that a look-up means: `*:product` of the ecosystem `CPE` is every product of that name, all else is itself. */
export function cpeNames(
  ecosystem: string,
  name: string,
  namesOf: (product: string) => readonly string[],
): readonly string[] {
  return ecosystem === cpeEcosystem && name.startsWith(anyVendor)
    ? namesOf(name.slice(anyVendor.length))
    : [name]
}
