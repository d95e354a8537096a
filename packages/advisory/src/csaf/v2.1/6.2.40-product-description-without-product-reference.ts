// SPDX-License-Identifier: Apache-2.0
import { inOtherLanguage, isEnglishOrUnspecified } from '../document/language.ts'
import { namesProducts } from '../document/product-tree.ts'
import { each, textAt } from '../place.ts'
import { type Fault, faultAt, type Rule } from '../report.ts'

/** The description of a product says of which. */
export const productDescriptionWithoutProductReference: Rule = {
  id: '6.2.40',
  *check(document) {
    const find = (title: string): readonly Fault[] =>
      each(document, 'document', 'notes')
        .filter(
          (note) =>
            textAt(note, 'category') === 'description' &&
            textAt(note, 'title')?.startsWith(title) === true &&
            !namesProducts(note),
        )
        .map((note) => faultAt(note, 'neither `product_ids` nor `group_ids` says which product is described'))
    if (isEnglishOrUnspecified(document)) yield* find('Product Description')
    else yield* inOtherLanguage(document, 'Product Description', find)
  },
}
