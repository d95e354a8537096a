// SPDX-License-Identifier: Apache-2.0
import { productsIn } from '../document/product-status.ts'
import { textsOf } from '../document/references.ts'
import { each } from '../place.ts'
import { faultAt, quote, type Rule } from '../report.ts'

/** Every affected product has a score. */
export const missingScore: Rule = {
  id: '6.2.3',
  *check(document) {
    for (const vulnerability of each(document, 'vulnerabilities')) {
      const scored = new Set(
        textsOf(each(vulnerability, 'scores').flatMap((score) => each(score, 'products'))),
      )
      for (const product of productsIn(vulnerability, 'Affected')) {
        if (!scored.has(product.value))
          yield faultAt(product, `there is no score for the product ${quote(product.value)}`)
      }
    }
  },
}
