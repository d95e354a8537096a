// SPDX-License-Identifier: Apache-2.0
import { readVersionNumber } from '../document/version-number.ts'
import { find, textAt } from '../place.ts'
import { faultAt, quote, type Rule } from '../report.ts'

/** The numbers of the revision history have no build metadata. */
export const buildMetadataInRevisionHistory: Rule = {
  id: '6.2.4',
  *check(document) {
    for (const place of find(document, '$.document.tracking.revision_history[*].number')) {
      const build = readVersionNumber(textAt(place))?.build
      if (build !== undefined) yield faultAt(place, `the number has the build metadata ${quote(`+${build}`)}`)
    }
  },
}
