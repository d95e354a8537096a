// SPDX-License-Identifier: Apache-2.0
import type { JsonValue } from '@primum/parse'
import { find } from '../place.ts'
import { faultAt, type Rule } from '../report.ts'

/** No product group id is defined twice. */
export const multipleDefinitionOfProductGroupId: Rule = {
  id: '6.1.5',
  *check(document) {
    const defined = new Set<JsonValue>()
    for (const place of find(document, '$.product_tree.product_groups[*].group_id')) {
      if (defined.has(place.value)) yield faultAt(place, 'this product group is defined more than once')
      defined.add(place.value)
    }
  },
}
