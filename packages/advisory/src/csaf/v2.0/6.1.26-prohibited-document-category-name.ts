// SPDX-License-Identifier: Apache-2.0
import { findProhibitedCategory } from '../document/category.ts'
import type { Rule } from '../report.ts'

/** The profiles of CSAF 2.0 (section 4) other than "CSAF Base", by the value of `/document/category`. */
const profiles = [
  'csaf_security_incident_response',
  'csaf_informational_advisory',
  'csaf_security_advisory',
  'csaf_vex',
]

/** A category that is no profile's does not look like one. */
export const prohibitedDocumentCategoryName: Rule = {
  id: '6.1.26',
  check: (document) => findProhibitedCategory(document, profiles),
}
