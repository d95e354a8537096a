// SPDX-License-Identifier: Apache-2.0
import { productIdsOf } from '../document/product-tree.ts'
import { each, textAt } from '../place.ts'
import { faultAt, quote, type Rule } from '../report.ts'

const justifications: ReadonlySet<string> = new Set([
  'component_not_present',
  'inline_mitigations_already_exist',
  'vulnerable_code_cannot_be_controlled_by_adversary',
  'vulnerable_code_not_in_execute_path',
  'vulnerable_code_not_present',
])

/** In one vulnerability a product has at most one flag with a VEX justification. */
export const multipleFlagsWithVexJustificationCodesPerProduct: Rule = {
  id: '6.1.33',
  *check(document) {
    for (const vulnerability of each(document, 'vulnerabilities')) {
      const flagged = new Set<string>()
      for (const flag of each(vulnerability, 'flags')) {
        if (!justifications.has(textAt(flag, 'label') ?? '')) continue
        for (const product of productIdsOf(document, flag)) {
          if (flagged.has(product))
            yield faultAt(flag, `the product ${quote(product)} has more than one VEX justification`)
          flagged.add(product)
        }
      }
    }
  },
}
