// SPDX-License-Identifier: Apache-2.0
import { sortedRevisions } from '../document/revision-history.ts'
import { compareVersionNumbers, readVersionNumber } from '../document/version-number.ts'
import { at, textAt } from '../place.ts'
import { faultAt, quote, type Rule } from '../report.ts'

/** The document's version is the number of the last item of the revision history. */
export const latestDocumentVersion: Rule = {
  id: '6.1.16',
  *check(document) {
    const place = at(document, 'document', 'tracking', 'version')
    const version = readVersionNumber(textAt(place))
    const last = sortedRevisions(document).at(-1)
    if (place === undefined || version === undefined || last === undefined) return
    const isDraft = textAt(document, 'document', 'tracking', 'status') === 'draft'
    const order = isDraft
      ? compareVersionNumbers({ ...version, preRelease: [] }, { ...last.number, preRelease: [] })
      : compareVersionNumbers(version, last.number)
    if (order !== 0) {
      const number = textAt(last.place, 'number') ?? ''
      yield faultAt(
        place,
        `the version must be that of the last item of the revision history, ${quote(number)}`,
      )
    }
  },
}
