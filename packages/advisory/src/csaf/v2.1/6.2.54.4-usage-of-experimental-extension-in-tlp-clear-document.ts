// SPDX-License-Identifier: Apache-2.0
import { isTlpClear } from '../document/distribution.ts'
import { extensionsOf, isExperimental } from '../document/extensions.ts'
import { faultAt, type Rule } from '../report.ts'

/** A document for everyone has no extensions that only some know. */
export const usageOfExperimentalExtensionInTlpClearDocument: Rule = {
  id: '6.2.54.4',
  check: (document) =>
    extensionsOf(document)
      .filter((extension) => isTlpClear(document) && isExperimental(extension))
      .map(({ place }) => faultAt(place, 'this extension is experimental, and the document is TLP:CLEAR')),
}
