// SPDX-License-Identifier: Apache-2.0
import { maxUuid, sharingGroup } from '../document/distribution.ts'
import { at } from '../place.ts'
import { faultAt, type Rule } from '../report.ts'

/** A sharing group that is everyone goes with TLP:CLEAR. */
export const nonPublicSharingGroupWithMaxUuid: Rule = {
  id: '6.1.38',
  *check(document) {
    const label = at(document, 'document', 'distribution', 'tlp', 'label')
    if (label === undefined || label.value === 'CLEAR' || sharingGroup(document).id !== maxUuid) return
    yield faultAt(label, 'the sharing group is public (Max UUID), so the label must be "CLEAR"')
  },
}
