// SPDX-License-Identifier: Apache-2.0
import { hasCategory } from '../document/category.ts'
import { inOtherLanguage } from '../document/language.ts'
import { checkTitledNote } from '../document/notes.ts'
import type { Rule } from '../report.ts'

/** A superseded document in another language than English says why under the title set for it. */
export const languageSpecificReasoningForSupersession: Rule = {
  id: '6.2.39.3',
  *check(document) {
    if (!hasCategory(document, 'csaf_superseded')) return
    yield* inOtherLanguage(document, 'Reasoning for Supersession', (title) =>
      checkTitledNote(document, title, 'description'),
    )
  },
}
