// SPDX-License-Identifier: Apache-2.0
import { find } from '../place.ts'
import { idPattern } from '../registers/id-systems.ts'
import { faultAt, quote, type Rule } from '../report.ts'

/** The systems of vulnerability ids are registered. */
export const useOfUnregisteredIdSystem: Rule = {
  id: '6.3.20',
  check: (document) =>
    find(document, '$.vulnerabilities[*].ids[*].system_name')
      .filter(({ value }) => typeof value === 'string' && idPattern(value) === undefined)
      .map((place) =>
        faultAt(
          place,
          `the system ${quote(String(place.value))} is not in the registry of vulnerability id systems`,
        ),
      ),
}
