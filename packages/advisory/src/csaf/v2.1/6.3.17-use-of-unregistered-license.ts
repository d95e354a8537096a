// SPDX-License-Identifier: Apache-2.0
import { isListed, licensePath, licensesOf } from '../document/licence.ts'
import { quote, type Rule } from '../report.ts'

/** Licences and exceptions are in one of the two known lists. */
export const useOfUnregisteredLicense: Rule = {
  id: '6.3.17',
  check: (document) =>
    licensesOf(document)
      .filter((license) => !isListed(license))
      .map(({ id }) => ({
        path: licensePath,
        message: `the identifier ${quote(id)} is neither in the SPDX licence list nor in ScanCode's`,
      })),
}
