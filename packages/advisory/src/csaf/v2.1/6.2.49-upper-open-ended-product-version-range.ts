// SPDX-License-Identifier: Apache-2.0
import { branchesOf } from '../document/product-tree.ts'
import { isUpperOpen } from '../document/version-range.ts'
import { at } from '../place.ts'
import { faultAt, quote, type Rule } from '../report.ts'

/** A version range has an end. */
export const upperOpenEndedProductVersionRange: Rule = {
  id: '6.2.49',
  check: (document) =>
    branchesOf(document)
      .filter(
        ({ category, name }) =>
          category === 'product_version_range' && name !== undefined && isUpperOpen(name),
      )
      .map(({ place, name = '' }) =>
        faultAt(at(place, 'name') ?? place, `the range ${quote(name)} has no end`),
      ),
}
