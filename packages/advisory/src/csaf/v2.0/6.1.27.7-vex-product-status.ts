// SPDX-License-Identifier: Apache-2.0
import { hasCategory } from '../document/category.ts'
import { at, each } from '../place.ts'
import { faultAt, type Rule } from '../report.ts'

const vexStatus = ['fixed', 'known_affected', 'known_not_affected', 'under_investigation'] as const

/** A VEX document states one of VEX's statuses for each vulnerability. */
export const vexProductStatus: Rule = {
  id: '6.1.27.7',
  *check(document) {
    if (!hasCategory(document, 'csaf_vex')) return
    for (const vulnerability of each(document, 'vulnerabilities')) {
      const status = at(vulnerability, 'product_status')
      if (vexStatus.some((name) => at(status, name) !== undefined)) continue
      yield faultAt(
        status ?? vulnerability,
        `none of ${vexStatus.map((name) => `\`${name}\``).join(', ')} is stated`,
      )
    }
  },
}
