// SPDX-License-Identifier: Apache-2.0
import { weaknessesOf } from '../document/cwes.ts'
import { instantAt } from '../document/instant.ts'
import { newestRevisionDate } from '../document/revision-history.ts'
import { at } from '../place.ts'
import { cweVersionAt, isLaterCweVersion, latestCweVersion } from '../registers/cwe.ts'
import { faultAt, type Rule } from '../report.ts'

/** Weaknesses are taken from the version of the CWE list that was the newest at the current release. */
export const usageOfNonLatestCweVersion: Rule = {
  id: '6.2.24',
  *check(document) {
    const date =
      instantAt(document, 'document', 'tracking', 'current_release_date') ?? newestRevisionDate(document)
    const latest = date === undefined ? undefined : cweVersionAt(date)
    for (const { place, version } of weaknessesOf(document)) {
      if (latest === undefined || version === latest) continue
      // Whether a version that is not known here was there already cannot be told.
      if (isLaterCweVersion(version) && latest === latestCweVersion) continue
      yield faultAt(
        at(place, 'version') ?? place,
        `the newest version of the CWE list at the current release was ${latest}`,
      )
    }
  },
}
