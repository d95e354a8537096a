// SPDX-License-Identifier: Apache-2.0
import { extensionsOf } from '../document/extensions.ts'
import { faultAt, type Rule } from '../report.ts'

/** Extensions are official. */
export const officialExtension: Rule = {
  id: '6.2.54.2',
  check: (document) =>
    extensionsOf(document)
      .filter(({ extension }) => extension?.class !== 'official')
      .map(({ place }) => faultAt(place, 'this is no official extension')),
}
