// SPDX-License-Identifier: Apache-2.0
import { at, find, type Place, textAt } from '../place.ts'
import { type Fault, faultAt, quote } from '../report.ts'

/** Exactly one of the document's notes has that title, and it is of that category. */
export function* checkTitledNote(document: Place, title: string, category: string): Iterable<Fault> {
  const notes = find(document, '$.document.notes[*]').filter((note) => textAt(note, 'title') === title)
  const [first, second] = notes
  if (first === undefined) {
    yield { path: '/document/notes', message: `no note has the title ${quote(title)}` }
  } else if (second !== undefined) {
    yield faultAt(second, `more than one note has the title ${quote(title)}`)
  } else if (textAt(first, 'category') !== category) {
    yield faultAt(
      at(first, 'category') ?? first,
      `the note with the title ${quote(title)} must be of category \`${category}\``,
    )
  }
}

/** At least one reference begins its summary so, and is external. */
export function* checkSupersedingReference(document: Place, words: string): Iterable<Fault> {
  const references = find(document, '$.document.references[*]').filter(
    (reference) => textAt(reference, 'summary')?.startsWith(words) === true,
  )
  const [first] = references
  if (first === undefined) {
    yield {
      path: '/document/references',
      message: `no reference has a summary that begins with ${quote(words)}`,
    }
  } else if (!references.some((reference) => (textAt(reference, 'category') ?? 'external') === 'external')) {
    yield faultAt(
      at(first, 'category') ?? first,
      `the reference to the superseding document must be of category \`external\``,
    )
  }
}
