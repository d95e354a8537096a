// SPDX-License-Identifier: Apache-2.0
import { setImmediate } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { ENTRY_BYTES, EntryBatches, offerBatches } from './log-entries.ts'

test('entries differ, and two runs have the same', () => {
  const take = () => new EntryBatches(1_000, 1).take(0, 1_000).map((entry) => entry.toString('hex'))
  expect(new Set(take()).size).toBe(1_000)
  expect(take()).toEqual(take())
})

test('a batch is not written over before those in flight are acknowledged', async () => {
  const seen: string[] = []
  await offerBatches({ entries: 45, batchEntries: 10, inFlight: 2 }, async (batch) => {
    const before = Buffer.concat(batch)
    await setImmediate()
    expect(Buffer.concat(batch).equals(before)).toBe(true)
    expect(batch.every(({ length }) => length === ENTRY_BYTES)).toBe(true)
    seen.push(...batch.map((entry) => entry.toString('hex')))
  })
  expect(new Set(seen).size).toBe(45)
})
