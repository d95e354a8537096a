// SPDX-License-Identifier: Apache-2.0
import { findAfterRelease } from '../document/distribution.ts'
import { find } from '../place.ts'
import type { Rule } from '../report.ts'

/** EPSS values in a released document were recorded before its newest revision. */
export const inconsistentEpssTimestamp: Rule = {
  id: '6.1.51',
  check: (document) =>
    findAfterRelease(document, find(document, '$.vulnerabilities[*].metrics[*].content.epss.timestamp')),
}
