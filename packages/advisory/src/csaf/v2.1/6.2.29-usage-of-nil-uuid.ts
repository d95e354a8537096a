// SPDX-License-Identifier: Apache-2.0
import { nilUuid, sharingGroup } from '../document/distribution.ts'
import { at } from '../place.ts'
import { faultAt, type Rule } from '../report.ts'

/** The sharing group is not no one. */
export const usageOfNilUuid: Rule = {
  id: '6.2.29',
  *check(document) {
    const { place, id } = sharingGroup(document)
    if (place !== undefined && id === nilUuid)
      yield faultAt(at(place, 'id') ?? place, 'the sharing group uses the Nil UUID')
  },
}
