// SPDX-License-Identifier: Apache-2.0
import { at, type Place, textAt } from '../place.ts'
import { type Fault, faultAt, quote } from '../report.ts'

/** The document's category, which is its profile, is one of these. */
export function hasCategory(document: Place, ...categories: readonly string[]): boolean {
  const category = textAt(document, 'document', 'category')
  return category !== undefined && categories.includes(category)
}

/** Dashes, hyphens, minuses, low lines and white space of any script, and what is as invisible as white space. */
const separators =
  /(?:[\p{Pd}\p{Pc}\p{Z}\s\u00ad\u02d7\u200b\u2043\u207b\u208b\u2060\u2212\u2796\ufeff]|\u0320|\u0331|\u0332|\u0333)+/gu

const fold = (text: string): string => text.normalize('NFC').replace(separators, '').toLowerCase()

/**
 * Test 6.1.26: a category that is no profile's is neither like a profile's value nor like its name, which is the value without the
 * prefix, and does not begin with the reserved prefix.
 *
 * @param profiles the values of all profiles but "CSAF Base"
 */
export function* findProhibitedCategory(document: Place, profiles: readonly string[]): Iterable<Fault> {
  const place = at(document, 'document', 'category')
  const category = textAt(place)
  if (
    place === undefined ||
    category === undefined ||
    category === 'csaf_base' ||
    profiles.includes(category)
  )
    return
  if (/^csaf_/i.test(category)) {
    yield faultAt(
      place,
      `prohibited use of reserved prefix \`csaf_\` as the category ${quote(category)} is not in the official list`,
    )
    return
  }
  const folded = fold(category)
  const like = profiles.find(
    (profile) => fold(profile) === folded || fold(profile.slice('csaf_'.length)) === folded,
  )
  if (like !== undefined)
    yield faultAt(place, `the category ${quote(category)} looks like the profile \`${like}\``)
}
