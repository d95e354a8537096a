// SPDX-License-Identifier: Apache-2.0
import { reservedNames, sharingGroup } from '../document/distribution.ts'
import { at } from '../place.ts'
import { faultAt, quote, type Rule } from '../report.ts'

/** The sharing groups that are everyone and no one have the names reserved for them. */
export const missingSharingGroupName: Rule = {
  id: '6.1.41',
  *check(document) {
    const { place, id, name } = sharingGroup(document)
    const wanted = reservedNames.find(([reserved]) => reserved === id)
    if (place === undefined || wanted === undefined || wanted[1] === name) return
    yield faultAt(
      at(place, 'name') ?? place,
      `the name of the sharing group ${wanted[0]} must be ${quote(wanted[1])}`,
    )
  },
}
