// SPDX-License-Identifier: Apache-2.0
import { branchesOf } from '../document/product-tree.ts'
import { at } from '../place.ts'
import { faultAt, type Rule } from '../report.ts'

/** "Open Source" is no vendor. */
export const misuseAtVendorName: Rule = {
  id: '6.2.48',
  check: (document) =>
    branchesOf(document)
      .filter(
        ({ category, name }) =>
          category === 'vendor' && name?.replace(/\s+/g, '').toLowerCase() === 'opensource',
      )
      .map(({ place }) =>
        faultAt(at(place, 'name') ?? place, '"Open Source" is no vendor; name who makes the product'),
      ),
}
