// SPDX-License-Identifier: Apache-2.0
import { hasCategory } from '../document/category.ts'
import { findItemsWithout } from '../document/present.ts'
import { each } from '../place.ts'
import type { Rule } from '../report.ts'

/** An advisory states the status of products for each vulnerability. */
export const productStatus: Rule = {
  id: '6.1.27.6',
  *check(document) {
    if (!hasCategory(document, 'csaf_security_advisory')) return
    yield* findItemsWithout(each(document, 'vulnerabilities'), 'product_status')
  },
}
