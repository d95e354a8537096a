// SPDX-License-Identifier: Apache-2.0
import { isDeprecated, licensePath, licensesOf } from '../document/licence.ts'
import { quote, type Rule } from '../report.ts'

/** Licences and exceptions are not deprecated. */
export const deprecatedLicenseIdentifier: Rule = {
  id: '6.2.44',
  check: (document) =>
    licensesOf(document)
      .filter(isDeprecated)
      .map(({ id }) => ({ path: licensePath, message: `the identifier ${quote(id)} is deprecated` })),
}
