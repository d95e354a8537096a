// SPDX-License-Identifier: Apache-2.0
import { hasCategory } from '../document/category.ts'
import { textsOf } from '../document/references.ts'
import { find } from '../place.ts'
import type { Rule } from '../report.ts'

/** A document that is about no single flaw says something. */
export const documentNotes: Rule = {
  id: '6.1.27.1',
  *check(document) {
    if (!hasCategory(document, 'csaf_informational_advisory', 'csaf_security_incident_response')) return
    const categories = new Set(textsOf(find(document, '$.document.notes[*].category')))
    if (['description', 'details', 'general', 'summary'].some((category) => categories.has(category))) return
    yield {
      path: '/document/notes',
      message: 'no note has the category `description`, `details`, `general` or `summary`',
    }
  },
}
