// SPDX-License-Identifier: Apache-2.0
import { instantAt } from '../document/instant.ts'
import { isBefore, newestRevisionDate } from '../document/revision-history.ts'
import { find } from '../place.ts'
import { faultAt, type Rule } from '../report.ts'

/** A document is revised when what it tells has been disclosed. */
export const disclosureDateNewerThanRevisionHistory: Rule = {
  id: '6.2.33',
  *check(document, { now }) {
    const newest = newestRevisionDate(document)
    for (const place of find(document, '$.vulnerabilities[*].disclosure_date')) {
      const date = instantAt(place)
      if (now === undefined || newest === undefined || date === undefined) continue
      if (!isBefore(now, date) && isBefore(newest, date)) {
        yield faultAt(place, `the disclosure date has passed, but the newest revision is of ${newest}`)
      }
    }
  },
}
