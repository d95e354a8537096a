// SPDX-License-Identifier: Apache-2.0
import { at } from '../place.ts'
import { faultAt, type Rule } from '../report.ts'

/** The profile is not deprecated. */
export const usageOfDeprecatedProfile: Rule = {
  id: '6.2.38',
  *check(document) {
    const category = at(document, 'document', 'category')
    if (typeof category?.value !== 'string' || !category.value.startsWith('csaf_deprecated_')) return
    yield faultAt(category, `deprecated profile \`${category.value.slice(0, 120)}\` used`)
  },
}
