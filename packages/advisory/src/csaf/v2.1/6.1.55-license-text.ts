// SPDX-License-Identifier: Apache-2.0
import { isEnglishOrUnspecified } from '../document/language.ts'
import { isOwn, licensesOf } from '../document/licence.ts'
import { checkTitledNote } from '../document/notes.ts'
import type { Rule } from '../report.ts'

/** A document in English whose licence is in no known list holds the licence's text in exactly one note. */
export const licenseText: Rule = {
  id: '6.1.55',
  *check(document) {
    if (!isEnglishOrUnspecified(document) || !licensesOf(document).some(isOwn)) return
    yield* checkTitledNote(document, 'License', 'legal_disclaimer')
  },
}
