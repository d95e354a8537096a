// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest'
import type { DisclosurePolicy } from '../../../api/collaboration/disclosure.ts'
import { checkValues, policyOf, valuesOf } from './policy-values.ts'

const full: DisclosurePolicy = {
  introduction: 'Tell us.',
  scope: {
    products: ['00000000-0000-4000-8000-000000000000'],
    also: ['The web site'],
    outOfScope: ['Others'],
  },
  channels: { email: 'psirt@maker.example', phone: '+49 30 1', post: null },
  promises: {
    acknowledge: { days: 3, counted: 'working' },
    assess: { days: 7, counted: 'calendar' },
    updateEveryDays: 14,
    resolve: { days: 90, counted: 'calendar' },
  },
  publication: { embargoDays: 90, extension: { maxDays: 30, rule: 'Both agree.' }, evenIfUnresolved: true },
  safeHarbour: 'full',
  testingRules: ['Only your own'],
  rewards: { credit: true, money: { currency: 'EUR', from: 0, upTo: 500, rule: 'By severity.' } },
  languages: ['de', 'en'],
}
const bare: DisclosurePolicy = {
  ...full,
  scope: { products: 'all', also: [], outOfScope: [] },
  channels: { email: null, phone: null, post: null },
  publication: null,
  safeHarbour: 'none',
  testingRules: [],
  rewards: { credit: false, money: null },
}

test.each([
  ['full', full],
  ['bare', bare],
  [
    'without an extension',
    { ...full, publication: { embargoDays: 90, extension: null, evenIfUnresolved: false } },
  ],
])('a policy that is %s comes back from the form as it was', (_, policy) => {
  expect(policyOf(valuesOf(policy))).toEqual(policy)
  expect(checkValues(valuesOf(policy))).toEqual({})
})

test('empty lines are left out', () => {
  expect(policyOf({ ...valuesOf(bare), also: '\n A \n', languages: 'en, ' })).toMatchObject({
    scope: { also: ['A'] },
    languages: ['en'],
  })
})

test('what is missing or no number is told at its field, and only where it counts', () => {
  const values = {
    ...valuesOf(full),
    introduction: ' ',
    productIds: [],
    updateEveryDays: '31',
    embargoDays: '1.5',
    currency: '€',
    moneyRule: '',
  }
  expect(Object.keys(checkValues(values)).toSorted()).toEqual([
    'currency',
    'embargoDays',
    'introduction',
    'moneyRule',
    'productIds',
    'updateEveryDays',
  ])
  expect(
    Object.keys(checkValues({ ...values, hasTimeline: false, paysMoney: false, products: 'all' })).toSorted(),
  ).toEqual(['introduction', 'updateEveryDays'])
})
