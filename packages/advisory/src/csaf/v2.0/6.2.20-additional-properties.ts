// SPDX-License-Identifier: Apache-2.0
import type { Rule } from '../report.ts'
import { findUnknownMembers } from '../schema/csaf-schemas.ts'

/** The document has no members that the schemas do not know. */
export const additionalProperties: Rule = {
  id: '6.2.20',
  check: (document) => findUnknownMembers('2.0', document.value),
}
