// SPDX-License-Identifier: Apache-2.0
import { isTlpClear, sharingGroup } from '../document/distribution.ts'
import { faultAt, type Rule } from '../report.ts'

/** A document for everyone has no sharing group. */
export const usageOfSharingGroupOnTlpClear: Rule = {
  id: '6.2.30',
  *check(document) {
    const { place } = sharingGroup(document)
    if (place !== undefined && isTlpClear(document))
      yield faultAt(place, 'the document is TLP:CLEAR, but a sharing group is given')
  },
}
