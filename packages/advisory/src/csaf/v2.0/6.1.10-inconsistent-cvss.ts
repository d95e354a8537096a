// SPDX-License-Identifier: Apache-2.0
import { cvssObjects, findContradictions } from '../document/cvss.ts'
import { find } from '../place.ts'
import type { Rule } from '../report.ts'

/** The members of a CVSS object do not contradict its vector. */
export const inconsistentCvss: Rule = {
  id: '6.1.10',
  *check(document) {
    for (const score of find(document, '$.vulnerabilities[*].scores[*]')) {
      for (const object of cvssObjects(score)) yield* findContradictions(object)
    }
  },
}
