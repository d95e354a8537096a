// SPDX-License-Identifier: Apache-2.0
import { findUndefinedGroups } from '../document/references.ts'
import type { Rule } from '../report.ts'

/** Test 6.1.4, with the flags, which its list leaves out (known issues of CSAF 2.0, number 909). */
const paths = [
  '$.vulnerabilities[*].flags[*].group_ids[*]',
  '$.vulnerabilities[*].remediations[*].group_ids[*]',
  '$.vulnerabilities[*].threats[*].group_ids[*]',
]

/** Every reference to a product group names one that the tree defines. */
export const missingDefinitionOfProductGroupId: Rule = {
  id: '6.1.4',
  check: (document) => findUndefinedGroups(document, paths),
}
