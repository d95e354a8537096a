// SPDX-License-Identifier: Apache-2.0
import { textsOf } from '../document/references.ts'
import { ssvcSelections } from '../document/ssvc.ts'
import { find } from '../place.ts'
import { faultAt, quote, type Rule } from '../report.ts'

/** A namespace that is not registered as it stands is explained by a resource that names it. */
export const usageOfUnknownSsvcDecisionPointNamespaceWithoutResource: Rule = {
  id: '6.2.37',
  *check(document) {
    for (const { object, namespace, namespacePlace, fullNamespace } of ssvcSelections(document)) {
      if (namespace.isRegistered && (!namespace.isExtended || namespace.isWithoutCatalogue)) continue
      const summaries = textsOf(find(object, '$.decision_point_resources[*].summary'))
      if (summaries.some((summary) => summary.includes(fullNamespace))) continue
      yield faultAt(
        namespacePlace,
        `no decision point resource names the namespace ${quote(fullNamespace)} in its summary`,
      )
    }
  },
}
