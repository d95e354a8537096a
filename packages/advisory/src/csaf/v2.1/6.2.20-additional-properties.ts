// SPDX-License-Identifier: Apache-2.0
import { findUnknownMembersOfExtensions } from '../document/extensions.ts'
import type { Rule } from '../report.ts'
import { findUnknownMembers } from '../schema/csaf-schemas.ts'

/** The document has no members that the schemas do not know, those of its extensions included. */
export const additionalProperties: Rule = {
  id: '6.2.20',
  *check(document) {
    yield* findUnknownMembers('2.1', document.value)
    yield* findUnknownMembersOfExtensions(document)
  },
}
