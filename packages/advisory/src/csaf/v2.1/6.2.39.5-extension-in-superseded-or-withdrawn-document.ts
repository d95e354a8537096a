// SPDX-License-Identifier: Apache-2.0
import { hasCategory } from '../document/category.ts'
import { extensionLists } from '../document/extensions.ts'
import { faultAt, type Rule } from '../report.ts'

/** A document that counts no more has no extensions. */
export const extensionInSupersededOrWithdrawnDocument: Rule = {
  id: '6.2.39.5',
  check: (document) =>
    extensionLists(document)
      .filter(({ kind }) => kind === 'document' || kind === 'root')
      .filter(() => hasCategory(document, 'csaf_withdrawn', 'csaf_superseded'))
      .map(({ place }) => faultAt(place, 'a document of this category has no extensions')),
}
