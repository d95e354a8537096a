// SPDX-License-Identifier: Apache-2.0
import { productsOf } from '../document/product-tree.ts'
import { at } from '../place.ts'
import { faultAt, type Rule } from '../report.ts'

/** On the way to a product no category but `product_family` comes twice. */
export const stackedBranchCategories: Rule = {
  id: '6.1.57',
  *check(document) {
    const told = new Set<string>()
    for (const { branches } of productsOf(document)) {
      for (const [index, { place, category }] of branches.entries()) {
        if (category === undefined || category === 'product_family' || told.has(place.path)) continue
        if (!branches.slice(0, index).some((above) => above.category === category)) continue
        told.add(place.path)
        yield faultAt(
          at(place, 'category') ?? place,
          `the category \`${category}\` is used twice along the path`,
        )
      }
    }
  },
}
