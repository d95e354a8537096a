// SPDX-License-Identifier: Apache-2.0
import { findExtensionsAt } from '../document/extensions.ts'
import type { Rule } from '../report.ts'

/** There are no extensions of vulnerabilities. */
export const usageOfExtensionAtVulnerabilitiesLevel: Rule = {
  id: '6.3.21.8',
  check: (document) => findExtensionsAt(document, 'vulnerability'),
}
