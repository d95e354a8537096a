// SPDX-License-Identifier: Apache-2.0

import { type Place, textAt } from '../place.ts'
import { isDateTime } from '../schema/formats.ts'

/** The instant that stands below a place, whatever its time zone; nothing where there is no date-time. */
export function instantAt(
  place: Place | undefined,
  ...names: readonly string[]
): Temporal.Instant | undefined {
  const text = textAt(place, ...names)
  if (text === undefined || !isDateTime(text)) return undefined
  // More digits than nanoseconds hold do not change which instant is meant by more than one of them.
  return Temporal.Instant.from(text.replace(/(\.\d{9})\d+/, '$1'))
}
