// SPDX-License-Identifier: Apache-2.0
import { each, type Place, textAt } from '../place.ts'
import { instantAt } from './instant.ts'
import { once } from './memo.ts'
import { compareVersionNumbers, readVersionNumber, type VersionNumber } from './version-number.ts'

/** An item of the revision history whose date and number can be read. */
export type Revision = {
  readonly place: Place
  readonly date: Temporal.Instant
  readonly number: VersionNumber
}

export const revisionHistoryPath = '/document/tracking/revision_history'

/** The items sorted ascending by date, by whatever time zone, and as second criterion by number. */
export const sortedRevisions: (document: Place) => readonly Revision[] = once((document) => {
  const revisions = each(document, 'document', 'tracking', 'revision_history').flatMap(
    (place): readonly Revision[] => {
      const date = instantAt(place, 'date')
      const number = readVersionNumber(textAt(place, 'number'))
      return date === undefined || number === undefined ? [] : [{ place, date, number }]
    },
  )
  return revisions.toSorted(
    (a, b) => Temporal.Instant.compare(a.date, b.date) || compareVersionNumbers(a.number, b.number),
  )
})

/** The dates of the items, whatever their numbers are, oldest first. */
const sortedDates: (document: Place) => readonly Temporal.Instant[] = once((document) =>
  each(document, 'document', 'tracking', 'revision_history')
    .flatMap((place) => instantAt(place, 'date') ?? [])
    .toSorted(Temporal.Instant.compare),
)

export const oldestRevisionDate = (document: Place): Temporal.Instant | undefined => sortedDates(document)[0]

export const newestRevisionDate = (document: Place): Temporal.Instant | undefined =>
  sortedDates(document).at(-1)

export const isBefore = (a: Temporal.Instant, b: Temporal.Instant): boolean =>
  Temporal.Instant.compare(a, b) < 0

/** The document was released: its status is `final` or `interim`. */
export function isReleased(document: Place): boolean {
  const status = textAt(document, 'document', 'tracking', 'status')
  return status === 'final' || status === 'interim'
}
