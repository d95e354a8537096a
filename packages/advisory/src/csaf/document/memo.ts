// SPDX-License-Identifier: Apache-2.0
import type { Place } from '../place.ts'

/** A function of a whole document that many rules ask for: worked out once a document. */
export function once<T extends object>(read: (document: Place) => T): (document: Place) => T {
  const known = new WeakMap<Place, T>()
  return (document) => {
    const before = known.get(document)
    if (before !== undefined) return before
    const value = read(document)
    known.set(document, value)
    return value
  }
}
