// SPDX-License-Identifier: Apache-2.0
import { productsOf } from '../document/product-tree.ts'
import { purlWithoutQualifiers } from '../document/purl.ts'
import { texts } from '../place.ts'
import { faultAt, quote, type Rule } from '../report.ts'

/** Several Package-URLs of one product differ in nothing but their qualifiers. */
export const purlQualifiers: Rule = {
  id: '6.1.42',
  *check(document) {
    for (const { place } of productsOf(document)) {
      let first: string | undefined
      for (const purl of texts(place, 'product_identification_helper', 'purls')) {
        const bare = purlWithoutQualifiers(purl.value)
        if (bare === undefined) continue
        first ??= bare
        if (bare !== first)
          yield faultAt(purl, `differs from the first Package-URL, ${quote(first)}, in more than qualifiers`)
      }
    }
  },
}
