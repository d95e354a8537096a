// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { keysOf } from '../../../components/status/words.ts'
import { caseStateWords, priorityWords } from './case-words.ts'
import {
  type CaseFilter,
  casesUrl,
  countFilters,
  noFilter,
  sortWords,
  standingWords,
  toQuery,
} from './url-state.ts'

const filter: fc.Arbitrary<CaseFilter> = fc.record({
  standing: fc.constantFrom(...keysOf(standingWords)),
  state: fc.subarray([...keysOf(caseStateWords)]),
  priority: fc.subarray([...keysOf(priorityWords)]),
  product: fc.string(),
  assignee: fc.string(),
  tag: fc.string(),
  waiting: fc.boolean(),
  overdue: fc.boolean(),
  q: fc.string(),
  sort: fc.constantFrom(...keysOf(sortWords)),
})

test('every filter comes back from its address', () => {
  fc.assert(
    fc.property(filter, (given) => {
      expect(casesUrl.parse(casesUrl.format(given))).toEqual(given)
    }),
  )
})

test('no filter has the shortest address, and what is unknown in one is left out', () => {
  expect(casesUrl.format(noFilter)).toEqual({})
  expect(casesUrl.parse({ state: 'nonsense,received', sort: 'x', standing: '' })).toEqual({
    ...noFilter,
    state: ['received'],
  })
  expect(countFilters({ ...noFilter, q: 'x', sort: 'due', overdue: true })).toBe(1)
})

test('a state that is named is found whether open or ended', () => {
  expect(toQuery({ ...noFilter, state: ['closed'] })).toEqual({ sort: 'waiting', state: 'closed' })
  expect(toQuery(noFilter)).toEqual({ sort: 'waiting', open: 'true' })
})
