// SPDX-License-Identifier: Apache-2.0
import { checkDecisionPoint, ssvcSelections } from '../document/ssvc.ts'
import type { Rule } from '../report.ts'

/** Decision points of registered namespaces exist, with these values in this order. */
export const ssvcDecisionPoints: Rule = {
  id: '6.1.48',
  *check(document) {
    for (const selection of ssvcSelections(document)) yield* checkDecisionPoint(selection)
  },
}
