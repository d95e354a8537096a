// SPDX-License-Identifier: Apache-2.0
import { hasCategory } from '../document/category.ts'
import { findUnusedProducts, productReferencePaths20 } from '../document/references.ts'
import type { Rule } from '../report.ts'

/** Every defined product is used; an informational advisory need not, its products are all meant. */
export const unusedDefinitionOfProductId: Rule = {
  id: '6.2.1',
  *check(document) {
    if (!hasCategory(document, 'csaf_informational_advisory'))
      yield* findUnusedProducts(document, productReferencePaths20)
  },
}
