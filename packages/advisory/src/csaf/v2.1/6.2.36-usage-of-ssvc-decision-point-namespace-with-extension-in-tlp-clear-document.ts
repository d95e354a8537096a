// SPDX-License-Identifier: Apache-2.0
import { isTlpClear } from '../document/distribution.ts'
import { ssvcSelections } from '../document/ssvc.ts'
import { faultAt, quote, type Rule } from '../report.ts'

/** A document for everyone extends no namespace in a way that only some know. */
export const usageOfSsvcDecisionPointNamespaceWithExtensionInTlpClearDocument: Rule = {
  id: '6.2.36',
  check: (document) =>
    ssvcSelections(document)
      .filter(({ namespace }) => isTlpClear(document) && namespace.isExtended)
      .map(({ namespacePlace, fullNamespace }) =>
        faultAt(
          namespacePlace,
          `the namespace ${quote(fullNamespace)} has an extension, and the document is TLP:CLEAR`,
        ),
      ),
}
