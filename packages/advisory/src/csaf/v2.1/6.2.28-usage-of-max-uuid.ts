// SPDX-License-Identifier: Apache-2.0
import { maxUuid, sharingGroup } from '../document/distribution.ts'
import { at } from '../place.ts'
import { faultAt, type Rule } from '../report.ts'

/** The sharing group is not everyone. */
export const usageOfMaxUuid: Rule = {
  id: '6.2.28',
  *check(document) {
    const { place, id } = sharingGroup(document)
    if (place !== undefined && id === maxUuid)
      yield faultAt(at(place, 'id') ?? place, 'the sharing group uses the Max UUID')
  },
}
