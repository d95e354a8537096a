// SPDX-License-Identifier: Apache-2.0
import { type Place, texts } from '../place.ts'
import { type Fault, faultAt, quote } from '../report.ts'
import { productsOf } from './product-tree.ts'

/** `*` that are not escaped with a backslash, which is escaped so itself. */
function countStars(text: string): number {
  let stars = 0
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '\\') at++
    else if (text[at] === '*') stars++
  }
  return stars
}

/** Numbers of a product identification helper with more than one unescaped star: nobody could say what they match. */
export function findManyStars(
  document: Place,
  helper: 'model_numbers' | 'serial_numbers' | 'skus',
): readonly Fault[] {
  return productsOf(document).flatMap(({ place }) =>
    texts(place, 'product_identification_helper', helper)
      .filter(({ value }) => countStars(value) > 1)
      .map((number) => faultAt(number, `${quote(number.value)} has more than one unescaped "*"`)),
  )
}
