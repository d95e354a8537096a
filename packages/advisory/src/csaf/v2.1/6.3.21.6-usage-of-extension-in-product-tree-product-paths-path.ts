// SPDX-License-Identifier: Apache-2.0
import { findExtensionsAt } from '../document/extensions.ts'
import type { Rule } from '../report.ts'

/** There are no extensions of combined products. */
export const usageOfExtensionInProductTreeProductPathsPath: Rule = {
  id: '6.3.21.6',
  check: (document) => findExtensionsAt(document, 'product-path'),
}
