// SPDX-License-Identifier: Apache-2.0
import { combinedProducts } from '../document/product-tree.ts'
import { findAll } from '../place.ts'
import { faultAt, quote, type Rule } from '../report.ts'

/** Product paths are not made of product paths. */
export const nestedProductPath: Rule = {
  id: '6.3.22',
  *check(document) {
    const made = new Set(combinedProducts(document).map(({ id }) => id))
    const references = findAll(document, [
      '$.product_tree.product_paths[*].beginning_product_reference',
      '$.product_tree.product_paths[*].subpaths[*].next_product_reference',
    ])
    for (const place of references) {
      if (typeof place.value === 'string' && made.has(place.value)) {
        yield faultAt(place, `the product ${quote(place.value)} is itself defined by a product path`)
      }
    }
  },
}
