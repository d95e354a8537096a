// SPDX-License-Identifier: Apache-2.0
import { productsOf } from '../document/product-tree.ts'
import { at } from '../place.ts'
import { faultAt, type Rule } from '../report.ts'

const versions: ReadonlySet<string | undefined> = new Set(['product_version', 'product_version_range'])

/** On the way to a product stands either a version or a range of versions. */
export const useOfProductVersionInOnePathWithProductVersionRange: Rule = {
  id: '6.1.58',
  *check(document) {
    const told = new Set<string>()
    for (const { branches } of productsOf(document)) {
      const used = branches.filter(({ category }) => versions.has(category))
      const other = used.find(({ category }) => category !== used[0]?.category)
      if (other === undefined || told.has(other.place.path)) continue
      told.add(other.place.path)
      yield faultAt(
        at(other.place, 'category') ?? other.place,
        'both `product_version` and `product_version_range` are used along the path',
      )
    }
  },
}
