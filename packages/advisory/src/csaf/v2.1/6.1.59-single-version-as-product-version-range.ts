// SPDX-License-Identifier: Apache-2.0
import { branchesOf } from '../document/product-tree.ts'
import { isSingleVersion } from '../document/version-range.ts'
import { at } from '../place.ts'
import { faultAt, quote, type Rule } from '../report.ts'

/** The name of a version range means more than one version. */
export const singleVersionAsProductVersionRange: Rule = {
  id: '6.1.59',
  *check(document) {
    for (const { place, category, name } of branchesOf(document)) {
      if (category !== 'product_version_range' || name === undefined || !isSingleVersion(name)) continue
      yield faultAt(
        at(place, 'name') ?? place,
        `${quote(name)} is a single version; its category is \`product_version\``,
      )
    }
  },
}
