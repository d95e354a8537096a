// SPDX-License-Identifier: Apache-2.0
import { hasCategory } from '../document/category.ts'
import { textsOf } from '../document/references.ts'
import { find } from '../place.ts'
import type { Rule } from '../report.ts'

/** A document that counts no more says so. */
export const documentNotes: Rule = {
  id: '6.1.27.14',
  *check(document) {
    if (!hasCategory(document, 'csaf_withdrawn', 'csaf_superseded')) return
    if (textsOf(find(document, '$.document.notes[*].category')).includes('description')) return
    yield { path: '/document/notes', message: 'no note has the category `description`' }
  },
}
