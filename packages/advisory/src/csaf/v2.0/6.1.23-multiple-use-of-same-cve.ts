// SPDX-License-Identifier: Apache-2.0
import type { JsonValue } from '@primum/parse'
import { find } from '../place.ts'
import { faultAt, quote, type Rule } from '../report.ts'

/** No two vulnerabilities have the same CVE number. */
export const multipleUseOfSameCve: Rule = {
  id: '6.1.23',
  *check(document) {
    const seen = new Set<JsonValue>()
    for (const place of find(document, '$.vulnerabilities[*].cve')) {
      if (seen.has(place.value))
        yield faultAt(place, `${quote(String(place.value))} is used in more than one vulnerability`)
      seen.add(place.value)
    }
  },
}
