// SPDX-License-Identifier: Apache-2.0
import { ssvcSelections } from '../document/ssvc.ts'
import { faultAt, quote, type Rule } from '../report.ts'

/** The base namespaces of decision points are registered. */
export const usageOfUnknownSsvcDecisionPointBaseNamespace: Rule = {
  id: '6.2.34',
  check: (document) =>
    ssvcSelections(document)
      .filter(({ namespace }) => !namespace.isRegistered)
      .map(({ namespacePlace, namespace }) =>
        faultAt(
          namespacePlace,
          `the namespace ${quote(namespace.base)} is not registered, or not known here`,
        ),
      ),
}
