// SPDX-License-Identifier: Apache-2.0
import { branchesOf } from '../document/product-tree.ts'
import { at } from '../place.ts'
import { faultAt, quote, type Rule } from '../report.ts'

const vers = /^vers:[a-z.+-][a-z0-9.+-]*\/.+/

/** Version ranges are written as VERS. */
export const productVersionRangeWithoutVers: Rule = {
  id: '6.2.18',
  *check(document) {
    for (const { place, category, name } of branchesOf(document)) {
      if (category !== 'product_version_range' || name === undefined || vers.test(name)) continue
      const message = `the range ${quote(name)} is not written as VERS; check whether it can be, or whether the versions can be listed one by one`
      yield faultAt(at(place, 'name') ?? place, message)
    }
  },
}
