// SPDX-License-Identifier: Apache-2.0
import { instantAt } from '../document/instant.ts'
import { isBefore, newestRevisionDate } from '../document/revision-history.ts'
import { at } from '../place.ts'
import { faultAt, type Rule } from '../report.ts'

/** The current release is not older than the newest revision. */
export const olderCurrentReleaseDateThanRevisionHistory: Rule = {
  id: '6.2.6',
  *check(document) {
    const place = at(document, 'document', 'tracking', 'current_release_date')
    const date = instantAt(place)
    const newest = newestRevisionDate(document)
    if (place === undefined || date === undefined || newest === undefined || !isBefore(date, newest)) return
    yield faultAt(
      place,
      `the current release is older than the newest item of the revision history, ${newest}`,
    )
  },
}
