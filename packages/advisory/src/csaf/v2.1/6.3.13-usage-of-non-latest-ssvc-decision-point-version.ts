// SPDX-License-Identifier: Apache-2.0
import { checkDecisionPointVersion, ssvcSelections } from '../document/ssvc.ts'
import type { Rule } from '../report.ts'

/** Decision points are used in the version that was the newest at the time. */
export const usageOfNonLatestSsvcDecisionPointVersion: Rule = {
  id: '6.3.13',
  *check(document) {
    for (const selection of ssvcSelections(document)) yield* checkDecisionPointVersion(selection)
  },
}
