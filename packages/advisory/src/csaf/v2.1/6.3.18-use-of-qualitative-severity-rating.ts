// SPDX-License-Identifier: Apache-2.0
import { find } from '../place.ts'
import { faultAt, type Rule } from '../report.ts'

/** No one rates by a word alone. */
export const useOfQualitativeSeverityRating: Rule = {
  id: '6.3.18',
  check: (document) =>
    find(document, '$.vulnerabilities[*].metrics[*].content.qualitative_severity_rating').map((place) =>
      faultAt(place, 'a qualitative severity rating does not say what was assessed'),
    ),
}
