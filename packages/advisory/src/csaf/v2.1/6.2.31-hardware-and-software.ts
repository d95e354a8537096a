// SPDX-License-Identifier: Apache-2.0
import { productsOf } from '../document/product-tree.ts'
import { textsOf } from '../document/references.ts'
import { at, findAll, has } from '../place.ts'
import { faultAt, type Rule } from '../report.ts'

/** What has serial or model numbers is hardware, to which a product path joins its software. */
export const hardwareAndSoftware: Rule = {
  id: '6.2.31',
  *check(document) {
    const joined = new Set(
      textsOf(
        findAll(document, [
          '$.product_tree.product_paths[*].beginning_product_reference',
          '$.product_tree.product_paths[*].subpaths[*].next_product_reference',
        ]),
      ),
    )
    for (const { id, place } of productsOf(document)) {
      const helper = at(place, 'product_identification_helper')
      if (!has(helper, 'serial_numbers') && !has(helper, 'model_numbers')) continue
      if (id === undefined || !joined.has(id)) {
        yield faultAt(
          place,
          'the product has serial or model numbers, but no product path refers to it: hardware and software may be mixed',
        )
      }
    }
  },
}
