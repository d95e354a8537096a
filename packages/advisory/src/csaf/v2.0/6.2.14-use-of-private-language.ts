// SPDX-License-Identifier: Apache-2.0
import { languagePlaces } from '../document/language.ts'
import { findPrivateSubtag } from '../registers/language-tag.ts'
import { faultAt, quote, type Rule } from '../report.ts'

/** Language tags have no subtags for private use. */
export const useOfPrivateLanguage: Rule = {
  id: '6.2.14',
  *check(document) {
    for (const place of languagePlaces(document)) {
      const subtag = findPrivateSubtag(place.value)
      if (subtag !== undefined) yield faultAt(place, `the subtag ${quote(subtag)} is for private use`)
    }
  },
}
