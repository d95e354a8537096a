// SPDX-License-Identifier: Apache-2.0
import { languagePlaces } from '../document/language.ts'
import { faultAt, type Rule } from '../report.ts'

/** The language is not `i-default`. */
export const useOfDefaultLanguage: Rule = {
  id: '6.2.15',
  check: (document) =>
    languagePlaces(document)
      .filter(({ value }) => value.toLowerCase() === 'i-default')
      .map((place) => faultAt(place, 'the language is `i-default`, which says nothing')),
}
