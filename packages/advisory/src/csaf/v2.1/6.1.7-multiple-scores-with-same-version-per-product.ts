// SPDX-License-Identifier: Apache-2.0
import { findRepeatedScores, scores21 } from '../document/cvss.ts'
import { each } from '../place.ts'
import type { Rule } from '../report.ts'

/** In one vulnerability no product has two scores of the same CVSS version from the same source. */
export const multipleScoresWithSameVersionPerProduct: Rule = {
  id: '6.1.7',
  *check(document) {
    for (const vulnerability of each(document, 'vulnerabilities'))
      yield* findRepeatedScores(scores21(vulnerability))
  },
}
