// SPDX-License-Identifier: Apache-2.0
import { productsOf } from '../document/product-tree.ts'
import { faultAt, type Rule } from '../report.ts'

const wanted = ['vendor', 'product_name', 'product_version'] as const

/** On the way to a product stand vendor, product name and version, in this order. */
export const branchCategories: Rule = {
  id: '6.3.9',
  *check(document) {
    for (const { place, branches } of productsOf(document)) {
      if (branches.length === 0) continue
      let found = 0
      for (const { category } of branches) if (category === wanted[found]) found++
      const missing = wanted[found]
      if (missing !== undefined)
        yield faultAt(place, `no branch of category \`${missing}\` leads to the product where it should`)
    }
  },
}
