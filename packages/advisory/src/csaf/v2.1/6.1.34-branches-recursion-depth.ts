// SPDX-License-Identifier: Apache-2.0
import { productsOf } from '../document/product-tree.ts'
import { faultAt, type Rule } from '../report.ts'

/** CSAF 2.1, 5.5: the longest path to a product has so many times `branches`. */
const maxDepth = 30

/** Branches are not nested too deeply. */
export const branchesRecursionDepth: Rule = {
  id: '6.1.34',
  check: (document) =>
    productsOf(document)
      .filter(({ branches }) => branches.length > maxDepth)
      .map(({ place, branches }) =>
        faultAt(place, `the product lies ${branches.length} branches deep; at most ${maxDepth} are allowed`),
      ),
}
