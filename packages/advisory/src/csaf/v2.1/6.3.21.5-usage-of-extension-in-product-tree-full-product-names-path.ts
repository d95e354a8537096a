// SPDX-License-Identifier: Apache-2.0
import { findExtensionsAt } from '../document/extensions.ts'
import type { Rule } from '../report.ts'

/** There are no extensions of products without branches. */
export const usageOfExtensionInProductTreeFullProductNamesPath: Rule = {
  id: '6.3.21.5',
  check: (document) => findExtensionsAt(document, 'full-product-name'),
}
