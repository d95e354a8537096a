// SPDX-License-Identifier: Apache-2.0
import { extensionsOf } from '../document/extensions.ts'
import { at } from '../place.ts'
import { faultAt, type Rule } from '../report.ts'

/** Extensions are not critical. */
export const criticalExtension: Rule = {
  id: '6.2.54.3',
  check: (document) =>
    extensionsOf(document).flatMap(({ place }) => {
      const critical = at(place, 'critical')
      return critical === undefined || critical.value === false
        ? []
        : [faultAt(critical, 'this extension is critical')]
    }),
}
