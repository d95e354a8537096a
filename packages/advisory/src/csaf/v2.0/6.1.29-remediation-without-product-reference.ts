// SPDX-License-Identifier: Apache-2.0
import { namesProducts } from '../document/product-tree.ts'
import { find } from '../place.ts'
import { faultAt, type Rule } from '../report.ts'

/** A remediation says for which products it is. */
export const remediationWithoutProductReference: Rule = {
  id: '6.1.29',
  check: (document) =>
    find(document, '$.vulnerabilities[*].remediations[*]')
      .filter((place) => !namesProducts(place))
      .map((place) =>
        faultAt(place, 'neither `product_ids` nor `group_ids` says for which products this remediation is'),
      ),
}
