// SPDX-License-Identifier: Apache-2.0
import { readVersionNumber } from '../document/version-number.ts'
import { find, textAt } from '../place.ts'
import { faultAt, quote, type Rule } from '../report.ts'

/** No item of the revision history is a pre-release. */
export const revisionHistoryEntriesForPreReleaseVersions: Rule = {
  id: '6.1.19',
  *check(document) {
    for (const place of find(document, '$.document.tracking.revision_history[*].number')) {
      const number = readVersionNumber(textAt(place))
      if (number !== undefined && number.preRelease.length > 0) {
        yield faultAt(
          place,
          `a pre-release, as ${quote(String(place.value))}, has no item in the revision history`,
        )
      }
    }
  },
}
