// SPDX-License-Identifier: Apache-2.0
import { findOnlyCvss2, scores20 } from '../document/cvss.ts'
import { each } from '../place.ts'
import type { Rule } from '../report.ts'

/** CVSS 2.0 is not all there is. */
export const useOfCvssV2AsTheOnlyScoringSystem: Rule = {
  id: '6.3.1',
  *check(document) {
    for (const vulnerability of each(document, 'vulnerabilities'))
      yield* findOnlyCvss2(scores20(vulnerability))
  },
}
