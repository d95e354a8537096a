// SPDX-License-Identifier: Apache-2.0
import { reservedNames, sharingGroup } from '../document/distribution.ts'
import { at } from '../place.ts'
import { faultAt, quote, type Rule } from '../report.ts'

/** The names that are reserved for everyone and for no one are used for these only. */
export const invalidSharingGroupName: Rule = {
  id: '6.1.40',
  *check(document) {
    const { place, id, name } = sharingGroup(document)
    const owner = reservedNames.find(([, reserved]) => reserved === name)
    if (place === undefined || owner === undefined || owner[0] === id) return
    yield faultAt(
      at(place, 'name') ?? place,
      `the name ${quote(owner[1])} is reserved for the sharing group ${owner[0]}`,
    )
  },
}
