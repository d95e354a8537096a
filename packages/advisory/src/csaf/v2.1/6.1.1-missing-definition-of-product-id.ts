// SPDX-License-Identifier: Apache-2.0
import { findUndefinedProducts, productReferencePaths21 } from '../document/references.ts'
import type { Rule } from '../report.ts'

/** Every reference to a product names one that the tree defines. */
export const missingDefinitionOfProductId: Rule = {
  id: '6.1.1',
  check: (document) => findUndefinedProducts(document, productReferencePaths21),
}
