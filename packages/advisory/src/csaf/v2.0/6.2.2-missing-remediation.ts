// SPDX-License-Identifier: Apache-2.0
import { productsIn } from '../document/product-status.ts'
import { productsNamedBy } from '../document/product-tree.ts'
import { each } from '../place.ts'
import { faultAt, quote, type Rule } from '../report.ts'

/** For every product that is affected, or may be, there is a remediation. */
export const missingRemediation: Rule = {
  id: '6.2.2',
  *check(document) {
    for (const vulnerability of each(document, 'vulnerabilities')) {
      const remedied = productsNamedBy(document, each(vulnerability, 'remediations'))
      const products = [
        ...productsIn(vulnerability, 'Affected'),
        ...productsIn(vulnerability, 'Under investigation'),
      ]
      for (const product of products) {
        if (!remedied.has(product.value))
          yield faultAt(product, `there is no remediation for the product ${quote(product.value)}`)
      }
    }
  },
}
