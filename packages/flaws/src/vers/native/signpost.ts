// SPDX-License-Identifier: Apache-2.0
import type { Comparator } from '../range.ts'

/** A constraint whose version is still text. */
export type Signpost = { readonly comparator: Comparator; readonly version: string }

/** Signposts that all hold; none means every version. */
export type Conjunction = readonly Signpost[]

/** What a native range means: alternatives of which one holds, or `undefined` where the text cannot be read. */
export type NativeReading = readonly Conjunction[] | undefined

/** Reads one scheme's native range syntax; the text is trimmed. */
export type NativeReader = (text: string) => NativeReading

export const signpost = (comparator: Comparator, version: string): Signpost => ({ comparator, version })

/** One alternative: the signposts all hold. */
export const holding = (...signposts: Conjunction): NativeReading => [signposts]

export const everyReading: NativeReading = [[]]

/** Most alternatives that conditions side by side may multiply to. */
const maxAlternatives = 256

/** One of the readings holds; unreadable where one of them is, or where there is none. */
export function anyOf(readings: readonly NativeReading[]): NativeReading {
  const alternatives: Conjunction[] = []
  for (const reading of readings) {
    if (reading === undefined) return undefined
    alternatives.push(...reading)
  }
  return alternatives.length === 0 ? undefined : alternatives
}

/** All readings hold; unreadable where one of them is, or where there is none. */
export function allOf(readings: readonly NativeReading[]): NativeReading {
  if (readings.length === 0) return undefined
  // What has one alternative holds beside all others, however many it is: a range may list thousands of conditions.
  const common: Signpost[] = []
  let alternatives: readonly Conjunction[] = [[]]
  for (const reading of readings) {
    if (reading === undefined) return undefined
    const [first, ...others] = reading
    if (first !== undefined && others.length === 0) common.push(...first)
    else alternatives = alternatives.flatMap((left) => reading.map((right) => [...left, ...right]))
    if (alternatives.length > maxAlternatives) return undefined
  }
  return alternatives.map((alternative) => [...common, ...alternative])
}
