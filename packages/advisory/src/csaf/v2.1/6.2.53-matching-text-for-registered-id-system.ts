// SPDX-License-Identifier: Apache-2.0
import { at, find, textAt } from '../place.ts'
import { idPattern } from '../registers/id-systems.ts'
import { faultAt, type Rule } from '../report.ts'

/** The ids of a registered system have its form. */
export const matchingTextForRegisteredIdSystem: Rule = {
  id: '6.2.53',
  *check(document) {
    for (const id of find(document, '$.vulnerabilities[*].ids[*]')) {
      const text = at(id, 'text')
      const pattern = idPattern(textAt(id, 'system_name') ?? '')
      if (pattern === undefined || typeof text?.value !== 'string' || pattern.test(text.value)) continue
      yield faultAt(text, `ids of this system match ${pattern.source}`)
    }
  },
}
