// SPDX-License-Identifier: Apache-2.0
import type { JsonValue } from '@primum/parse'
import { find } from '../place.ts'
import { faultAt, quote, type Rule } from '../report.ts'

/** No two items of the revision history have the same number. */
export const multipleDefinitionInRevisionHistory: Rule = {
  id: '6.1.22',
  *check(document) {
    const seen = new Set<JsonValue>()
    for (const place of find(document, '$.document.tracking.revision_history[*].number')) {
      if (seen.has(place.value))
        yield faultAt(place, `the revision ${quote(String(place.value))} is there more than once`)
      seen.add(place.value)
    }
  },
}
