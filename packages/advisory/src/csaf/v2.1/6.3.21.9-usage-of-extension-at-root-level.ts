// SPDX-License-Identifier: Apache-2.0
import { findExtensionsAt } from '../document/extensions.ts'
import type { Rule } from '../report.ts'

/** There are no extensions of the whole document. */
export const usageOfExtensionAtRootLevel: Rule = {
  id: '6.3.21.9',
  check: (document) => findExtensionsAt(document, 'root'),
}
