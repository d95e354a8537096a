// SPDX-License-Identifier: Apache-2.0
import { isTlpClear } from '../document/distribution.ts'
import { ssvcSelections } from '../document/ssvc.ts'
import { faultAt, quote, type Rule } from '../report.ts'

/** Also a document for some extends no namespace in a way that only some know. */
export const usageOfSsvcDecisionPointNamespaceWithExtensionInNonTlpClearDocument: Rule = {
  id: '6.3.15',
  check: (document) =>
    ssvcSelections(document)
      .filter(({ namespace }) => !isTlpClear(document) && namespace.isExtended)
      .map(({ namespacePlace, fullNamespace }) =>
        faultAt(namespacePlace, `the namespace ${quote(fullNamespace)} has an extension`),
      ),
}
