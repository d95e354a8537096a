// SPDX-License-Identifier: Apache-2.0
import { cvssObjects, findContradictions } from '../document/cvss.ts'
import { find } from '../place.ts'
import type { Rule } from '../report.ts'

/** The members of a CVSS object do not contradict its vector. */
export const inconsistentCvss: Rule = {
  id: '6.1.10',
  *check(document) {
    for (const content of find(document, '$.vulnerabilities[*].metrics[*].content')) {
      for (const object of cvssObjects(content)) yield* findContradictions(object)
    }
  },
}
