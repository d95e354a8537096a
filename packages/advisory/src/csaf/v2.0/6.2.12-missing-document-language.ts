// SPDX-License-Identifier: Apache-2.0
import { findUnset } from '../document/present.ts'
import { at } from '../place.ts'
import type { Rule } from '../report.ts'

/** The document says in which language it is. */
export const missingDocumentLanguage: Rule = {
  id: '6.2.12',
  check: (document) => findUnset(at(document, 'document'), 'lang'),
}
