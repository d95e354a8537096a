// SPDX-License-Identifier: Apache-2.0
import { hasCategory } from '../document/category.ts'
import { at } from '../place.ts'
import type { Rule } from '../report.ts'

/** An advisory and a VEX document have vulnerabilities. */
export const vulnerabilities: Rule = {
  id: '6.1.27.11',
  *check(document) {
    if (!hasCategory(document, 'csaf_security_advisory', 'csaf_vex', 'csaf_deprecated_security_advisory'))
      return
    if (at(document, 'vulnerabilities') !== undefined) return
    yield { path: '/vulnerabilities', message: 'a document of this category needs vulnerabilities' }
  },
}
