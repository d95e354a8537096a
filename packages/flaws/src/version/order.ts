// SPDX-License-Identifier: Apache-2.0

/** How two versions of one scheme stand: `a` before, equal to, or after `b`. */
export type Order = -1 | 0 | 1

/**
 * One scheme's order. `Key` is what comparing needs, worked out once per version; equal keys mean equal versions,
 * which is not the same as equal text.
 */
export type VersionOrder<Key> = {
  /** The key, or `undefined` where the scheme gives the text no place in its order. Linear in the text's length. */
  parse(text: string): Key | undefined
  /**
   * `parse` of a bound, on which an answer hangs: `undefined` also for text whose place is only a guess. Absent where
   * `parse` guesses at none.
   */
  parseBound?(text: string): Key | undefined
  /**
   * Negative, zero or positive. Antisymmetric and transitive, so that lists can be sorted; the one exception is alpm,
   * where a version without a release equals every release of it.
   */
  compare(a: Key, b: Key): number
}

/** The sign of a comparison. */
export function toOrder(difference: number): Order {
  return difference < 0 ? -1 : difference > 0 ? 1 : 0
}
