// SPDX-License-Identifier: Apache-2.0
import { isTlpClear } from '../document/distribution.ts'
import { extensionsOf, isExperimental } from '../document/extensions.ts'
import { faultAt, type Rule } from '../report.ts'

/** Also a document for some has no extensions that only some know. */
export const usageOfExperimentalExtensionInNonTlpClearDocument: Rule = {
  id: '6.3.21.2',
  check: (document) =>
    extensionsOf(document)
      .filter((extension) => !isTlpClear(document) && isExperimental(extension))
      .map(({ place }) => faultAt(place, 'this extension is experimental')),
}
