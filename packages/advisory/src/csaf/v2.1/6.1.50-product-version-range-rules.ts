// SPDX-License-Identifier: Apache-2.0
import { branchesOf } from '../document/product-tree.ts'
import { readVersionRange } from '../document/version-range.ts'
import { at } from '../place.ts'
import { faultAt, type Rule } from '../report.ts'

/** The name of a version range is VERS in canonical form, or at least the constraints of one. */
export const productVersionRangeRules: Rule = {
  id: '6.1.50',
  *check(document) {
    for (const { place, category, name } of branchesOf(document)) {
      if (category !== 'product_version_range' || name === undefined) continue
      const named = at(place, 'name') ?? place
      const range = readVersionRange(name)
      if (range.kind === 'invalid') yield faultAt(named, range.message)
      if (range.kind === 'unordered' && range.type !== undefined) {
        const message = `the order of VERS type \`${range.type}\` is not known here, so only the form of the range was checked`
        yield { ...faultAt(named, message), level: 'warning' }
      }
    }
  },
}
