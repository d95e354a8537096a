// SPDX-License-Identifier: Apache-2.0
import { hasCategory } from '../document/category.ts'
import { productsNamedBy } from '../document/product-tree.ts'
import { each, texts } from '../place.ts'
import { faultAt, quote, type Rule } from '../report.ts'

/** A VEX document says what to do about an affected product. */
export const actionStatement: Rule = {
  id: '6.1.27.10',
  *check(document) {
    if (!hasCategory(document, 'csaf_vex')) return
    for (const vulnerability of each(document, 'vulnerabilities')) {
      const remedied = productsNamedBy(document, each(vulnerability, 'remediations'))
      for (const product of texts(vulnerability, 'product_status', 'known_affected')) {
        if (!remedied.has(product.value))
          yield faultAt(product, `no remediation says what to do about ${quote(product.value)}`)
      }
    }
  },
}
