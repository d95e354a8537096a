// SPDX-License-Identifier: Apache-2.0
import { isReleased } from '../document/revision-history.ts'
import { isInitial, readVersionNumber } from '../document/version-number.ts'
import { find, textAt } from '../place.ts'
import { faultAt, quote, type Rule } from '../report.ts'

/** The history of a released document has no items from before the initial release. */
export const releasedRevisionHistory: Rule = {
  id: '6.1.18',
  *check(document) {
    if (!isReleased(document)) return
    for (const place of find(document, '$.document.tracking.revision_history[*].number')) {
      const number = readVersionNumber(textAt(place))
      if (number !== undefined && isInitial(number)) {
        yield faultAt(
          place,
          `a released document has no revision ${quote(String(place.value))} in its history`,
        )
      }
    }
  },
}
