// SPDX-License-Identifier: Apache-2.0
import { cvssObjects, scores21 } from '../document/cvss.ts'
import { productsIn } from '../document/product-status.ts'
import { textsOf } from '../document/references.ts'
import { each, has } from '../place.ts'
import { faultAt, quote, type Rule } from '../report.ts'

/** Where there is CVSS there is CVSS 4.0, and every affected product has CVSS. */
export const missingCvssV40: Rule = {
  id: '6.3.12',
  *check(document) {
    for (const vulnerability of each(document, 'vulnerabilities')) {
      const scored = scores21(vulnerability).filter(({ holder }) => cvssObjects(holder).length > 0)
      for (const { holder } of scored) {
        if (!has(holder, 'cvss_v4')) yield faultAt(holder, 'there is no CVSS 4.0 score')
      }
      if (scored.length === 0) continue
      const covered = new Set(textsOf(scored.flatMap(({ item }) => each(item, 'products'))))
      for (const product of productsIn(vulnerability, 'Affected')) {
        if (!covered.has(product.value))
          yield faultAt(product, `there is no CVSS score for the product ${quote(product.value)}`)
      }
    }
  },
}
