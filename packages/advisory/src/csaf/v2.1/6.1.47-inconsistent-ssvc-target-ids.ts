// SPDX-License-Identifier: Apache-2.0
import type { JsonValue } from '@primum/parse'
import { textsOf } from '../document/references.ts'
import { at, each, find } from '../place.ts'
import { faultAt, quote, type Rule } from '../report.ts'

/** SSVC selections are about the vulnerability in which they stand. */
export const inconsistentSsvcTargetIds: Rule = {
  id: '6.1.47',
  *check(document) {
    const vulnerabilities = each(document, 'vulnerabilities')
    const tracking = at(document, 'document', 'tracking', 'id')?.value
    for (const vulnerability of vulnerabilities) {
      const own = new Set<JsonValue>(
        textsOf([at(vulnerability, 'cve'), ...find(vulnerability, '$.ids[*].text')]),
      )
      for (const target of find(vulnerability, '$.metrics[*].content.ssvc_v2.target_ids[*]')) {
        if (target.value === tracking) {
          if (vulnerabilities.length > 1)
            yield faultAt(
              target,
              'the document has more than one vulnerability, so its own id does not say which is meant',
            )
        } else if (!own.has(target.value)) {
          yield faultAt(
            target,
            `${quote(String(target.value))} is neither the CVE number nor another id of this vulnerability`,
          )
        }
      }
    }
  },
}
