// SPDX-License-Identifier: Apache-2.0
import { hasCategory } from '../document/category.ts'
import { correspondences } from '../document/correspondence.ts'
import { idsIn } from '../document/product-status.ts'
import { each, texts } from '../place.ts'
import { faultAt, quote, type Rule } from '../report.ts'

/** For each product that an advisory calls fixed it calls another version of that product affected. */
export const correspondingAffectedProducts: Rule = {
  id: '6.1.27.13',
  *check(document) {
    if (!hasCategory(document, 'csaf_security_advisory')) return
    for (const vulnerability of each(document, 'vulnerabilities')) {
      const isAffected = correspondences(document, idsIn(vulnerability, 'Affected'), 'affected')
      for (const product of texts(vulnerability, 'product_status', 'fixed')) {
        if (isAffected(product.value)) continue
        yield faultAt(
          product,
          `the product ${quote(product.value)} is fixed, but no version of it is listed as affected`,
        )
      }
    }
  },
}
