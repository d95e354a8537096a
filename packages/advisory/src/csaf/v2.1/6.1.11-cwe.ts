// SPDX-License-Identifier: Apache-2.0
import { weaknessesOf } from '../document/cwes.ts'
import { at } from '../place.ts'
import { isCweVersion, isLaterCweVersion, latestCweVersion } from '../registers/cwe.ts'
import { faultAt, quote, type Rule } from '../report.ts'

/** The weakness exists in the version of the CWE list that is given, with that name; categories and views are no weaknesses. */
export const cwe: Rule = {
  id: '6.1.11',
  *check(document) {
    for (const { place, id, name, version, weakness } of weaknessesOf(document)) {
      if (!isCweVersion(version)) {
        const message = `version ${quote(version)} of the CWE list is not known here; the versions up to ${latestCweVersion} are`
        yield {
          ...faultAt(at(place, 'version') ?? place, message),
          ...(isLaterCweVersion(version) ? { level: 'warning' } : {}),
        }
      } else if (weakness === undefined) {
        yield faultAt(
          at(place, 'id') ?? place,
          `${quote(id)} is no weakness of version ${version} of the CWE list`,
        )
      } else if (weakness.name !== name) {
        const message = `the name of ${id} in version ${version} of the CWE list is ${JSON.stringify(weakness.name)}`
        yield faultAt(at(place, 'name') ?? place, message)
      }
    }
  },
}
