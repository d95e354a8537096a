// SPDX-License-Identifier: Apache-2.0
/** No state changes without its act: the database refuses it, and every table of state is under that rule. */
import { acts } from '@primum/oath'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createDatabase, createPool, type Database } from '../database/database.ts'
import { loadMigrations, migrate } from '../database/migrate.ts'
import { exemptTables } from '../identity/exempt-tables.ts'
import { createTestDatabase } from '../postgres/testing.ts'
import { act } from './act.ts'
import { systemActor } from './actor.ts'

/** The journal's own tables and the list of migrations: what the rule is made of. */
const ownTables: Readonly<Record<string, string>> = {
  act: 'the journal itself, append-only',
  act_pending: 'which acts wait for their place in the log; filled with the act, emptied with its place',
  act_leaf: 'where each act stands in the log, append-only',
  log: 'how far each log has come; only grows',
  log_batch: 'entries of acts that are not in published tiles yet',
  log_witness: 'what each witness answered last',
  log_checkpoint: 'what was signed and published, append-only',
  unreported_change: 'what the rule counts with, empty between transactions',
  schema_migration: 'which migrations ran; written with the schema and not with state',
}

let db: Database
let drop: () => Promise<void>
beforeAll(async () => {
  const database = await createTestDatabase()
  const pool = createPool(database.connection)
  await migrate(pool, await loadMigrations())
  db = createDatabase(pool)
  drop = async () => {
    await db.destroy()
    await database.drop()
  }
})
afterAll(() => drop())

test('every table is under the rule or says why not', async () => {
  const { rows } = await sql<{ table: string; journalled: boolean }>`
    select c.relname as table, exists (
      select 1 from pg_trigger t where t.tgrelid = c.oid and t.tgname = 'journalled'
    ) as journalled
    from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
    order by c.relname`.execute(db)
  const free = rows.filter(({ journalled }) => !journalled).map(({ table }) => table)
  expect(free.toSorted()).toEqual([...Object.keys(ownTables), ...Object.keys(exemptTables)].toSorted())
  expect(rows.length).toBeGreaterThan(15)
})

const change = sql`insert into holiday_calendar (calendar_id, name, time_zone, saved_at) values ('test', 'Test', 'UTC', now())`

test('a change without an act is refused at commit, and nothing of it stays', async () => {
  await expect(db.transaction().execute((tx) => change.execute(tx))).rejects.toThrow(
    'table holiday_calendar changed without an act',
  )
  expect(await db.selectFrom('holiday_calendar').selectAll().execute()).toEqual([])
})

test('the same change with its act is kept, and the count of open changes is empty again', async () => {
  await db.transaction().execute(async (tx) => {
    await change.execute(tx)
    await act(tx, {
      definition: acts.calendarSaved,
      actor: systemActor('test'),
      subjectId: 'test',
      facts: { name: 'Test', timeZone: 'UTC', holidays: [] },
      at: Temporal.Now.instant(),
    })
  })
  expect(await db.selectFrom('holiday_calendar').select('calendar_id').execute()).toEqual([
    { calendar_id: 'test' },
  ])
  expect(await db.selectFrom('unreported_change').selectAll().execute()).toEqual([])
})

test('an act of another transaction does not excuse a change', async () => {
  await expect(
    sql`update holiday_calendar set name = 'Other' where calendar_id = 'test'`.execute(db),
  ).rejects.toThrow('changed without an act')
})

test('acts cannot be changed or removed', async () => {
  await expect(sql`update act set actor_id = 'somebody else'`.execute(db)).rejects.toThrow('append-only')
  await expect(sql`update act_facts set facts = '{}'`.execute(db)).rejects.toThrow('append-only')
  await expect(sql`truncate act_facts cascade`.execute(db)).rejects.toThrow('append-only')
  await expect(sql`delete from act`.execute(db)).rejects.toThrow('append-only')
  await expect(sql`truncate act cascade`.execute(db)).rejects.toThrow('append-only')
})

test('what an act says is not removed without an act that says so', async () => {
  await expect(sql`delete from act_facts`.execute(db)).rejects.toThrow(
    'table act_facts changed without an act',
  )
})

test('an act is not written without what it says', async () => {
  await expect(
    sql`insert into act (act_id, type, version, actor_kind, actor_id, subject_kind, subject_id, at)
      values (gen_random_uuid(), 'test/test', 1, 'system', 'test', 'test', 'test', now())`.execute(db),
  ).rejects.toThrow('has no facts')
})

test('facts that do not fit their schema roll the change back', async () => {
  const broken = db.transaction().execute(async (tx) => {
    await sql`update holiday_calendar set name = 'Other' where calendar_id = 'test'`.execute(tx)
    await act(tx, {
      definition: acts.calendarSaved,
      actor: systemActor('test'),
      subjectId: 'test',
      facts: { name: 'Other', timeZone: 'UTC', holidays: ['not a date'] },
      at: Temporal.Now.instant(),
    })
  })
  await expect(broken).rejects.toMatchObject({ code: 'journal/facts-invalid' })
  expect(await db.selectFrom('holiday_calendar').select('name').execute()).toEqual([{ name: 'Test' }])
})
