// SPDX-License-Identifier: Apache-2.0
import { inOtherLanguage } from '../document/language.ts'
import { isOwn, licensesOf } from '../document/licence.ts'
import { checkTitledNote } from '../document/notes.ts'
import type { Rule } from '../report.ts'

/** A document in another language than English whose licence is in no known list holds the licence's text in exactly one note. */
export const languageSpecificLicenseText: Rule = {
  id: '6.2.46',
  *check(document) {
    if (!licensesOf(document).some(isOwn)) return
    yield* inOtherLanguage(document, 'License', (title) =>
      checkTitledNote(document, title, 'legal_disclaimer'),
    )
  },
}
