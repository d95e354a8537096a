// SPDX-License-Identifier: Apache-2.0
import { instantAt } from '../document/instant.ts'
import { isBefore, oldestRevisionDate } from '../document/revision-history.ts'
import { at } from '../place.ts'
import { faultAt, type Rule } from '../report.ts'

/** The initial release is not older than the oldest revision. */
export const olderInitialReleaseDateThanRevisionHistory: Rule = {
  id: '6.2.5',
  *check(document) {
    const place = at(document, 'document', 'tracking', 'initial_release_date')
    const date = instantAt(place)
    const oldest = oldestRevisionDate(document)
    if (place === undefined || date === undefined || oldest === undefined || !isBefore(date, oldest)) return
    yield faultAt(
      place,
      `the initial release is older than the oldest item of the revision history, ${oldest}`,
    )
  },
}
