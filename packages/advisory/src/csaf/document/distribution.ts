// SPDX-License-Identifier: Apache-2.0
import { at, type Place, textAt } from '../place.ts'
import { type Fault, faultAt } from '../report.ts'
import { instantAt } from './instant.ts'
import { isBefore, isReleased, newestRevisionDate } from './revision-history.ts'

/** RFC 9562, 5.10. */
export const maxUuid = 'ffffffff-ffff-ffff-ffff-ffffffffffff'

/** RFC 9562, 5.9. */
export const nilUuid = '00000000-0000-0000-0000-000000000000'

/** CSAF 2.1, 3.2.2.5.1: sharing groups that are everyone and no one, with the names reserved for them. */
export const reservedNames = [
  [maxUuid, 'Public'],
  [nilUuid, 'No sharing allowed'],
] as const

/** The document's sharing group; everything absent where it has none. */
export function sharingGroup(document: Place): {
  readonly place: Place | undefined
  readonly id: string | undefined
  readonly name: string | undefined
} {
  const place = at(document, 'document', 'distribution', 'sharing_group')
  return { place, id: textAt(place, 'id'), name: textAt(place, 'name') }
}

export function isTlpClear(document: Place): boolean {
  return textAt(document, 'document', 'distribution', 'tlp', 'label') === 'CLEAR'
}

/** Dates that are newer than the newest item of the revision history of a released document. */
export function* findAfterRelease(document: Place, dates: readonly Place[]): Iterable<Fault> {
  const newest = newestRevisionDate(document)
  if (newest === undefined || !isReleased(document)) return
  for (const place of dates) {
    const date = instantAt(place)
    if (date !== undefined && isBefore(newest, date)) {
      yield faultAt(place, `the date is newer than the newest item of the revision history, ${newest}`)
    }
  }
}
