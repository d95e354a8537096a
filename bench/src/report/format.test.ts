// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest'
import type { Measure } from '../figure.ts'
import { formatBeside, formatSpread, formatTarget, formatValue } from './format.ts'

test.each([
  [0.31, 'ms', '0.3 ms'],
  [812.4, 'ms', '812 ms'],
  [4_205, 'ms', '4.21 s'],
  [18_700_000, 'bytes', '18.7 MB'],
  [241_300_000, 'bytes', '241 MB'],
  [67_388, 'items', '67,388'],
  [121_869.7, 'perSecond', '121,870/s'],
  [0.314, 'ratio', '0.31 ×'],
] as const)('%d %s is shown as %s', (value, unit, text) => {
  expect(formatValue(value, unit)).toBe(text)
})

const measure = (value: number, more: Partial<Measure> = {}): Measure => ({
  what: 'check',
  unit: 'ms',
  value,
  ...more,
})

test.each([
  [999, 'met: 1.00 × the target of < 1.00 s'],
  [1_000, '**not met**: 1.00 × the target of < 1.00 s'],
  [1_340, '**not met**: 1.34 × the target of < 1.00 s'],
])('%d ms beside a target of less than 1 s: %s', (value, text) => {
  expect(formatTarget(measure(value, { target: 1_000 }))).toBe(text)
})

test.each([
  [20_000, 'met: 1.00 × the target of ≥ 20,000/s'],
  [19_999, '**not met**: 1.00 × the target of ≥ 20,000/s'],
])('a rate of %d/s beside a target of 20,000/s: %s', (value, text) => {
  expect(formatTarget(measure(value, { unit: 'perSecond', target: 20_000 }))).toBe(text)
})

test('where nothing was promised, nothing is judged', () => {
  expect(formatTarget(measure(1e9))).toBe('')
})

test('runs and ratios are said', () => {
  const many = measure(3_000, {
    spread: { least: 2_000, most: 4_000, runs: 5 },
    beside: { what: 'JSON.parse', value: 1_000 },
  })
  expect(formatSpread(many)).toBe('2.00 s to 4.00 s, 5 runs')
  expect(formatBeside(many)).toBe('3.00 × JSON.parse')
})
