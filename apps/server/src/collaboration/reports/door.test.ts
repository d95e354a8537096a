// SPDX-License-Identifier: Apache-2.0
import { setImmediate as turn } from 'node:timers/promises'
import { inspect } from 'node:util'
import { expect, test } from 'vitest'
import { Door } from './door.ts'

const tooMany = expect.objectContaining({
  type: 'too-many-requests',
  members: { retryAfterSeconds: expect.any(Number) },
})

function doorAt(start = 0) {
  let now = start
  return {
    door: new Door(() => now),
    pass: (ms: number) => {
      now += ms
    },
  }
}

const times = (count: number, act: (index: number) => void): void => {
  for (let index = 0; index < count; index++) act(index)
}

test('one address sends so many reports in ten minutes, and others are not held up by it', () => {
  const { door, pass } = doorAt()
  times(20, () => door.count('198.51.100.7', 'plain'))
  expect(() => door.count('198.51.100.7', 'plain')).toThrow(tooMany)
  door.count('198.51.100.8', 'plain')
  door.count('198.51.100.7', 'worked')
  pass(600_000)
  door.count('198.51.100.7', 'plain')
})

test('whoever has a network of IPv6 has one address, however it is written', () => {
  const { door } = doorAt()
  times(20, (index) => door.count(`2001:db8::${(index + 1).toString(16)}`, 'plain'))
  expect(() => door.count('2001:DB8:0:0:ffff::1', 'plain')).toThrow(tooMany)
  door.count('2001:db8:0:1::1', 'plain')
})

test('a flood without work leaves the door open to those who worked, and says when to come again', () => {
  const { door, pass } = doorAt()
  times(600, (index) => door.count(`10.0.${index >> 8}.${index & 255}`, 'plain'))
  pass(500_000)
  expect(() => door.count('198.51.100.9', 'plain')).toThrow(
    expect.objectContaining({ members: { retryAfterSeconds: 100 } }),
  )
  door.count('198.51.100.9', 'worked')
  door.count('198.51.100.9', 'page')
})

test('bytes are counted before they are stored', () => {
  const { door, pass } = doorAt()
  times(20, () => door.countBytes(50_000_000))
  expect(() => door.countBytes(100_000_000)).toThrow(tooMany)
  door.countBytes(1_000)
  pass(600_000)
  door.countBytes(100_000_000)
})

test('no address is held in clear', () => {
  const { door } = doorAt()
  door.count('198.51.100.77', 'plain')
  expect(inspect(door, { depth: 10, showHidden: true })).not.toContain('198.51.100.77')
})

test('a few are inside at a time, the next enter in turn, and no place is lost by those who fail', async () => {
  const door = new Door()
  const leave: (() => void)[] = []
  const order: number[] = []
  const stays = Array.from({ length: 40 }, (_, index) =>
    door
      .inside('plain', async () => {
        order.push(index)
        await new Promise<void>((resolve) => leave.push(resolve))
        if (index % 3 === 0) throw new Error('failed inside')
      })
      .catch((error: unknown) => error),
  )
  await turn()
  expect(order).toHaveLength(8)
  while (leave.length > 0) {
    leave.shift()?.()
    await turn()
  }
  const results = await Promise.all(stays)
  expect(order).toEqual(Array.from({ length: 40 }, (_, index) => index))
  expect(results.filter((result) => result instanceof Error)).toHaveLength(14)
  await expect(door.inside('plain', async () => 'in')).resolves.toBe('in')
})

test('when too many wait, the next hears so at once, and those who worked do not wait behind them', async () => {
  const door = new Door()
  const leave: (() => void)[] = []
  const stays = Array.from({ length: 108 }, () =>
    door.inside('plain', () => new Promise<void>((resolve) => leave.push(resolve))),
  )
  await expect(door.inside('plain', async () => undefined)).rejects.toThrow(tooMany)
  await expect(door.inside('worked', async () => 'in')).resolves.toBe('in')
  for (let left = stays.length; left > 0; left--) {
    leave.shift()?.()
    await turn()
  }
  await Promise.all(stays)
})
