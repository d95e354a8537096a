// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest'
import { measureOf, median, quantile } from './statistics.ts'

test.each([
  [[5], 5],
  [[9, 1, 5], 5],
  [[4, 1, 3, 2], 2.5],
  [[100, 20, 3], 20],
])('the median of %j is %d', (values, expected) => {
  expect(median(values)).toBe(expected)
})

test('there is no median of nothing', () => {
  expect(() => median([])).toThrow(RangeError)
})

test.each([
  [0.5, 50],
  [0.99, 99],
  [0.999, 100],
  [1, 100],
])('of 1 to 100, %d are at most %d', (part, expected) => {
  const values = Float64Array.from({ length: 100 }, (_, i) => i + 1)
  expect(quantile(values, part)).toBe(expected)
})

test('several runs say how far they lie apart, a single one does not', () => {
  const head = { what: 'check', unit: 'ms' } as const
  expect(measureOf([3, 1, 2], head)).toEqual({ ...head, value: 2, spread: { least: 1, most: 3, runs: 3 } })
  expect(measureOf([3], head)).toEqual({ ...head, value: 3 })
})
