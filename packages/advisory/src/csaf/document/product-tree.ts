// SPDX-License-Identifier: Apache-2.0
import { at, each, find, type Place, textAt, texts } from '../place.ts'
import { once } from './memo.ts'

/** A branch on the way from the tree's root to a product. */
export type Branch = {
  readonly place: Place
  readonly category: string | undefined
  readonly name: string | undefined
}

/** An element of type `full_product_name_t`. */
export type Product = {
  /** The element. */
  readonly place: Place
  /** Absent where it has none that is text. */
  readonly id: string | undefined
  /** From the root on; empty for a product that is not under `/product_tree/branches`. */
  readonly branches: readonly Branch[]
}

/** Every branch below a list of branches, a parent before its children, with its ancestors and itself. */
function walkBranches(parent: Place | undefined, above: readonly Branch[]): readonly (readonly Branch[])[] {
  return each(parent, 'branches').flatMap((place) => {
    const branch = { place, category: textAt(place, 'category'), name: textAt(place, 'name') }
    const line = [...above, branch]
    return [line, ...walkBranches(place, line)]
  })
}

/** Each branch of the tree with its ancestors: the last of the line is the branch itself. */
export const branchLines: (document: Place) => readonly (readonly Branch[])[] = once((document) =>
  walkBranches(at(document, 'product_tree'), []),
)

/** Each branch of the tree. */
export const branchesOf: (document: Place) => readonly Branch[] = once((document) =>
  branchLines(document).flatMap((line) => line.at(-1) ?? []),
)

const productAt = (place: Place, branches: readonly Branch[] = []): Product => ({
  place,
  id: textAt(place, 'product_id'),
  branches,
})

/** The products that a relationship (2.0) or a product path (2.1) makes of others. */
export const combinedProducts: (document: Place) => readonly Product[] = once((document) =>
  [
    '$.product_tree.relationships[*].full_product_name',
    '$.product_tree.product_paths[*].full_product_name',
  ].flatMap((path) => find(document, path).map((place) => productAt(place))),
)

/** Every product that the document defines. */
export const productsOf: (document: Place) => readonly Product[] = once((document) => [
  ...branchLines(document).flatMap((line) => {
    const product = at(line.at(-1)?.place, 'product')
    return product === undefined ? [] : [productAt(product, line)]
  }),
  ...find(document, '$.product_tree.full_product_names[*]').map((place) => productAt(place)),
  ...combinedProducts(document),
])

/** Every product by its id; of an id defined twice the first. */
export const productsById: (document: Place) => ReadonlyMap<string, Product> = once((document) => {
  const products = new Map<string, Product>()
  for (const product of productsOf(document)) {
    if (product.id !== undefined && !products.has(product.id)) products.set(product.id, product)
  }
  return products
})

/** The products of each product group. */
const groupsById: (document: Place) => ReadonlyMap<string, readonly string[]> = once((document) => {
  const groups = new Map<string, readonly string[]>()
  for (const group of each(document, 'product_tree', 'product_groups')) {
    const id = textAt(group, 'group_id')
    if (id !== undefined)
      groups.set(
        id,
        texts(group, 'product_ids').map(({ value }) => value),
      )
  }
  return groups
})

/** The products to which an item applies, named in its `product_ids` or through its `group_ids`. */
export function productIdsOf(document: Place, item: Place): ReadonlySet<string> {
  const groups = groupsById(document)
  return new Set([
    ...texts(item, 'product_ids').map(({ value }) => value),
    ...texts(item, 'group_ids').flatMap(({ value }) => groups.get(value) ?? []),
  ])
}

/** An item says to which products it applies. */
export function namesProducts(item: Place): boolean {
  return at(item, 'product_ids') !== undefined || at(item, 'group_ids') !== undefined
}

/** The products to which at least one of the items applies. */
export function productsNamedBy(document: Place, items: readonly Place[]): ReadonlySet<string> {
  return new Set(items.flatMap((item) => [...productIdsOf(document, item)]))
}
