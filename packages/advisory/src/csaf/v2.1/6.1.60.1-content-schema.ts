// SPDX-License-Identifier: Apache-2.0
import { extensionsOf } from '../document/extensions.ts'
import type { Rule } from '../report.ts'
import { checkPart, extensionContentSchema } from '../schema/csaf-schemas.ts'

/** Extensions have the form that every extension has. */
export const contentSchema: Rule = {
  id: '6.1.60.1',
  check: (document) =>
    extensionsOf(document).flatMap(({ place }) => checkPart(extensionContentSchema, place.value, place.path)),
}
