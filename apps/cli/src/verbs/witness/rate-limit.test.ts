// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest'
import { networkOf, RateLimit } from './rate-limit.ts'

test('an address may ask so often in a minute, and no other is touched by it', () => {
  const limit = new RateLimit(3)
  const asks = (atMs: number, address = '192.0.2.1') => limit.allows(address, atMs)
  expect([asks(0), asks(1), asks(2), asks(3)]).toEqual([true, true, true, false])
  expect(asks(3, '192.0.2.2')).toBe(true)
  // One more every 20 seconds.
  expect([asks(19_000), asks(20_003), asks(20_004)]).toEqual([false, true, false])
  // And never more at once than in a minute.
  const later = [...Array(5)].map(() => asks(600_000))
  expect(later).toEqual([true, true, true, false, false])
})

test('0 is no limit', () => {
  const limit = new RateLimit(0)
  for (let i = 0; i < 10_000; i++) expect(limit.allows('192.0.2.1', 0)).toBe(true)
})

test('many addresses do not fill the memory; the one that asks all the time is not forgotten for them', () => {
  const limit = new RateLimit(1)
  expect(limit.allows('192.0.2.1', 0)).toBe(true)
  for (let i = 0; i < 30_000; i++) {
    limit.allows(`198.51.${Math.floor(i / 256)}.${i % 256}`, 0)
    if (i % 1000 === 0) expect(limit.allows('192.0.2.1', 0)).toBe(false)
  }
})

test.each([
  ['192.0.2.1', '192.0.2.1'],
  ['::ffff:192.0.2.1', '192.0.2.1'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['2001:0db8:0001:0002::9', '2001:db8:1:2::/64'],
  ['2001:db8::9', '2001:db8:0:0::/64'],
  ['2001:db8::', '2001:db8:0:0::/64'],
  ['::1', '0:0:0:0::/64'],
  ['fe80::1%eth0', 'fe80:0:0:0::/64'],
  ['', ''],
])('%s counts as %s', (address, network) => {
  expect(networkOf(address)).toBe(network)
})
