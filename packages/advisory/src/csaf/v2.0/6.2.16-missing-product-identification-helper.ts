// SPDX-License-Identifier: Apache-2.0
import { findItemsWithout } from '../document/present.ts'
import { productsOf } from '../document/product-tree.ts'
import type { Rule } from '../report.ts'

/** Products can be identified by more than their names. */
export const missingProductIdentificationHelper: Rule = {
  id: '6.2.16',
  check: (document) =>
    findItemsWithout(
      productsOf(document).map(({ place }) => place),
      'product_identification_helper',
    ),
}
