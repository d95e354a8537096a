// SPDX-License-Identifier: Apache-2.0
import { extensionsOf, isExperimental } from '../document/extensions.ts'
import { faultAt, type Rule } from '../report.ts'

/** Extensions are registered, if they are not official. */
export const registeredExtension: Rule = {
  id: '6.2.54.1',
  check: (document) =>
    extensionsOf(document)
      .filter(isExperimental)
      .map(({ place }) => faultAt(place, 'this is neither an official nor a registered extension')),
}
