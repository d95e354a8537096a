// SPDX-License-Identifier: Apache-2.0
import { isTlpClear } from '../document/distribution.ts'
import { ssvcSelections } from '../document/ssvc.ts'
import { faultAt, quote, type Rule } from '../report.ts'

/** A document for everyone uses no namespace that only some know. */
export const usageOfUnregisteredSsvcDecisionPointBaseNamespaceInTlpClearDocument: Rule = {
  id: '6.2.35',
  check: (document) =>
    ssvcSelections(document)
      .filter(({ namespace }) => isTlpClear(document) && !namespace.isRegistered)
      .map(({ namespacePlace, namespace }) =>
        faultAt(
          namespacePlace,
          `the namespace ${quote(namespace.base)} is not registered, and the document is TLP:CLEAR`,
        ),
      ),
}
