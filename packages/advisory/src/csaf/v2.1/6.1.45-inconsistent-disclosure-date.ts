// SPDX-License-Identifier: Apache-2.0
import { findAfterRelease, isTlpClear } from '../document/distribution.ts'
import { find } from '../place.ts'
import type { Rule } from '../report.ts'

/** What a released TLP:CLEAR document tells is disclosed. */
export const inconsistentDisclosureDate: Rule = {
  id: '6.1.45',
  *check(document) {
    if (!isTlpClear(document)) return
    yield* findAfterRelease(document, find(document, '$.vulnerabilities[*].disclosure_date'))
  },
}
