// SPDX-License-Identifier: Apache-2.0
/** How hard English text is to read: Flesch-Kincaid grade level (Kincaid and others, 1975) and Flesch reading ease (1948). */

export type Readability = {
  readonly words: number
  readonly sentences: number
  readonly syllables: number
  /** School years that a reader needs, to one decimal; may be below 0 for very short words. */
  readonly grade: number
  /** 0 (very hard) to 100 (very easy), to one decimal; may lie outside. */
  readonly ease: number
}

/** What guides for texts to patients ask for: grade 8 or less. */
export const GRADE_GOAL = 8

/** Undefined: there is no word. A line break ends a sentence, as an item of a list does. */
export function measureReadability(text: string): Readability | undefined {
  const words = text.match(/\p{L}[\p{L}\p{N}'’-]*/gu) ?? []
  if (words.length === 0) return undefined
  const sentences = text.split(/[.!?…]+(?=\s|$)|\n+/u).filter((part) => /\p{L}/u.test(part)).length
  const syllables = words.reduce((sum, word) => sum + countSyllables(word), 0)
  const perSentence = words.length / sentences
  const perWord = syllables / words.length
  return {
    words: words.length,
    sentences,
    syllables,
    grade: oneDecimal(0.39 * perSentence + 11.8 * perWord - 15.59),
    ease: oneDecimal(206.835 - 1.015 * perSentence - 84.6 * perWord),
  }
}

const oneDecimal = (value: number): number => Math.round(value * 10) / 10

/**
 * Groups of vowels, without the silent endings of English. It is a rule of thumb: right for most words, and for a whole
 * text its errors even out.
 */
export function countSyllables(word: string): number {
  const letters = word
    .normalize('NFD')
    .toLowerCase()
    .replaceAll(/[^a-z]/g, '')
  if (letters.length <= 3) return 1
  const spoken = letters.replace(/(?:[^laeiouy]es|[^tdaeiouy]ed|[^laeiouy]e)$/, '').replace(/^y/, '')
  return Math.max(1, spoken.match(/[aeiouy]{1,2}/g)?.length ?? 0)
}
