// SPDX-License-Identifier: Apache-2.0
import { readLicenseExpression } from '../document/licence.ts'
import { at } from '../place.ts'
import { faultAt, type Rule } from '../report.ts'

/** The licence is an SPDX expression without references to other documents. */
export const licenseExpression: Rule = {
  id: '6.1.54',
  *check(document) {
    const place = at(document, 'document', 'license_expression')
    if (place === undefined || typeof place.value !== 'string') return
    const read = readLicenseExpression(place.value)
    if (typeof read === 'string') yield faultAt(place, read)
  },
}
