// SPDX-License-Identifier: Apache-2.0
import { isListed, licensePath, licensesOf } from '../document/licence.ts'
import { quote, type Rule } from '../report.ts'

/** Licences and exceptions of the two known lists exist. */
export const nonExistingLicenseIdentifier: Rule = {
  id: '6.2.45',
  check: (document) =>
    licensesOf(document)
      .filter((license) => license.kind !== 'other' && !isListed(license))
      .map(({ id }) => ({ path: licensePath, message: `the identifier ${quote(id)} does not exist` })),
}
