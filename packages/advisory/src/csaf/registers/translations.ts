// SPDX-License-Identifier: Apache-2.0

/** Words that the standard sets for titles and summaries. */
export type SetWords =
  | 'License'
  | 'Product Description'
  | 'Reasoning for Supersession'
  | 'Reasoning for Withdrawal'
  | 'Superseding Document'

/** The language specific translations that the OASIS CSAF TC keeps for CSAF 2.1, as of August 2026. */
const translations: Readonly<Record<string, Readonly<Record<SetWords, string>>>> = {
  de: {
    License: 'Lizenz',
    'Product Description': 'Produktbeschreibung',
    'Reasoning for Supersession': 'Begründung für die Ersetzung',
    'Reasoning for Withdrawal': 'Begründung für die Zurückziehung',
    'Superseding Document': 'Ersetzendes Dokument',
  },
}

/** The words in a language, by its subtag; absent where none are recorded. */
export function translate(words: SetWords, language: string): string | undefined {
  return Object.hasOwn(translations, language) ? translations[language]?.[words] : undefined
}
