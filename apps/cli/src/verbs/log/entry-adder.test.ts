// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest'
import { EntryAdder } from './entry-adder.ts'

const entries = (...words: readonly string[]): readonly Uint8Array[] => words.map((word) => Buffer.from(word))
const words = (some: readonly Uint8Array[]): readonly string[] => some.map((it) => Buffer.from(it).toString())

/** A writer whose appends end when the test says so. */
function heldWriter() {
  const appends: {
    readonly batch: readonly Uint8Array[]
    readonly end: (index: bigint) => void
    readonly fail: (error: unknown) => void
  }[] = []
  const append = (batch: readonly Uint8Array[]): Promise<bigint> => {
    const { promise, resolve, reject } = Promise.withResolvers<bigint>()
    appends.push({ batch, end: resolve, fail: reject })
    return promise
  }
  return { appends, writer: { append } }
}

function adderOver(writer: ReturnType<typeof heldWriter>['writer']) {
  const added: [bigint, readonly string[]][] = []
  const failures: unknown[] = []
  const adder = new EntryAdder({
    writer,
    onAdded: async (first, batch) => {
      added.push([first, words(batch)])
    },
    onFailure: (error) => failures.push(error),
  })
  return { adder, added, failures }
}

test('what comes while a batch is stored is the next batch', async () => {
  const { appends, writer } = heldWriter()
  const { adder, added } = adderOver(writer)
  await adder.add(entries('a'))
  await adder.add(entries('b', 'c'))
  await adder.add(entries('d'))
  expect(appends.map(({ batch }) => words(batch))).toEqual([['a']])
  appends[0]?.end(7n)
  await new Promise(setImmediate)
  expect(added).toEqual([[7n, ['a']]])
  expect(words(appends[1]?.batch ?? [])).toEqual(['b', 'c', 'd'])
  appends[1]?.end(8n)
  await adder.drain()
  expect(added[1]).toEqual([8n, ['b', 'c', 'd']])
})

test('entries wait outside while enough of them wait', async () => {
  const { appends, writer } = heldWriter()
  const { adder } = adderOver(writer)
  await adder.add(entries('a'))
  let taken = false
  const adding = adder
    .add([Buffer.alloc(65_535), ...Array.from({ length: 4096 }, () => Buffer.alloc(1))])
    .then(() => {
      taken = true
    })
  await new Promise(setImmediate)
  expect(taken).toBe(false)
  appends[0]?.end(0n)
  await adding
  expect(taken).toBe(true)
})

test('nothing is stored after a batch that failed', async () => {
  const { appends, writer } = heldWriter()
  const { adder, added, failures } = adderOver(writer)
  await adder.add(entries('a'))
  await adder.add(entries('b'))
  const full = new Error('the disk is full')
  appends[0]?.fail(full)
  await expect(adder.drain()).rejects.toBe(full)
  await adder.add(entries('c'))
  await expect(adder.drain()).rejects.toBe(full)
  expect(appends).toHaveLength(1)
  expect(added).toEqual([])
  expect(failures).toEqual([full])
})
