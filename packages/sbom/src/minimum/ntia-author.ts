// SPDX-License-Identifier: Apache-2.0
import type { MinimumElement } from './element.ts'

/**
 * NTIA, The Minimum Elements for an SBOM (2021), Data Fields: "Author of SBOM Data", the entity that made it. A tool alone is no entity
 * that answers for it.
 */
export const author: MinimumElement = {
  id: 'ntia/author',
  missing: ({ authors }) =>
    authors.length > 0 ? [] : [{ message: 'the document names no person or organisation that made it' }],
}
