// SPDX-License-Identifier: Apache-2.0
import { instantAt } from '../document/instant.ts'
import { find } from '../place.ts'
import { faultAt, type Rule } from '../report.ts'

/** No two revisions have the same timestamp. */
export const sameTimestampsInRevisionHistory: Rule = {
  id: '6.2.21',
  *check(document) {
    const seen = new Set<string>()
    for (const place of find(document, '$.document.tracking.revision_history[*].date')) {
      const date = instantAt(place)?.toString()
      if (date === undefined) continue
      if (seen.has(date)) yield faultAt(place, `more than one revision is of ${date}`)
      seen.add(date)
    }
  },
}
