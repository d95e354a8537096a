// SPDX-License-Identifier: Apache-2.0
import { findUndefinedGroups } from '../document/references.ts'
import type { Rule } from '../report.ts'

const paths = [
  '$.document.notes[*].group_ids[*]',
  '$.vulnerabilities[*].first_known_exploitation_dates[*].group_ids[*]',
  '$.vulnerabilities[*].flags[*].group_ids[*]',
  '$.vulnerabilities[*].ids[*].group_ids[*]',
  '$.vulnerabilities[*].involvements[*].group_ids[*]',
  '$.vulnerabilities[*].notes[*].group_ids[*]',
  '$.vulnerabilities[*].remediations[*].group_ids[*]',
  '$.vulnerabilities[*].threats[*].group_ids[*]',
]

/** Every reference to a product group names one that the tree defines. */
export const missingDefinitionOfProductGroupId: Rule = {
  id: '6.1.4',
  check: (document) => findUndefinedGroups(document, paths),
}
