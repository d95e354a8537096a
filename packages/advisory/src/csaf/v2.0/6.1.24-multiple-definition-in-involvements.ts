// SPDX-License-Identifier: Apache-2.0
import { instantAt } from '../document/instant.ts'
import { each, textAt } from '../place.ts'
import { faultAt, quote, type Rule } from '../report.ts'

/** No party is involved twice at one date. */
export const multipleDefinitionInInvolvements: Rule = {
  id: '6.1.24',
  *check(document) {
    for (const vulnerability of each(document, 'vulnerabilities')) {
      const seen = new Set<string>()
      for (const involvement of each(vulnerability, 'involvements')) {
        const party = textAt(involvement, 'party')
        if (party === undefined) continue
        const date = instantAt(involvement, 'date')?.toString() ?? textAt(involvement, 'date') ?? ''
        const key = `${party} ${date}`
        if (seen.has(key))
          yield faultAt(
            involvement,
            `the party ${quote(party)} is there more than once ${date === '' ? 'without a date' : `at ${quote(date)}`}`,
          )
        seen.add(key)
      }
    }
  },
}
