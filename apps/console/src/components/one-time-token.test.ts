// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest'
import { parseOneTimeToken } from './one-time-token.ts'

test.each([
  ['#token=abc_-9', 'abc_-9'],
  ['token=abc', 'abc'],
  ['#other=1&token=x', 'x'],
  ['', null],
  ['#', null],
  ['#tokens=x', null],
])('the address ending %j holds %j', (hash, token) => {
  expect(parseOneTimeToken(hash)).toBe(token)
})
