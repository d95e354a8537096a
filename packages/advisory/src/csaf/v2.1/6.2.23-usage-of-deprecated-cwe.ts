// SPDX-License-Identifier: Apache-2.0
import { weaknessesOf } from '../document/cwes.ts'
import { faultAt, type Rule } from '../report.ts'

/** Weaknesses are not deprecated in the version that is given. */
export const usageOfDeprecatedCwe: Rule = {
  id: '6.2.23',
  *check(document) {
    for (const { place, id, version, weakness } of weaknessesOf(document)) {
      if (weakness?.isDeprecated === true)
        yield faultAt(place, `${id} is deprecated in version ${version} of the CWE list`)
    }
  },
}
