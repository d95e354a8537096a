// SPDX-License-Identifier: Apache-2.0
import { at, type Place } from '../place.ts'
import { type Fault, faultAt } from '../report.ts'

/** The places that have no member of that name. */
export function findItemsWithout(places: readonly Place[], name: string): readonly Fault[] {
  return places
    .filter((place) => at(place, name) === undefined)
    .map((place) => faultAt(place, `\`${name}\` is missing`))
}

/** A member that has to be present and set: the two ways of not being so are told apart (CSAF 2.1, as in test 6.2.12). */
export function findUnset(place: Place | undefined, name: string): readonly Fault[] {
  if (place === undefined) return []
  const member = at(place, name)
  if (member === undefined) return [faultAt(place, `\`${name}\` is missing`)]
  return member.value === '' || member.value === null
    ? [faultAt(member, `\`${name}\` is there but empty`)]
    : []
}
