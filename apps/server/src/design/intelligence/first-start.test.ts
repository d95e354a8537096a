// SPDX-License-Identifier: Apache-2.0
/** What a whole new server knows by itself, and what it leaves alone when there is an index already. */
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { buildIndex } from '@primum/flaws/node'
import { pino } from 'pino'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { parseConfig } from '../../config.ts'
import { createDatabase, createPool, type Database, endPool } from '../../platform/database/database.ts'
import { makeApiKey } from '../../platform/identity/api-keys/acts.ts'
import { systemActor } from '../../platform/journal/actor.ts'
import { formatDatabaseUrl } from '../../platform/postgres/connection.ts'
import { createTestDatabase } from '../../platform/postgres/testing.ts'
import { openPrimum, type Primum } from '../../primum.ts'

const testdata = path.join(import.meta.dirname, '../testdata')

let parts: AsyncDisposableStack
let dataDir: string
let indexFile: string
let db: Database
let databaseUrl: string
beforeEach(async () => {
  parts = new AsyncDisposableStack()
  dataDir = await mkdtemp(path.join(tmpdir(), 'primum first '))
  parts.defer(() => rm(dataDir, { recursive: true, force: true }))
  indexFile = path.join(dataDir, 'intel', 'flaws.db')
  await mkdir(path.dirname(indexFile))
  const database = await createTestDatabase()
  parts.defer(() => database.drop())
  databaseUrl = formatDatabaseUrl(database.connection)
  const pool = createPool(database.connection)
  parts.defer(() => endPool(pool))
  db = createDatabase(pool)
})
afterEach(() => parts.disposeAsync())

const start = (): Promise<Primum> =>
  openPrimum(
    parseConfig({ PRIMUM_DATA: dataDir, PRIMUM_PORT: '0', DATABASE_URL: databaseUrl }, dataDir),
    pino({ level: 'silent' }),
  )

const actsOf = (type: string) => db.selectFrom('act').select('act_id').where('type', '=', type).execute()

const untilIndexed = () =>
  expect.poll(() => actsOf('design/intelligence-replaced'), { timeout: 10_000 }).toHaveLength(1)

async function api(primum: Primum) {
  const { key } = await db.transaction().execute((tx) =>
    makeApiKey(tx, {
      name: 'test',
      role: 'engineer',
      actor: systemActor('test'),
      now: Temporal.Now.instant(),
    }),
  )
  return async (url: string) => {
    const answer = await fetch(new URL(url, primum.url), { headers: { authorization: `Bearer ${key}` } })
    // What the API document promises; the tests compare its members.
    return (await answer.json()) as Readonly<Record<string, unknown>>
  }
}

test('a new server knows what Primum comes with, says of what day, and calls nothing clean by it', async () => {
  const primum = await start()
  try {
    await untilIndexed()
    const ask = await api(primum)
    expect(await ask('/api/v1/intelligence')).toMatchObject({
      present: true,
      canMatch: false,
      records: 0,
      newestEntryAt: null,
      ageHours: null,
      kevEntries: 1404,
      kevReleasedAt: expect.stringMatching(/^2025-08-25T/),
      advisories: { documents: 102, cves: 322, newestAt: '2025-02-25T07:00:00.000Z' },
      ecosystems: [],
      lastFailure: null,
    })
  } finally {
    await primum.close()
  }
})

test('the next start builds no other one', async () => {
  const first = await start()
  await untilIndexed()
  await first.close()
  const built = await readFile(indexFile)
  const again = await start()
  try {
    const ask = await api(again)
    expect(await ask('/api/v1/intelligence')).toMatchObject({ present: true })
    expect((await readFile(indexFile)).equals(built)).toBe(true)
    expect(await actsOf('design/intelligence-replaced')).toHaveLength(1)
  } finally {
    await again.close()
  }
})

test('an index that is there already is used as it is', async () => {
  await buildIndex({ db: indexFile, sources: [path.join(testdata, 'osv.jsonl')] })
  const built = await readFile(indexFile)
  const primum = await start()
  try {
    const ask = await api(primum)
    expect(await ask('/api/v1/intelligence')).toMatchObject({
      records: 2,
      canMatch: true,
      kevEntries: 0,
      advisories: null,
    })
    expect((await readFile(indexFile)).equals(built)).toBe(true)
  } finally {
    await primum.close()
  }
})

test('one that an older Primum made is kept aside, and the first one built anew', async () => {
  await buildIndex({ db: indexFile, sources: [path.join(testdata, 'osv.jsonl')] })
  const old = await readFile(indexFile)
  // The format stands in the user version of an SQLite file's head, offset 60.
  old.writeUInt32BE(1, 60)
  await writeFile(indexFile, old)
  const primum = await start()
  try {
    await untilIndexed()
    const ask = await api(primum)
    expect(await ask('/api/v1/intelligence')).toMatchObject({ present: true, canMatch: false })
    expect(await readFile(`${indexFile}.old`)).toEqual(old)
  } finally {
    await primum.close()
  }
})

test('a damaged one is left for a person to look at', async () => {
  await writeFile(indexFile, 'no index')
  const primum = await start()
  const ask = await api(primum)
  expect(await ask('/api/v1/overview')).toMatchObject({ intelligence: { present: false } })
  await primum.close()
  expect(await readFile(indexFile, 'utf8')).toBe('no index')
})
