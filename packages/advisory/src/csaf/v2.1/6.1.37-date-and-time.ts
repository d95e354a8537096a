// SPDX-License-Identifier: Apache-2.0
import { findAll } from '../place.ts'
import { faultAt, quote, type Rule } from '../report.ts'
import { isDateTime } from '../schema/formats.ts'

const paths = [
  '$.document.tracking.current_release_date',
  '$.document.tracking.generator.date',
  '$.document.tracking.initial_release_date',
  '$.document.tracking.revision_history[*].date',
  '$.vulnerabilities[*].disclosure_date',
  '$.vulnerabilities[*].discovery_date',
  '$.vulnerabilities[*].first_known_exploitation_dates[*].date',
  '$.vulnerabilities[*].first_known_exploitation_dates[*].exploitation_date',
  '$.vulnerabilities[*].flags[*].date',
  '$.vulnerabilities[*].involvements[*].date',
  '$.vulnerabilities[*].metrics[*].content.epss.timestamp',
  '$.vulnerabilities[*].metrics[*].content.ssvc_v2.timestamp',
  '$.vulnerabilities[*].remediations[*].date',
  '$.vulnerabilities[*].threats[*].date',
]

/** CSAF 2.1, 2.3: an upper-case `T` and `Z`, a time zone always, no leap second. */
const isStrict = (text: string): boolean =>
  isDateTime(text) && !/[tz]/.test(text) && !/:60(?:[.Z+-])/.test(text)

/** Dates and times are written as CSAF 2.1, section 2.3, wants them. */
export const dateAndTime: Rule = {
  id: '6.1.37',
  check: (document) =>
    findAll(document, paths)
      .filter(({ value }) => typeof value === 'string' && !isStrict(value))
      .map((place) =>
        faultAt(place, `${quote(String(place.value))} is no date-time such as 2026-01-31T09:00:00Z`),
      ),
}
