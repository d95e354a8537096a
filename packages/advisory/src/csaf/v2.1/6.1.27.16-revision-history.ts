// SPDX-License-Identifier: Apache-2.0
import { hasCategory } from '../document/category.ts'
import { revisionHistoryPath } from '../document/revision-history.ts'
import { each } from '../place.ts'
import type { Rule } from '../report.ts'

/** A document that counts no more did count before. */
export const revisionHistory: Rule = {
  id: '6.1.27.16',
  *check(document) {
    if (!hasCategory(document, 'csaf_withdrawn', 'csaf_superseded')) return
    if (each(document, 'document', 'tracking', 'revision_history').length >= 2) return
    yield { path: revisionHistoryPath, message: 'a document of this category has at least two revisions' }
  },
}
