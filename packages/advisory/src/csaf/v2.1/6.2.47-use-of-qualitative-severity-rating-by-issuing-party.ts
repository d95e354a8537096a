// SPDX-License-Identifier: Apache-2.0
import { canonicalUrls } from '../document/canonical-url.ts'
import { at, find, textAt } from '../place.ts'
import { faultAt, type Rule } from '../report.ts'

/** The document's author rates by more than a word. */
export const useOfQualitativeSeverityRatingByIssuingParty: Rule = {
  id: '6.2.47',
  *check(document) {
    const own = new Set(canonicalUrls(document))
    for (const metric of find(document, '$.vulnerabilities[*].metrics[*]')) {
      const rating = at(metric, 'content', 'qualitative_severity_rating')
      const source = textAt(metric, 'source')
      if (rating !== undefined && (source === undefined || own.has(source))) {
        yield faultAt(
          rating,
          'the author of the document gives a qualitative severity rating; give CVSS or SSVC',
        )
      }
    }
  },
}
