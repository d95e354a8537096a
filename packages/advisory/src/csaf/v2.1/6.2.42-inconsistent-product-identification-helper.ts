// SPDX-License-Identifier: Apache-2.0
import { findIdentifierFaults } from '../document/identification.ts'
import { productsOf } from '../document/product-tree.ts'
import type { Rule } from '../report.ts'

/** CPE and Package-URLs say what the branches say. */
export const inconsistentProductIdentificationHelper: Rule = {
  id: '6.2.42',
  check: (document) => productsOf(document).flatMap((product) => [...findIdentifierFaults(product)]),
}
