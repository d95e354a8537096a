// SPDX-License-Identifier: Apache-2.0
import { hasCategory } from '../document/category.ts'
import { at, each } from '../place.ts'
import { faultAt, type Rule } from '../report.ts'

/** An advisory lists affected products for each vulnerability. */
export const affectedProducts: Rule = {
  id: '6.1.27.12',
  *check(document) {
    if (!hasCategory(document, 'csaf_security_advisory')) return
    for (const vulnerability of each(document, 'vulnerabilities')) {
      const status = at(vulnerability, 'product_status')
      if (at(status, 'known_affected') === undefined) {
        yield faultAt(status ?? vulnerability, 'no products are listed in `known_affected`')
      }
    }
  },
}
