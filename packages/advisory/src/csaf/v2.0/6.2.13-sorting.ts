// SPDX-License-Identifier: Apache-2.0
import { each, members, type Place } from '../place.ts'
import { type Fault, faultAt, quote, type Rule } from '../report.ts'

/** Members come before others in the order of code points or of letters whatever their case. */
function comesTooLate(name: string, next: string): boolean {
  return name > next && name.toLowerCase() >= next.toLowerCase()
}

/** The first member of each object that stands behind one that it should precede. */
function* findUnsorted(place: Place): Iterable<Fault> {
  const entries = members(place)
  const wrong = entries.findIndex(([name], index) => comesTooLate(entries[index - 1]?.[0] ?? '', name))
  const [name, member] = entries[wrong] ?? []
  if (name !== undefined && member !== undefined)
    yield faultAt(member, `the member ${quote(name)} is not in alphabetical order`)
  for (const [, below] of entries) yield* findUnsorted(below)
  for (const item of each(place)) yield* findUnsorted(item)
}

/** Members are in alphabetical order. */
export const sorting: Rule = {
  id: '6.2.13',
  check: findUnsorted,
}
