// SPDX-License-Identifier: Apache-2.0
import { hasCategory } from '../document/category.ts'
import { inOtherLanguage } from '../document/language.ts'
import { checkSupersedingReference } from '../document/notes.ts'
import type { Rule } from '../report.ts'

/** A superseded document in another language than English refers to the one that supersedes it. */
export const languageSpecificSupersedingDocument: Rule = {
  id: '6.2.39.4',
  *check(document) {
    if (!hasCategory(document, 'csaf_superseded')) return
    yield* inOtherLanguage(document, 'Superseding Document', (words) =>
      checkSupersedingReference(document, words),
    )
  },
}
