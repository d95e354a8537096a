// SPDX-License-Identifier: Apache-2.0
import { findCombinations } from '../document/remediations.ts'
import type { Rule } from '../report.ts'

/** No remediation is of a category that a product's status rules out. */
export const contradictingProductStatusRemediationCombination: Rule = {
  id: '6.1.36',
  check: (document) => findCombinations(document, 'prohibited'),
}
