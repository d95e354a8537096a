// SPDX-License-Identifier: Apache-2.0
import { productsIn } from '../document/product-status.ts'
import { textsOf } from '../document/references.ts'
import { each, find } from '../place.ts'
import { faultAt, quote, type Rule } from '../report.ts'

/** Every affected product has a metric. */
export const missingMetric: Rule = {
  id: '6.2.3',
  *check(document) {
    for (const vulnerability of each(document, 'vulnerabilities')) {
      const measured = new Set(textsOf(find(vulnerability, '$.metrics[*].products[*]')))
      for (const product of productsIn(vulnerability, 'Affected')) {
        if (!measured.has(product.value))
          yield faultAt(product, `there is no metric for the product ${quote(product.value)}`)
      }
    }
  },
}
