// SPDX-License-Identifier: Apache-2.0
import { find } from '../place.ts'
import type { Rule } from '../report.ts'
import { checkPart } from '../schema/csaf-schemas.ts'
import { ssvcSelectionList } from '../schema/ssvc-schema.ts'

/** SSVC objects are valid by the schema of the selection list. */
export const invalidSsvc: Rule = {
  id: '6.1.46',
  check: (document) =>
    find(document, '$.vulnerabilities[*].metrics[*].content.ssvc_v2').flatMap(({ value, path }) =>
      checkPart(ssvcSelectionList, value, path),
    ),
}
