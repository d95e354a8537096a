// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest'
import { highestRate } from './highest-rate.ts'

test.each([
  [20_000, 20_000],
  [64_000, 63_000],
  [150_000, 147_000],
  [5_000, 5_000],
])('what is at most %d is found from below', async (limit, found) => {
  expect(await highestRate(20_000, async (rate) => rate <= limit)).toBe(found)
})

test('where nothing holds, it is 0', async () => {
  expect(await highestRate(20_000, async () => false)).toBe(0)
})

test('one disturbance does not count', async () => {
  let tries = 0
  expect(await highestRate(20_000, async (rate) => rate <= 30_000 && tries++ > 0)).toBe(30_000)
})
