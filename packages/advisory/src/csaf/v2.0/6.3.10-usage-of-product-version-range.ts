// SPDX-License-Identifier: Apache-2.0
import { branchesOf } from '../document/product-tree.ts'
import { at } from '../place.ts'
import { faultAt, type Rule } from '../report.ts'

/** Versions are listed instead of given as a range. */
export const usageOfProductVersionRange: Rule = {
  id: '6.3.10',
  check: (document) =>
    branchesOf(document)
      .filter(({ category }) => category === 'product_version_range')
      .map(({ place }) =>
        faultAt(
          at(place, 'category') ?? place,
          'a version range is hard to compare with; list the versions where you can',
        ),
      ),
}
