// SPDX-License-Identifier: Apache-2.0
/**
 * Each write on an act's way into the log fails once, both ways: not done, and done although it says that it failed. Whatever fails, every act
 * comes into the log once, and every checkpoint that was ever published is the beginning of the ones after it.
 */
import { parseActLeaf } from '@primum/oath'
import type pg from 'pg'
import { describe, expect, it } from 'vitest'
import { checkHistory } from '../log/testing.ts'
import type { ObjectStore } from '../objects/index.ts'
import { createTestJournal, type TestJournal } from './testing-journal.ts'

type Way = 'not done' | 'done anyway'

/** Fails the n-th write (from 1), and tells afterwards how many there were. */
class Fault {
  readonly #at: number
  readonly #way: Way
  writes = 0

  constructor(at: number, way: Way) {
    this.#at = at
    this.#way = way
  }

  async around<T>(write: () => Promise<T>): Promise<T> {
    this.writes++
    if (this.writes !== this.#at) return write()
    if (this.#way === 'done anyway') await write()
    throw new Error('the write failed')
  }
}

const faultyStore = (store: ObjectStore, fault: Fault): ObjectStore => ({
  get: (name) => store.get(name),
  has: (name) => store.has(name),
  list: (folder) => store.list(folder),
  delete: (name) => store.delete(name),
  put: (name, bytes) => fault.around(() => store.put(name, bytes)),
  swap: (name, expected, bytes) => fault.around(() => store.swap(name, expected, bytes)),
})

/** Fails commits; the connection is gone then, as it would be. */
function makeFaulty(pool: pg.Pool, fault: Fault): void {
  pool.on('connect', (client) => {
    const query = client.query.bind(client)
    Object.assign(client, {
      query: (...given: Parameters<typeof query>) => {
        if (typeof given[0] !== 'string' || given[0] !== 'commit') return query(...given)
        return fault
          .around(async () => query('commit'))
          .catch((error: unknown) => {
            void client.end()
            throw error
          })
      },
    })
  })
}

/** Writes some acts in three rounds, with a fault on the way, and checks everything afterwards. */
async function run(journal: TestJournal, fault: Fault, where: 'objects' | 'database'): Promise<void> {
  const options =
    where === 'objects'
      ? { store: faultyStore(journal.store, fault) }
      : { pool: (pool: pg.Pool) => makeFaulty(pool, fault) }
  // A server that cannot open the log does not start; its operator starts it again.
  const log = await journal.open(options).catch(() => journal.open(options))
  const seen = new Set<string>()
  for (const round of [1, 2, 3]) {
    await Promise.all([1, 2].map((n) => journal.write(`${round}.${n}`)))
    await journal.settled()
    const published = await journal.objects.readCheckpoint()
    if (published !== undefined) seen.add(published.note)
  }
  await log.stop().catch(() => undefined)
  const again = await journal.open()
  const { entries } = await journal.settled()
  await again.stop()

  const leaves = entries.map(parseActLeaf)
  expect(new Set(leaves.map(({ id }) => id)).size).toBe(leaves.length)
  const acts = await journal.db.selectFrom('act').select('act_id').execute()
  expect(leaves.map(({ id }) => id).toSorted()).toEqual(acts.map(({ act_id }) => act_id).toSorted())
  await checkHistory(journal.db, 'journal', journal.objects, [...seen])
}

describe.each(['objects', 'database'] as const)('a write to the %s', (where) => {
  it.each(['not done', 'done anyway'] as const)(
    'that fails, %s, loses nothing and doubles nothing',
    async (way) => {
      for (let at = 1; ; at++) {
        const journal = await createTestJournal()
        const fault = new Fault(at, way)
        try {
          await run(journal, fault, where)
        } finally {
          await journal.close()
        }
        // The fault was never reached: every write has had its turn.
        if (fault.writes < at) return void expect(at).toBeGreaterThan(5)
      }
    },
    300_000,
  )
})
