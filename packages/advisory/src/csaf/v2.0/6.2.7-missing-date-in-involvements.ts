// SPDX-License-Identifier: Apache-2.0
import { findItemsWithout } from '../document/present.ts'
import { find } from '../place.ts'
import type { Rule } from '../report.ts'

/** An involvement has a date. */
export const missingDateInInvolvements: Rule = {
  id: '6.2.7',
  check: (document) => findItemsWithout(find(document, '$.vulnerabilities[*].involvements[*]'), 'date'),
}
