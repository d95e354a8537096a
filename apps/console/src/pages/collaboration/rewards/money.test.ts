// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest'
import { parseAmount } from './money.ts'

test.each([
  ['1250', 'EUR', 125_000],
  ['1250.5', 'EUR', 125_050],
  [' 0,01 ', 'USD', 1],
  ['1250', 'JPY', 1_250],
  ['1.234', 'KWD', 1_234],
  ['1250.5', 'JPY', undefined],
  ['1.234', 'EUR', undefined],
  ['0', 'EUR', undefined],
  ['-5', 'EUR', undefined],
  ['1,250.00', 'EUR', undefined],
  ['1e3', 'EUR', undefined],
  ['', 'EUR', undefined],
  ['5', 'XXY', undefined],
  ['99999999999999', 'EUR', undefined],
])('%j of %s is %s', (text, currency, minor) => {
  expect(parseAmount(text, currency)).toBe(minor)
})
