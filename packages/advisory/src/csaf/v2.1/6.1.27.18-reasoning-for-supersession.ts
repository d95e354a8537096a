// SPDX-License-Identifier: Apache-2.0
import { hasCategory } from '../document/category.ts'
import { isEnglishOrUnspecified } from '../document/language.ts'
import { checkTitledNote } from '../document/notes.ts'
import type { Rule } from '../report.ts'

/** A superseded document in English says why under the title set for it. */
export const reasoningForSupersession: Rule = {
  id: '6.1.27.18',
  *check(document) {
    if (!hasCategory(document, 'csaf_superseded') || !isEnglishOrUnspecified(document)) return
    yield* checkTitledNote(document, 'Reasoning for Supersession', 'description')
  },
}
