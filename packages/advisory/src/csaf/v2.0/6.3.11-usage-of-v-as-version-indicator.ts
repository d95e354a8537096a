// SPDX-License-Identifier: Apache-2.0
import { branchesOf } from '../document/product-tree.ts'
import { at } from '../place.ts'
import { faultAt, quote, type Rule } from '../report.ts'

/** Versions do not begin with a `v`. */
export const usageOfVAsVersionIndicator: Rule = {
  id: '6.3.11',
  check: (document) =>
    branchesOf(document)
      .filter(({ category, name }) => category === 'product_version' && /^[vV][0-9]/.test(name ?? ''))
      .map(({ place, name = '' }) =>
        faultAt(at(place, 'name') ?? place, `the version ${quote(name)} begins with a "v"`),
      ),
}
