// SPDX-License-Identifier: Apache-2.0
import { at, textAt } from '../place.ts'
import { faultAt, type Rule } from '../report.ts'

/** A translator says from which language. */
export const translator: Rule = {
  id: '6.1.15',
  *check(document) {
    const head = at(document, 'document')
    if (head === undefined || textAt(head, 'publisher', 'category') !== 'translator') return
    const language = at(head, 'source_lang')
    if (language === undefined) yield faultAt(head, 'the publisher is a translator: `source_lang` is missing')
    else if (language.value === '')
      yield faultAt(language, 'the publisher is a translator: `source_lang` is there but empty')
  },
}
