// SPDX-License-Identifier: Apache-2.0
import { findUnset } from '../document/present.ts'
import { at } from '../place.ts'
import type { Rule } from '../report.ts'

/** The document says under which licence it is. */
export const missingLicenseExpression: Rule = {
  id: '6.2.43',
  check: (document) => findUnset(at(document, 'document'), 'license_expression'),
}
