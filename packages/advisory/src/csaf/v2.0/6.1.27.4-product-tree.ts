// SPDX-License-Identifier: Apache-2.0
import { hasCategory } from '../document/category.ts'
import { at } from '../place.ts'
import type { Rule } from '../report.ts'

/** An advisory and a VEX document have a product tree. */
export const productTree: Rule = {
  id: '6.1.27.4',
  *check(document) {
    if (
      !hasCategory(document, 'csaf_security_advisory', 'csaf_vex') ||
      at(document, 'product_tree') !== undefined
    )
      return
    yield { path: '/product_tree', message: 'a document of this category needs a product tree' }
  },
}
