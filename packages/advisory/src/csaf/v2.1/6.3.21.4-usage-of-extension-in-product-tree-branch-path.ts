// SPDX-License-Identifier: Apache-2.0
import { findExtensionsAt } from '../document/extensions.ts'
import type { Rule } from '../report.ts'

/** There are no extensions of products in branches. */
export const usageOfExtensionInProductTreeBranchPath: Rule = {
  id: '6.3.21.4',
  check: (document) => findExtensionsAt(document, 'branch'),
}
