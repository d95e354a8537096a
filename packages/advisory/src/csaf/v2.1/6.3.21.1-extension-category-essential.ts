// SPDX-License-Identifier: Apache-2.0
import { extensionsOf } from '../document/extensions.ts'
import { at } from '../place.ts'
import { faultAt, type Rule } from '../report.ts'

/** The document can be understood without its extensions. */
export const extensionCategoryEssential: Rule = {
  id: '6.3.21.1',
  check: (document) =>
    extensionsOf(document).flatMap(({ place }) => {
      const category = at(place, 'category')
      return category?.value === 'essential'
        ? [faultAt(category, 'the extension is essential to understand the document')]
        : []
    }),
}
