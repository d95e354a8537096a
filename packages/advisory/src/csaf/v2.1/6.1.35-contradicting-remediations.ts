// SPDX-License-Identifier: Apache-2.0
import { productIdsOf } from '../document/product-tree.ts'
import { excludesRemediation } from '../document/remediations.ts'
import { each, textAt } from '../place.ts'
import { faultAt, quote, type Rule } from '../report.ts'

/** In one vulnerability no product has remediations whose categories exclude each other. */
export const contradictingRemediations: Rule = {
  id: '6.1.35',
  *check(document) {
    for (const vulnerability of each(document, 'vulnerabilities')) {
      const given = new Map<string, Set<string>>()
      for (const remediation of each(vulnerability, 'remediations')) {
        const category = textAt(remediation, 'category')
        if (category === undefined) continue
        for (const product of productIdsOf(document, remediation)) {
          const categories = given.get(product) ?? new Set<string>()
          const other = [...categories].find((each) => excludesRemediation(category, each))
          if (other !== undefined) {
            yield faultAt(
              remediation,
              `\`${category}\` contradicts \`${other}\`, which is given for the product ${quote(product)} too`,
            )
          }
          given.set(product, categories.add(category))
        }
      }
    }
  },
}
