// SPDX-License-Identifier: Apache-2.0
import { languagePlaces } from '../document/language.ts'
import { findLanguageFault } from '../registers/language-tag.ts'
import { faultAt, quote, type Rule } from '../report.ts'

/** Language tags are well-formed and made of registered subtags (BCP 47). */
export const language: Rule = {
  id: '6.1.12',
  *check(document) {
    for (const place of languagePlaces(document)) {
      const wrong = findLanguageFault(place.value)
      if (wrong !== undefined) yield faultAt(place, `${quote(place.value)} is no language tag: ${wrong}`)
    }
  },
}
