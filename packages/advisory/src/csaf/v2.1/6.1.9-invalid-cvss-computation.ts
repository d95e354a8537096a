// SPDX-License-Identifier: Apache-2.0
import { cvssObjects, findMiscalculations } from '../document/cvss.ts'
import { find } from '../place.ts'
import type { Rule } from '../report.ts'

/** Scores and severities are those of the vector. */
export const invalidCvssComputation: Rule = {
  id: '6.1.9',
  *check(document) {
    for (const content of find(document, '$.vulnerabilities[*].metrics[*].content')) {
      for (const object of cvssObjects(content)) yield* findMiscalculations(object)
    }
  },
}
