// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isFiltered, type JournalFilter, journalUrl, noFilter, toActQuery } from './url-state.ts'

const day = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))
const filter: fc.Arbitrary<JournalFilter> = fc.record({
  type: fc.string(),
  actor: fc.string(),
  subject: fc.string(),
  from: fc.oneof(fc.constant(''), day),
  to: fc.oneof(fc.constant(''), day),
})

describe('the filter lives in the address', () => {
  test('and every filter comes back from it', () => {
    fc.assert(
      fc.property(filter, (given) => {
        const address = new URLSearchParams(journalUrl.format(given)).toString()
        expect(journalUrl.parse(Object.fromEntries(new URLSearchParams(address)))).toEqual(given)
      }),
    )
  })

  test('and the default needs no query at all', () => {
    expect(journalUrl.format(noFilter)).toEqual({})
    expect(journalUrl.parse({})).toEqual(noFilter)
    expect(isFiltered(noFilter)).toBe(false)
    expect(isFiltered({ ...noFilter, from: '2026-11-25' })).toBe(true)
  })

  test('and what is no day is left out', () => {
    expect(journalUrl.parse({ from: 'yesterday', to: '2026-13-45' })).toEqual(noFilter)
  })
})

test('days are asked for whole, from the first midnight to the one after the last', () => {
  const asked = toActQuery({ ...noFilter, type: 'design/', from: '2026-11-25', to: '2026-11-25' })
  expect(asked).toEqual({
    type: 'design/',
    from: new Date(2026, 10, 25).toISOString(),
    to: new Date(2026, 10, 26).toISOString(),
  })
  expect(toActQuery(noFilter)).toEqual({})
})
