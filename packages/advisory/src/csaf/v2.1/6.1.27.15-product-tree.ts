// SPDX-License-Identifier: Apache-2.0
import { hasCategory } from '../document/category.ts'
import { at } from '../place.ts'
import { faultAt, type Rule } from '../report.ts'

/** A document that counts no more has no products. */
export const productTree: Rule = {
  id: '6.1.27.15',
  *check(document) {
    const tree = at(document, 'product_tree')
    if (tree === undefined || !hasCategory(document, 'csaf_withdrawn', 'csaf_superseded')) return
    yield faultAt(tree, 'a document of this category has no product tree')
  },
}
