// SPDX-License-Identifier: Apache-2.0
import { describe, expect, test } from 'vitest'
import { formatBytes, formatCount, formatProbability, formatQuantity } from './number.ts'

describe('counts', () => {
  test('are grouped as the reader groups them', () => {
    expect(formatCount(214533, 'en-US')).toBe('214,533')
    expect(formatCount(214533, 'de-DE')).toBe('214.533')
  })
  test('carry their word in the right number', () => {
    expect(formatQuantity(1, 'finding', undefined, 'en')).toBe('1 finding')
    expect(formatQuantity(0, 'finding', undefined, 'en')).toBe('0 findings')
    expect(formatQuantity(1200, 'entry', 'entries', 'en')).toBe('1,200 entries')
  })
})

test.each([
  [0, '0 bytes'],
  [999, '999 bytes'],
  [1000, '1 kB'],
  [243446, '243 kB'],
  [2_392_442, '2.4 MB'],
  [1_230_000_000, '1.2 GB'],
])('%d bytes read as %s', (size, expected) => {
  expect(formatBytes(size, 'en')).toBe(expected)
})

test.each([
  [0, '0%'],
  [0.00004, '< 0.1%'],
  [0.0042, '0.4%'],
  [0.097, '9.7%'],
  [0.54, '54%'],
  [0.97523, '98%'],
  [0.99667, '99.6%'],
  [0.9999, '99.9%'],
  [1, '100%'],
])('a probability of %d reads as %s', (value, expected) => {
  expect(formatProbability(value, 'en')).toBe(expected)
})
