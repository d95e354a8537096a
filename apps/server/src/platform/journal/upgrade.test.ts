// SPDX-License-Identifier: Apache-2.0
/** A journal from before the log: its acts keep what they say, show nothing more than their type, and wait for their place. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createDatabase, createPool, type Database } from '../database/database.ts'
import { loadMigrations, migrate } from '../database/migrate.ts'
import { createTestDatabase } from '../postgres/testing.ts'
import { findAct, listPendingActs } from './queries.ts'

const ACT_ID = '00000000-0000-4000-8000-000000000001'
const BEFORE_THE_LOG = '202611251400'

let db: Database
let drop: () => Promise<void>

beforeAll(async () => {
  const database = await createTestDatabase()
  const pool = createPool(database.connection)
  const migrations = await loadMigrations()
  await migrate(
    pool,
    migrations.filter(({ name }) => name < BEFORE_THE_LOG),
  )
  await pool.query(
    `insert into act (act_id, type, version, actor_kind, actor_id, actor_name, subject_kind, subject_id, facts, at)
     values ($1, 'design/product-created', 1, 'person', 'p1', 'Ada', 'product', 'x1', '{"name": "Pump"}', '2026-11-24T10:00:00Z')`,
    [ACT_ID],
  )
  await migrate(pool, migrations)
  db = createDatabase(pool)
  drop = async () => {
    await db.destroy()
    await database.drop()
  }
})
afterAll(() => drop())

test('an act keeps what it says', async () => {
  expect(await findAct(db, ACT_ID)).toMatchObject({
    type: 'design/product-created',
    actor: { name: 'Ada' },
    facts: { name: 'Pump' },
    shown: 'type',
    leafIndex: null,
    disclosed: false,
  })
})

test('it waits for the log, with a salt of its own', async () => {
  const [pending, ...others] = await listPendingActs(db, 10)
  expect(others).toEqual([])
  expect(pending).toMatchObject({ shown: 'type', act: { id: ACT_ID, at: '2026-11-24T10:00:00.000Z' } })
  expect(pending?.salt.length).toBe(32)
})
