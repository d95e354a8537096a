// SPDX-License-Identifier: Apache-2.0
import { revisionHistoryPath, sortedRevisions } from '../document/revision-history.ts'
import { compareVersionNumbers } from '../document/version-number.ts'
import type { Rule } from '../report.ts'

/** Sorted by date, the items of the revision history are sorted by number too. */
export const sortedRevisionHistory: Rule = {
  id: '6.1.14',
  *check(document) {
    const revisions = sortedRevisions(document)
    const isUnsorted = revisions.some(({ number }, index) => {
      const before = revisions[index - 1]
      return before !== undefined && compareVersionNumbers(before.number, number) > 0
    })
    if (isUnsorted) {
      const message = 'items must be in ascending order when sorted by `date` and `number`'
      yield { path: revisionHistoryPath, message }
    }
  },
}
