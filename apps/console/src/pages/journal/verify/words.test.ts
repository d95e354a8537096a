// SPDX-License-Identifier: Apache-2.0
import { describe, expect, test } from 'vitest'
import { steps } from './check.ts'
import { checkWords, stepWords, verdictWords } from './words.ts'

describe.each(Object.entries({ checkWords, verdictWords }))('%s', (_name, table) => {
  const rows = Object.values(table)

  test('tells its states apart in words, not by tone alone', () => {
    expect(new Set(rows.map(({ label }) => label)).size).toBe(rows.length)
  })

  test('has one that looks good', () => {
    expect(rows.filter(({ tone }) => tone === 'good')).toEqual([table.good])
  })
})

test('every step says what is held against what', () => {
  expect(Object.keys(stepWords)).toEqual(steps)
  for (const { against } of Object.values(stepWords)) expect(against).toContain(', against ')
})
