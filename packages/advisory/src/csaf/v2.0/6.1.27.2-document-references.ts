// SPDX-License-Identifier: Apache-2.0
import { hasCategory } from '../document/category.ts'
import { find, textAt } from '../place.ts'
import type { Rule } from '../report.ts'

/** A document that is about no single flaw refers to something outside. */
export const documentReferences: Rule = {
  id: '6.1.27.2',
  *check(document) {
    if (!hasCategory(document, 'csaf_informational_advisory', 'csaf_security_incident_response')) return
    // The schema's default: a reference without category is external.
    if (
      find(document, '$.document.references[*]').some(
        (place) => (textAt(place, 'category') ?? 'external') === 'external',
      )
    )
      return
    yield { path: '/document/references', message: 'no reference has the category `external`' }
  },
}
