// SPDX-License-Identifier: Apache-2.0
import { at, find, textAt } from '../place.ts'
import { latestCweVersion, namesOfWeakness } from '../registers/cwe.ts'
import { faultAt, quote, type Rule } from '../report.ts'

/** The weakness exists and has that name. CSAF 2.0 does not say in which release of the CWE list, so any will do. */
export const cwe: Rule = {
  id: '6.1.11',
  *check(document) {
    for (const place of find(document, '$.vulnerabilities[*].cwe')) {
      const id = textAt(place, 'id')
      const name = textAt(place, 'name')
      if (id === undefined || name === undefined) continue
      const names = namesOfWeakness(id)
      const latest = names.at(-1)
      if (latest === undefined) {
        yield faultAt(
          at(place, 'id') ?? place,
          `${quote(id)} is no weakness of the CWE list up to ${latestCweVersion}`,
        )
      } else if (!names.includes(name.trim())) {
        yield faultAt(at(place, 'name') ?? place, `the name of ${id} is ${JSON.stringify(latest)}`)
      }
    }
  },
}
