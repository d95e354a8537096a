// SPDX-License-Identifier: Apache-2.0
import { findCvss30 } from '../document/cvss.ts'
import { find } from '../place.ts'
import type { Rule } from '../report.ts'

/** CVSS 3.1 is used instead of 3.0. */
export const useOfCvssV30: Rule = {
  id: '6.3.2',
  check: (document) => find(document, '$.vulnerabilities[*].metrics[*].content').flatMap(findCvss30),
}
