// SPDX-License-Identifier: Apache-2.0
import { isTlpClear, maxUuid, nilUuid, sharingGroup } from '../document/distribution.ts'
import { at, textAt } from '../place.ts'
import { faultAt, type Rule } from '../report.ts'

/** The sharing group of a TLP:CLEAR document, if it has one, is everyone; that of a draft may be no one. */
export const publicSharingGroupWithNoMaxUuid: Rule = {
  id: '6.1.39',
  *check(document) {
    const { place, id } = sharingGroup(document)
    if (place === undefined || id === undefined || id === maxUuid || !isTlpClear(document)) return
    const isDraft = textAt(document, 'document', 'tracking', 'status') === 'draft'
    if (id === nilUuid && isDraft) return
    yield faultAt(
      at(place, 'id') ?? place,
      'the document is TLP:CLEAR, so the id of its sharing group can only be the Max UUID',
    )
  },
}
