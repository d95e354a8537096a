// SPDX-License-Identifier: Apache-2.0
import { cvssObjects, scores21 } from '../document/cvss.ts'
import { at, each, texts } from '../place.ts'
import { faultAt, type Rule } from '../report.ts'

/** No product has both CVSS and a rating in words from the same source. */
export const useOfCvssAndQualitativeSeverityRating: Rule = {
  id: '6.1.56',
  *check(document) {
    for (const vulnerability of each(document, 'vulnerabilities')) {
      const metrics = scores21(vulnerability)
      const keysOf = ({ item, source }: (typeof metrics)[number]) =>
        texts(item, 'products').map(({ value }) => JSON.stringify([value, source]))
      const scored = new Set(metrics.filter(({ holder }) => cvssObjects(holder).length > 0).flatMap(keysOf))
      for (const metric of metrics) {
        const rating = at(metric.holder, 'qualitative_severity_rating')
        if (rating !== undefined && keysOf(metric).some((key) => scored.has(key))) {
          yield faultAt(
            rating,
            'a product has both CVSS and a qualitative severity rating from the same source',
          )
        }
      }
    }
  },
}
