// SPDX-License-Identifier: Apache-2.0
import { at, findAll, type Place } from '../place.ts'
import { type Fault, faultAt, quote } from '../report.ts'
import { productsById } from './product-tree.ts'

const statusPaths = [
  'first_affected',
  'first_fixed',
  'fixed',
  'known_affected',
  'known_not_affected',
  'last_affected',
  'recommended',
  'under_investigation',
].map((status) => `$.vulnerabilities[*].product_status.${status}[*]`)

/** Where CSAF 2.0 refers to products: test 6.1.1, and the flags, which its list leaves out (known issues, number 909). */
export const productReferencePaths20 = [
  '$.product_tree.product_groups[*].product_ids[*]',
  '$.product_tree.relationships[*].product_reference',
  '$.product_tree.relationships[*].relates_to_product_reference',
  '$.vulnerabilities[*].flags[*].product_ids[*]',
  ...statusPaths,
  '$.vulnerabilities[*].remediations[*].product_ids[*]',
  '$.vulnerabilities[*].scores[*].products[*]',
  '$.vulnerabilities[*].threats[*].product_ids[*]',
] as const

/** Where CSAF 2.1 refers to products: test 6.1.1. */
export const productReferencePaths21 = [
  '$.document.notes[*].product_ids[*]',
  '$.product_tree.product_groups[*].product_ids[*]',
  '$.product_tree.product_paths[*].beginning_product_reference',
  '$.product_tree.product_paths[*].subpaths[*].next_product_reference',
  '$.vulnerabilities[*].first_known_exploitation_dates[*].product_ids[*]',
  '$.vulnerabilities[*].flags[*].product_ids[*]',
  '$.vulnerabilities[*].ids[*].product_ids[*]',
  '$.vulnerabilities[*].involvements[*].product_ids[*]',
  '$.vulnerabilities[*].metrics[*].products[*]',
  '$.vulnerabilities[*].notes[*].product_ids[*]',
  ...statusPaths,
  '$.vulnerabilities[*].product_status.unknown[*]',
  '$.vulnerabilities[*].remediations[*].product_ids[*]',
  '$.vulnerabilities[*].threats[*].product_ids[*]',
] as const

/** References to products that the tree does not define. */
export function* findUndefinedProducts(document: Place, paths: readonly string[]): Iterable<Fault> {
  const defined = productsById(document)
  for (const place of findAll(document, paths)) {
    if (typeof place.value === 'string' && !defined.has(place.value)) {
      yield faultAt(place, `the product ${quote(place.value)} is not defined in the product tree`)
    }
  }
}

/** References to product groups that the tree does not define. */
export function* findUndefinedGroups(document: Place, paths: readonly string[]): Iterable<Fault> {
  const groups = findAll(document, ['$.product_tree.product_groups[*].group_id'])
  const defined = new Set(groups.map(({ value }) => value))
  for (const place of findAll(document, paths)) {
    if (typeof place.value === 'string' && !defined.has(place.value)) {
      yield faultAt(place, `the product group ${quote(place.value)} is not defined in the product tree`)
    }
  }
}

/** Defined products that nothing refers to. */
export function* findUnusedProducts(document: Place, paths: readonly string[]): Iterable<Fault> {
  const used = new Set(findAll(document, paths).map(({ value }) => value))
  for (const [id, { place }] of productsById(document)) {
    if (!used.has(id))
      yield faultAt(at(place, 'product_id') ?? place, `the product ${quote(id)} is never used`)
  }
}

/**
 * Products made of others that end up in a circle, by the products of which each is made. Products that depend on nothing
 * unresolved are taken away until none is left to take; what remains is in a circle or leads into one.
 */
export function* findCircles(
  combined: readonly { readonly place: Place; readonly id: string; readonly parts: readonly string[] }[],
): Iterable<Fault> {
  const partsLeft = new Map<string, Set<string>>()
  for (const { id, parts } of combined) partsLeft.set(id, new Set([...(partsLeft.get(id) ?? []), ...parts]))
  const usedIn = new Map<string, string[]>()
  for (const [id, parts] of partsLeft) {
    for (const part of parts) {
      if (!partsLeft.has(part)) parts.delete(part)
      else usedIn.set(part, [...(usedIn.get(part) ?? []), id])
    }
  }
  const open = [...partsLeft].filter(([, parts]) => parts.size === 0).map(([id]) => id)
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    partsLeft.delete(id)
    for (const user of usedIn.get(id) ?? []) {
      const parts = partsLeft.get(user)
      parts?.delete(id)
      if (parts?.size === 0) open.push(user)
    }
  }
  for (const { place, id } of combined) {
    if (partsLeft.has(id)) {
      yield faultAt(at(place, 'product_id') ?? place, `the product ${quote(id)} is defined in a circle`)
    }
  }
}

/** Text at the places, of which there may be any number. */
export function textsOf(places: readonly (Place | undefined)[]): readonly string[] {
  return places.flatMap((place) => (typeof place?.value === 'string' ? [place.value] : []))
}
