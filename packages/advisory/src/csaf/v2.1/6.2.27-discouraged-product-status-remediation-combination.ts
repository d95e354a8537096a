// SPDX-License-Identifier: Apache-2.0
import { findCombinations } from '../document/remediations.ts'
import type { Rule } from '../report.ts'

/** No remediation is of a category that a product's status speaks against. */
export const discouragedProductStatusRemediationCombination: Rule = {
  id: '6.2.27',
  check: (document) => findCombinations(document, 'discouraged'),
}
