// SPDX-License-Identifier: Apache-2.0
import { productsOf } from '../document/product-tree.ts'
import { findPurlFault } from '../document/purl.ts'
import { texts } from '../place.ts'
import { faultAt, type Rule } from '../report.ts'

/** Package-URLs are valid. */
export const purl: Rule = {
  id: '6.1.13',
  *check(document) {
    for (const { place } of productsOf(document)) {
      for (const purl of texts(place, 'product_identification_helper', 'purls')) {
        const wrong = findPurlFault(purl.value)
        if (wrong !== undefined) yield faultAt(purl, wrong)
      }
    }
  },
}
