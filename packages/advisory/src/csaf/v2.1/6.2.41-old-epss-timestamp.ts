// SPDX-License-Identifier: Apache-2.0
import { instantAt } from '../document/instant.ts'
import { isBefore, isReleased, newestRevisionDate } from '../document/revision-history.ts'
import { each, find } from '../place.ts'
import { faultAt, type Rule } from '../report.ts'

const oldest = Temporal.Duration.from({ hours: 15 * 24 })

/** The newest EPSS value of a vulnerability in a released document is at most 15 days older than its newest revision. */
export const oldEpssTimestamp: Rule = {
  id: '6.2.41',
  *check(document) {
    const newest = newestRevisionDate(document)
    if (newest === undefined || !isReleased(document)) return
    for (const vulnerability of each(document, 'vulnerabilities')) {
      const timestamps = find(vulnerability, '$.metrics[*].content.epss.timestamp').flatMap((place) => {
        const date = instantAt(place)
        return date === undefined ? [] : [{ place, date }]
      })
      const youngest = timestamps.toSorted((a, b) => Temporal.Instant.compare(a.date, b.date)).at(-1)
      if (youngest === undefined || !isBefore(youngest.date, newest.subtract(oldest))) continue
      yield faultAt(
        youngest.place,
        `the EPSS value is more than 15 days older than the newest revision, ${newest}`,
      )
    }
  },
}
