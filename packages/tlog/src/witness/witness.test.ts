// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest'
import { ed25519 } from '../node/ed25519.ts'
import { type History, hasher, keyOf, LyingLog, prove, treeOf } from '../node/witness/testing/lying-log.ts'
import { noteVerifier } from '../note-key.ts'
import { formatAddCheckpoint } from './message.ts'
import { noRecords, type WitnessRecords } from './records.ts'
import { Witness, type WitnessStore } from './witness.ts'

const key = await keyOf('witness.test/w', 4)
const logs = await Promise.all(
  ['example.test/one', 'example.test/two'].map(async (name) => new LyingLog(await keyOf(name, 1))),
)
const [one, two] = logs
if (one === undefined || two === undefined) throw new Error('there are two logs')
const history = Array.from({ length: 20 }, (_, i) => `a${i}`)
const forked = [...history.slice(0, 5), ...history.map((entry) => `other ${entry}`)]

/** A store in memory whose saves can be made to fail, with or without having stored. */
class MemoryStore implements WitnessStore {
  stored: WitnessRecords = noRecords
  saves = 0
  fault: 'none' | 'not stored' | 'stored' = 'none'

  async load(): Promise<WitnessRecords> {
    return this.stored
  }

  async save(records: WitnessRecords): Promise<void> {
    await Promise.resolve()
    this.saves++
    if (this.fault !== 'not stored') this.stored = records
    if (this.fault !== 'none') throw new Error(`the disk failed: ${this.fault}`)
  }
}

function witnessOf(store: WitnessStore, now: () => bigint = () => 1_700_000_000n): Witness {
  const known = new Map(logs.map((log) => [log.origin, [noteVerifier(log.key, ed25519)]]))
  return new Witness({ key, store, hasher, ed25519, now, logs: async () => (origin) => known.get(origin) })
}

const kinds = async (decisions: readonly Promise<{ readonly kind: string }>[]) =>
  (await Promise.all(decisions)).map(({ kind }) => kind)

test('requests that come together are stored together, in their order', async () => {
  const store = new MemoryStore()
  const witness = witnessOf(store)
  const requests = [
    await one.request(history, 0, 3),
    await one.request(history, 3, 9),
    await two.request(history, 0, 4),
    await one.request(history, 3, 9),
    await one.request(forked, 9, 12),
  ]
  // The first is stored alone: it found the store idle.
  expect(await kinds(requests.map((body) => witness.addCheckpoint(body)))).toEqual([
    'cosigned',
    'cosigned',
    'cosigned',
    'conflict',
    'inconsistent',
  ])
  expect(store.saves).toBe(2)
  expect(store.stored.logs.get(one.origin)?.latest?.size).toBe(9n)
  expect(witness.latest(two.origin)?.size).toBe(4n)
  expect(witness.origins()).toEqual([one.origin, two.origin])
})

test('what changes nothing is not stored', async () => {
  const store = new MemoryStore()
  const witness = witnessOf(store)
  await witness.addCheckpoint(await one.request(history, 0, 3))
  const again = await Promise.all([
    witness.addCheckpoint(await one.request(history, 3, 3)),
    witness.addCheckpoint('garbage'),
  ])
  expect(again.map(({ kind }) => kind)).toEqual(['cosigned', 'malformed'])
  expect(store.saves).toBe(1)
})

test.each(['stored', 'not stored'] as const)(
  'a save that failed and was %s: nobody gets a cosignature, and what the store holds counts',
  async (fault) => {
    const store = new MemoryStore()
    const witness = witnessOf(store)
    await witness.addCheckpoint(await one.request(history, 0, 5))
    store.fault = fault
    const refused = await Promise.allSettled([
      witness.addCheckpoint(await one.request(history, 5, 9)),
      witness.addCheckpoint(await two.request(history, 0, 1)),
    ])
    expect(refused.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
    expect(witness.latest(one.origin)).toBeUndefined()
    store.fault = 'none'
    // The log may come with a fork only while nothing of its true tree can have been stored.
    const next = await witness.addCheckpoint(await one.request(forked, 5, 9))
    expect(next.kind).toBe(fault === 'stored' ? 'conflict' : 'cosigned')
  },
)

test('records that were rolled back close every log, durably, and stay closed', async () => {
  const [store, restored] = [new MemoryStore(), new MemoryStore()]
  const witness = witnessOf(store)
  await witness.addCheckpoint(await one.request(history, 0, 5))
  await witness.addCheckpoint(await two.request(history, 0, 5))
  const backup = store.stored
  await witness.addCheckpoint(await one.request(history, 5, 9))
  const checkpoint = store.stored.logs.get(one.origin)?.latest?.note ?? ''
  restored.stored = backup
  const again = witnessOf(restored)
  const request = formatAddCheckpoint({ oldSize: 5n, proof: await prove(history, 5, 9), checkpoint })
  expect((await again.addCheckpoint(request)).kind).toBe('rolled-back')
  expect((await again.addCheckpoint(request)).kind).toBe('closed')
  expect((await again.addCheckpoint(await two.request(history, 5, 6))).kind).toBe('closed')
  expect(restored.stored).toMatchObject({ recovered: true })
  expect(restored.stored.logs.get(one.origin)).toMatchObject({ closed: true, latest: treeOf(history, 9) })
  expect(restored.stored.logs.get(two.origin)).toMatchObject({ closed: true, latest: treeOf(history, 5) })
  expect((await witnessOf(restored).addCheckpoint(await two.request(history, 5, 6))).kind).toBe('closed')
})

test('a machine that does not know the time cosigns nothing', async () => {
  const witness = witnessOf(new MemoryStore(), () => 0n)
  await expect(witness.addCheckpoint(await one.request(history, 0, 3))).rejects.toMatchObject({
    code: 'tlog/bad-argument',
  })
})

test('a state that may not be used is noticed at the start', async () => {
  const broken: WitnessStore = {
    load: () => Promise.reject(new Error('restored')),
    save: async () => undefined,
  }
  await expect(witnessOf(broken).start()).rejects.toThrow('restored')
})

type Step = { readonly history: History; readonly size: number }

test('requests at the same time for two histories of one log: one of them is cosigned', async () => {
  for (let round = 0; round < 20; round++) {
    const witness = witnessOf(new MemoryStore())
    await witness.addCheckpoint(await one.request(history, 0, 5))
    const steps: readonly Step[] = [
      { history, size: 7 },
      { history: forked, size: 7 },
      { history: forked, size: 8 },
      { history, size: 8 },
    ]
    const requests = await Promise.all(steps.map((step) => one.request(step.history, 5, step.size)))
    const order = [...requests.slice(round % 4), ...requests.slice(0, round % 4)]
    const answers = await kinds(order.map((body) => witness.addCheckpoint(body)))
    expect(answers.filter((kind) => kind === 'cosigned')).toHaveLength(1)
  }
})
