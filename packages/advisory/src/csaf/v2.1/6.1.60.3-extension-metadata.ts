// SPDX-License-Identifier: Apache-2.0
import { checkExtensionMetadata, extensionLists } from '../document/extensions.ts'
import type { Rule } from '../report.ts'

/** Extensions stand where they may, as often as they may, and beside none that they exclude. */
export const extensionMetadata: Rule = {
  id: '6.1.60.3',
  *check(document) {
    for (const list of extensionLists(document)) yield* checkExtensionMetadata(list)
  },
}
