// SPDX-License-Identifier: Apache-2.0
import { hasCategory } from '../document/category.ts'
import { at } from '../place.ts'
import { faultAt, type Rule } from '../report.ts'

/** An informational advisory has no vulnerabilities. */
export const vulnerabilities: Rule = {
  id: '6.1.27.3',
  *check(document) {
    const vulnerabilities = at(document, 'vulnerabilities')
    if (vulnerabilities === undefined || !hasCategory(document, 'csaf_informational_advisory')) return
    yield faultAt(vulnerabilities, 'a document of this category has no vulnerabilities')
  },
}
