// SPDX-License-Identifier: Apache-2.0
import { hasCategory } from '../document/category.ts'
import { isEnglishOrUnspecified } from '../document/language.ts'
import { checkTitledNote } from '../document/notes.ts'
import type { Rule } from '../report.ts'

/** A withdrawn document in English says why under the title set for it. */
export const reasoningForWithdrawal: Rule = {
  id: '6.1.27.17',
  *check(document) {
    if (!hasCategory(document, 'csaf_withdrawn') || !isEnglishOrUnspecified(document)) return
    yield* checkTitledNote(document, 'Reasoning for Withdrawal', 'description')
  },
}
