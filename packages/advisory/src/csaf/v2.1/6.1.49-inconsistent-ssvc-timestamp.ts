// SPDX-License-Identifier: Apache-2.0
import { findAfterRelease } from '../document/distribution.ts'
import { find } from '../place.ts'
import type { Rule } from '../report.ts'

/** SSVC selections in a released document were made before its newest revision. */
export const inconsistentSsvcTimestamp: Rule = {
  id: '6.1.49',
  check: (document) =>
    findAfterRelease(document, find(document, '$.vulnerabilities[*].metrics[*].content.ssvc_v2.timestamp')),
}
