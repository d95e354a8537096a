// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compareVersionNumbers, readVersionNumber } from './version-number.ts'

function order(a: string, b: string): number {
  const [left, right] = [readVersionNumber(a), readVersionNumber(b)]
  if (left === undefined || right === undefined) throw new TypeError('no version')
  return Math.sign(compareVersionNumbers(left, right))
}

test('the precedence of the standard', () => {
  const rising =
    '1.0.0-alpha 1.0.0-alpha.1 1.0.0-alpha.beta 1.0.0-beta 1.0.0-beta.2 1.0.0-beta.11 1.0.0-rc.1 1.0.0 2.0.0 2.1.0 2.1.1 10'.split(
      ' ',
    )
  for (const [index, a] of rising.entries()) {
    for (const [other, b] of rising.entries())
      expect([a, b, order(a, b)]).toEqual([a, b, Math.sign(index - other)])
  }
})

test('build metadata does not count, an integer counts as X.0.0', () => {
  expect(order('1.0.0+a', '1.0.0+b')).toBe(0)
  expect(order('2', '2.0.0')).toBe(0)
  expect(order('99999999999999999999', '100000000000000000000')).toBe(-1)
})

test.each([
  '1.16.13.14-Cor',
  '1.0.0-x-y-z.–',
  '1.0.0+21AF26D3—-117B344092BD',
  '2.5.20+3f93da6b+7cc',
  '3.20.0-00',
  '01',
  '1.0',
  '',
  'v1',
  '-1',
])('%j is no version', (text) => expect(readVersionNumber(text)).toBeUndefined())

test('the order is one', () => {
  const version = fc.tuple(
    fc.nat(3),
    fc.nat(3),
    fc.nat(3),
    fc.array(fc.constantFrom('0', '1', '10', 'a', 'b', 'a-1'), { maxLength: 2 }),
  )
  const text = version.map(([x, y, z, pre]) => `${x}.${y}.${z}${pre.length > 0 ? `-${pre.join('.')}` : ''}`)
  fc.assert(
    fc.property(text, text, text, (a, b, c) => {
      expect(order(a, b)).toBe(0 - order(b, a))
      if (order(a, b) <= 0 && order(b, c) <= 0) expect(order(a, c)).toBeLessThanOrEqual(0)
    }),
  )
})
