// SPDX-License-Identifier: Apache-2.0
import { hasCategory } from '../document/category.ts'
import { isEnglishOrUnspecified } from '../document/language.ts'
import { checkSupersedingReference } from '../document/notes.ts'
import type { Rule } from '../report.ts'

/** A superseded document in English refers to the one that supersedes it. */
export const referenceToSupersedingDocument: Rule = {
  id: '6.1.27.19',
  *check(document) {
    if (!hasCategory(document, 'csaf_superseded') || !isEnglishOrUnspecified(document)) return
    yield* checkSupersedingReference(document, 'Superseding Document')
  },
}
