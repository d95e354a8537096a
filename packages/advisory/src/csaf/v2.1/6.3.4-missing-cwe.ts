// SPDX-License-Identifier: Apache-2.0
import { findItemsWithout } from '../document/present.ts'
import { each } from '../place.ts'
import type { Rule } from '../report.ts'

/** A vulnerability has a weakness. */
export const missingCwe: Rule = {
  id: '6.3.4',
  check: (document) => findItemsWithout(each(document, 'vulnerabilities'), 'cwes'),
}
