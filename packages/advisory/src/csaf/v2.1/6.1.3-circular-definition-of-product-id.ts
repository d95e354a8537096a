// SPDX-License-Identifier: Apache-2.0
import { findCircles, textsOf } from '../document/references.ts'
import { at, find, textAt } from '../place.ts'
import type { Rule } from '../report.ts'

/** No product of a product path is defined, by whatever detour, through itself. */
export const circularDefinitionOfProductId: Rule = {
  id: '6.1.3',
  check: (document) =>
    findCircles(
      find(document, '$.product_tree.product_paths[*]').flatMap((path) => {
        const place = at(path, 'full_product_name')
        const id = textAt(place, 'product_id')
        const parts = textsOf([
          at(path, 'beginning_product_reference'),
          ...find(path, '$.subpaths[*].next_product_reference'),
        ])
        return place === undefined || id === undefined ? [] : [{ place, id, parts }]
      }),
    ),
}
