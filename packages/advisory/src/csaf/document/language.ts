// SPDX-License-Identifier: Apache-2.0
import { findAll, type Place, textAt } from '../place.ts'
import { primaryLanguage } from '../registers/language-tag.ts'
import { type SetWords, translate } from '../registers/translations.ts'
import { type Fault, quote } from '../report.ts'

type TextPlace = Place & { readonly value: string }

/** The places of type `lang_t`. */
export function languagePlaces(document: Place): readonly TextPlace[] {
  return findAll(document, ['$.document.lang', '$.document.source_lang']).filter(
    (place): place is TextPlace => typeof place.value === 'string',
  )
}

/** The document's language, without region and the like; absent where it is not said. */
export function languageOf(document: Place): string | undefined {
  const tag = textAt(document, 'document', 'lang')
  return tag === undefined || tag === '' ? undefined : primaryLanguage(tag)
}

/** What the standard sets in English words counts for these documents. */
export function isEnglishOrUnspecified(document: Place): boolean {
  const language = languageOf(document)
  return language === undefined || language === 'en'
}

/**
 * Checks what the standard sets in words for a document in another language than English. Where no translation of the words is
 * recorded that is told as information, and nothing is checked.
 */
export function* inOtherLanguage(
  document: Place,
  words: SetWords,
  check: (translated: string) => Iterable<Fault>,
): Iterable<Fault> {
  const language = languageOf(document)
  if (language === undefined || isEnglishOrUnspecified(document)) return
  const translated = translate(words, language)
  if (translated !== undefined) yield* check(translated)
  else
    yield {
      path: '/document/lang',
      message: `no translation of "${words}" into ${quote(language)} is recorded`,
      level: 'info',
    }
}
