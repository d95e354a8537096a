// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decisionWords, keysOf, policyWords, severityWords } from '../../../components/status/words.ts'
import {
  countFilters,
  type FindingFilter,
  findingsUrl,
  noFilter,
  PAGE_SIZE,
  sortWords,
  standingWords,
  toFindingQuery,
} from './url-state.ts'

const filter: fc.Arbitrary<FindingFilter> = fc.record({
  product: fc.oneof(fc.constant(''), fc.uuid()),
  release: fc.oneof(fc.constant(''), fc.uuid()),
  state: fc.constantFrom(...keysOf(standingWords)),
  decision: fc.subarray([...keysOf(decisionWords)]),
  severity: fc.subarray([...keysOf(severityWords)]),
  policy: fc.subarray([...keysOf(policyWords)]),
  kev: fc.boolean(),
  review: fc.boolean(),
  proposals: fc.boolean(),
  q: fc.string(),
  sort: fc.constantFrom(...keysOf(sortWords)),
})

/** Through the real address, as the router writes and reads it. */
const throughAddress = (search: Readonly<Record<string, string>>) =>
  Object.fromEntries(new URLSearchParams(new URLSearchParams(search).toString()))

describe('the filter lives in the address', () => {
  test('and every filter comes back from it', () => {
    fc.assert(
      fc.property(filter, (given) => {
        expect(findingsUrl.parse(throughAddress(findingsUrl.format(given)))).toEqual(given)
      }),
    )
  })

  test('and the default needs no query at all', () => {
    expect(findingsUrl.format(noFilter)).toEqual({})
    expect(findingsUrl.parse({})).toEqual(noFilter)
  })

  test('and words that are not of the scale are left out, not passed on', () => {
    expect(
      findingsUrl.parse({
        decision: 'x,uncontrolled,undecided,undecided',
        severity: '',
        kev: 'yes',
        sort: 'price',
      }),
    ).toEqual({ ...noFilter, decision: ['undecided', 'uncontrolled'] })
  })
})

test('the query for the API is what the address holds, in pages', () => {
  const asked = {
    ...noFilter,
    kev: true,
    severity: ['critical', 'high'] as const,
    policy: ['fail', 'warn'] as const,
    sort: 'due' as const,
  }
  expect(toFindingQuery(asked)).toEqual({
    kev: 'true',
    severity: 'critical,high',
    policy: 'fail,warn',
    sort: 'due',
    limit: PAGE_SIZE,
  })
})

test('the order and the search text are not counted as filters', () => {
  expect(countFilters({ ...noFilter, sort: 'epss', q: 'log4j' })).toBe(0)
  expect(
    countFilters({ ...noFilter, kev: true, decision: ['undecided'], policy: ['fail'], state: 'all' }),
  ).toBe(4)
})
