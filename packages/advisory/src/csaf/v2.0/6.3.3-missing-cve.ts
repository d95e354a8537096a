// SPDX-License-Identifier: Apache-2.0
import { findItemsWithout } from '../document/present.ts'
import { each } from '../place.ts'
import type { Rule } from '../report.ts'

/** A vulnerability has a CVE number. */
export const missingCve: Rule = {
  id: '6.3.3',
  check: (document) => findItemsWithout(each(document, 'vulnerabilities'), 'cve'),
}
