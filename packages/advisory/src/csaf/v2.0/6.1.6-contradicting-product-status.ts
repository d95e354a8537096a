// SPDX-License-Identifier: Apache-2.0
import { contradictingGroups, productsIn, type StatusGroup } from '../document/product-status.ts'
import { each } from '../place.ts'
import { faultAt, quote, type Rule } from '../report.ts'

/** In one vulnerability no product is in two status groups that contradict each other. */
export const contradictingProductStatus: Rule = {
  id: '6.1.6',
  *check(document) {
    for (const vulnerability of each(document, 'vulnerabilities')) {
      const groupOf = new Map<string, StatusGroup>()
      for (const group of contradictingGroups) {
        for (const product of productsIn(vulnerability, group)) {
          const other = groupOf.get(product.value) ?? group
          groupOf.set(product.value, other)
          if (other !== group) {
            yield faultAt(product, `the product ${quote(product.value)} is both "${other}" and "${group}"`)
          }
        }
      }
    }
  },
}
