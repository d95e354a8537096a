// SPDX-License-Identifier: Apache-2.0
import { findUnresolvable, referenceUrls } from '../document/urls.ts'
import type { Rule } from '../report.ts'

/** The document's own addresses lead somewhere, as far as that can be told without asking the network. */
export const useOfSelfReferencingUrlsFailingToResolve: Rule = {
  id: '6.3.7',
  check: (document) => findUnresolvable(referenceUrls(document, true)),
}
