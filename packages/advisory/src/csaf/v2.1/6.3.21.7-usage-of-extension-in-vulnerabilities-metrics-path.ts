// SPDX-License-Identifier: Apache-2.0
import { findExtensionsAt } from '../document/extensions.ts'
import type { Rule } from '../report.ts'

/** There are no extensions of metrics. */
export const usageOfExtensionInVulnerabilitiesMetricsPath: Rule = {
  id: '6.3.21.7',
  check: (document) => findExtensionsAt(document, 'metric'),
}
