// SPDX-License-Identifier: Apache-2.0
import { productsOf } from '../document/product-tree.ts'
import { at } from '../place.ts'
import { faultAt, quote, type Rule } from '../report.ts'

/** No product id is defined twice. */
export const multipleDefinitionOfProductId: Rule = {
  id: '6.1.2',
  *check(document) {
    const defined = new Set<string>()
    for (const { id, place } of productsOf(document)) {
      if (id === undefined) continue
      if (defined.has(id))
        yield faultAt(at(place, 'product_id') ?? place, `the product ${quote(id)} is defined more than once`)
      defined.add(id)
    }
  },
}
