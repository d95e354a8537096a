// SPDX-License-Identifier: Apache-2.0
import { checkCvssSchema, cvssObjects } from '../document/cvss.ts'
import { find } from '../place.ts'
import type { Rule } from '../report.ts'

/** CVSS objects are valid by FIRST's schema of their version. */
export const invalidCvss: Rule = {
  id: '6.1.8',
  check: (document) =>
    find(document, '$.vulnerabilities[*].metrics[*].content').flatMap(cvssObjects).flatMap(checkCvssSchema),
}
