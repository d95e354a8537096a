// SPDX-License-Identifier: Apache-2.0
import { productsOf } from '../document/product-tree.ts'
import { findPurlFault } from '../document/purl.ts'
import { at } from '../place.ts'
import { faultAt, type Rule } from '../report.ts'

/** Package-URLs are valid. */
export const purl: Rule = {
  id: '6.1.13',
  *check(document) {
    for (const { place } of productsOf(document)) {
      const purl = at(place, 'product_identification_helper', 'purl')
      const wrong = typeof purl?.value === 'string' ? findPurlFault(purl.value) : undefined
      if (purl !== undefined && wrong !== undefined) yield faultAt(purl, wrong)
    }
  },
}
