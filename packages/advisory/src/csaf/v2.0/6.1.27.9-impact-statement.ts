// SPDX-License-Identifier: Apache-2.0
import { hasCategory } from '../document/category.ts'
import { productsNamedBy } from '../document/product-tree.ts'
import { each, textAt, texts } from '../place.ts'
import { faultAt, quote, type Rule } from '../report.ts'

/** A VEX document says why a product is not affected. */
export const impactStatement: Rule = {
  id: '6.1.27.9',
  *check(document) {
    if (!hasCategory(document, 'csaf_vex')) return
    for (const vulnerability of each(document, 'vulnerabilities')) {
      const impacts = each(vulnerability, 'threats').filter(
        (threat) => textAt(threat, 'category') === 'impact',
      )
      const explained = productsNamedBy(document, [...each(vulnerability, 'flags'), ...impacts])
      for (const product of texts(vulnerability, 'product_status', 'known_not_affected')) {
        if (!explained.has(product.value)) {
          yield faultAt(
            product,
            `no flag and no threat of category \`impact\` says why ${quote(product.value)} is not affected`,
          )
        }
      }
    }
  },
}
