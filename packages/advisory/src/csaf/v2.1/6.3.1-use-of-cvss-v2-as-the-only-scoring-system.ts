// SPDX-License-Identifier: Apache-2.0
import { findOnlyCvss2, scores21 } from '../document/cvss.ts'
import { each } from '../place.ts'
import type { Rule } from '../report.ts'

/** CVSS 2.0 is not all that a product has. */
export const useOfCvssV2AsTheOnlyScoringSystem: Rule = {
  id: '6.3.1',
  *check(document) {
    for (const vulnerability of each(document, 'vulnerabilities'))
      yield* findOnlyCvss2(scores21(vulnerability))
  },
}
