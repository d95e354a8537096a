// SPDX-License-Identifier: Apache-2.0
import { at, textAt } from '../place.ts'
import { faultAt, quote, type Rule } from '../report.ts'

/** A translation is into another language. */
export const translation: Rule = {
  id: '6.1.28',
  *check(document) {
    const language = textAt(document, 'document', 'lang')
    const source = at(document, 'document', 'source_lang')
    if (language === undefined || typeof source?.value !== 'string') return
    if (source.value.toLowerCase() === language.toLowerCase()) {
      yield faultAt(
        source,
        `the source language and the document's language are the same, ${quote(language)}`,
      )
    }
  },
}
