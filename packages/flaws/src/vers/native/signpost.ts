// SPDX-License-Identifier: Apache-2.0
import type { Comparator } from '../range.ts'

/** A constraint whose version is still text. */
export type Signpost = { readonly comparator: Comparator; readonly version: string }

/** What a native range means: signposts in any order, every version, or `undefined` where it cannot be said in VERS. */
export type NativeReading = readonly Signpost[] | 'every' | undefined

/** Reads one scheme's native range syntax; the text is trimmed. */
export type NativeReader = (text: string) => NativeReading

export const signpost = (comparator: Comparator, version: string): Signpost => ({ comparator, version })

/** Joins alternatives or conditions; one that cannot be said makes the whole unsayable, and one `every` makes it all. */
export function joinReadings(readings: readonly NativeReading[]): NativeReading {
  const signposts: Signpost[] = []
  for (const reading of readings) {
    if (reading === undefined) return undefined
    if (reading !== 'every') signposts.push(...reading)
  }
  return signposts.length > 0 && !readings.includes('every')
    ? signposts
    : readings.includes('every')
      ? 'every'
      : undefined
}
