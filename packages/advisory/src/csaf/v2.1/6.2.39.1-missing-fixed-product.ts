// SPDX-License-Identifier: Apache-2.0
import { hasCategory } from '../document/category.ts'
import { correspondences } from '../document/correspondence.ts'
import { idsIn, productsIn } from '../document/product-status.ts'
import { productsById, productsNamedBy } from '../document/product-tree.ts'
import { each, type Place, textAt } from '../place.ts'
import { faultAt, quote, type Rule } from '../report.ts'

const noFix: ReadonlySet<string | undefined> = new Set(['fix_planned', 'no_fix_planned', 'none_available'])

/** An affected range whose last constraint ends before a version hints at that version being fixed. */
function endsBefore(document: Place, id: string): boolean {
  const branches = productsById(document).get(id)?.branches ?? []
  const range = branches.findLast(({ category }) => category === 'product_version_range')?.name ?? ''
  return /(?:^|[|/])<(?!=)[^|/]*$/.test(range)
}

/** For each product that an advisory calls affected it calls another version of that product fixed, unless it says that there is none. */
export const missingFixedProduct: Rule = {
  id: '6.2.39.1',
  *check(document) {
    if (!hasCategory(document, 'csaf_security_advisory')) return
    for (const vulnerability of each(document, 'vulnerabilities')) {
      const isFixed = correspondences(document, idsIn(vulnerability, 'Fixed'), 'fixed')
      const remediations = each(vulnerability, 'remediations')
      const withoutFix = productsNamedBy(
        document,
        remediations.filter((place) => noFix.has(textAt(place, 'category'))),
      )
      const withFix = productsNamedBy(
        document,
        remediations.filter((place) => textAt(place, 'category') === 'vendor_fix'),
      )
      for (const product of productsIn(vulnerability, 'Affected')) {
        const id = product.value
        const isSkipped = withoutFix.has(id) && !withFix.has(id) && !endsBefore(document, id)
        if (isSkipped || isFixed(id)) continue
        yield faultAt(
          product,
          `the product ${quote(id)} is affected, but no version of it is listed as fixed`,
        )
      }
    }
  },
}
