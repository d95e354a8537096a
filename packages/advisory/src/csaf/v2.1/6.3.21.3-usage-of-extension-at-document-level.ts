// SPDX-License-Identifier: Apache-2.0
import { findExtensionsAt } from '../document/extensions.ts'
import type { Rule } from '../report.ts'

/** There are no extensions at `/document`. */
export const usageOfExtensionAtDocumentLevel: Rule = {
  id: '6.3.21.3',
  check: (document) => findExtensionsAt(document, 'document'),
}
