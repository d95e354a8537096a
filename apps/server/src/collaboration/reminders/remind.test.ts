// SPDX-License-Identifier: Apache-2.0
/** Reminders in a real database: each point once, to the right people, in one mail, and nothing of what it is about. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  createDatabase,
  createPool,
  type Database,
  endPool,
  type Tx,
} from '../../platform/database/database.ts'
import { loadMigrations, migrate } from '../../platform/database/migrate.ts'
import type { By } from '../../platform/journal/by.ts'
import { createTestDatabase } from '../../platform/postgres/testing.ts'
import { openReported, personBy, undone } from '../cases/testing-cases.ts'
import { setCaseEmbargo, stopCaseClocks } from '../clocks/acts.ts'
import { reminderPlan, setReminderPlan } from './plan.ts'
import { remindPeople } from './remind.ts'

let database: Awaited<ReturnType<typeof createTestDatabase>>
let db: Database
let close: () => Promise<void>
beforeAll(async () => {
  database = await createTestDatabase()
  const pool = createPool(database.connection)
  await migrate(pool, await loadMigrations())
  db = createDatabase(pool)
  close = async () => {
    await endPool(pool)
    await database.drop()
  }
})
afterAll(() => close())

const opened = Temporal.Instant.from('2026-11-25T12:00:00Z')
const days = (count: number) => opened.add({ hours: 24 * count })
const publicUrl = 'https://psirt.halcyon.example'
const remind = (tx: Tx, now: Temporal.Instant) => remindPeople(tx, { publicUrl, now })

async function person(tx: Tx, name: string, roles: readonly string[], disabled = false): Promise<string> {
  const email = `${name.toLowerCase()}@halcyon.example`
  const at = opened.toString()
  const { id } = await tx
    .insertInto('person')
    .values({ name, email, created_at: at, updated_at: at, disabled_at: disabled ? at : null })
    .returning('id')
    .executeTakeFirstOrThrow()
  for (const role of roles) await tx.insertInto('member_role').values({ person_id: id, role }).execute()
  return id
}

/** A team, and a case whose only clock is an embargo of 40 days. */
async function house(tx: Tx, by: By, kind: 'security' | 'safety' = 'security') {
  const people = {
    ada: await person(tx, 'Ada', ['product-security']),
    ben: await person(tx, 'Ben', ['product-security', 'engineer']),
    gone: await person(tx, 'Gone', ['product-security', 'administrator'], true),
    clara: await person(tx, 'Clara', ['clinical-safety']),
    root: await person(tx, 'Root', ['administrator']),
  }
  const { caseId, number } = await openReported(tx, by, { kind, title: 'A telnet of which nobody may know' })
  await stopCaseClocks(tx, caseId, 'not in this test', by)
  const end = { reason: 'x', agreedWith: 'x' }
  await setCaseEmbargo(tx, caseId, { ...end, endsAt: by.now.add({ hours: 24 * 40 }) }, by)
  return { people, caseId, number }
}

const mailsOf = (tx: Tx) =>
  tx
    .selectFrom('mail')
    .select(['recipient', 'subject', 'body'])
    .orderBy('queued_at')
    .orderBy('recipient')
    .execute()

const recipientsOf = async (tx: Tx) => (await mailsOf(tx)).map(({ recipient }) => recipient.split('@')[0])

/** What one run sent; it is taken out of the way for the next one. */
async function sentBy(tx: Tx, now: Temporal.Instant) {
  await tx
    .updateTable('mail')
    .set({ state: 'sent', body: null, next_try_at: null, ended_at: now.toString() })
    .where('state', '=', 'waiting')
    .execute()
  const before = (await mailsOf(tx)).length
  await remind(tx, now)
  return (await mailsOf(tx)).slice(before)
}

const by = personBy(opened)

describe('a clock of forty days', () => {
  test('is told of at half, a week and a day before, when it is over, and to the administrators a day later', () =>
    undone(db, async (tx) => {
      await house(tx, by)
      const told: Record<string, readonly string[]> = {}
      for (let hour = 0; hour <= 45 * 24; hour += 6) {
        const mails = await sentBy(tx, opened.add({ hours: hour }))
        if (mails.length > 0)
          told[`day ${hour / 24}`] = mails.map(({ recipient }) => recipient.split('@')[0] ?? '').toSorted()
      }
      expect(told).toEqual({
        'day 20': ['ada', 'ben'],
        'day 33': ['ada', 'ben'],
        'day 39': ['ada', 'ben'],
        'day 40': ['ada', 'ben'],
        'day 41': ['ada', 'ben', 'root'],
      })
    }))

  test('says a number, a time and a link, and nothing of what it is about', () =>
    undone(db, async (tx) => {
      const { caseId, number } = await house(tx, by)
      await remind(tx, days(39))
      const [mail] = await mailsOf(tx)
      expect(mail?.body).toContain(`Case ${number}: due before 2027-01-04 07:00 America/New_York`)
      expect(mail?.body).toContain(`${publicUrl}/collaboration/cases/${caseId}`)
      expect(`${mail?.subject} ${mail?.body}`).not.toMatch(/telnet|embargo|Rosa/i)
    }))

  test('that was not looked at for long is told of once, with the latest that it has reached', () =>
    undone(db, async (tx) => {
      await house(tx, by)
      await remind(tx, days(60))
      expect(await recipientsOf(tx)).toEqual(['ada', 'ben', 'root'])
      expect((await mailsOf(tx))[0]?.body?.match(/OVERDUE since/g)).toHaveLength(1)
      const { reminders } = await tx
        .selectFrom('reminder')
        .select(sql<number>`count(*)::integer`.as('reminders'))
        .executeTakeFirstOrThrow()
      expect(reminders).toBe(5)
    }))

  test('whose end was moved is told of anew', () =>
    undone(db, async (tx) => {
      const { caseId } = await house(tx, by)
      expect(await sentBy(tx, days(39))).toHaveLength(2)
      await setCaseEmbargo(tx, caseId, { endsAt: days(80), reason: 'x', agreedWith: 'x' }, personBy(days(39)))
      expect(await sentBy(tx, days(39))).toHaveLength(0)
      expect(await sentBy(tx, days(40))).toHaveLength(2)
    }))

  test('that was stopped, or paused, is told of no more', () =>
    undone(db, async (tx) => {
      const { caseId } = await house(tx, by)
      await stopCaseClocks(tx, caseId, 'Withdrawn.', by)
      await remind(tx, days(60))
      expect(await mailsOf(tx)).toEqual([])
    }))
})

describe('who is told', () => {
  test('whoever the case is assigned to, and the team too when nothing happens', () =>
    undone(db, async (tx) => {
      const { caseId, people } = await house(tx, by)
      const assigned = { case_id: caseId, assigned_at: opened.toString() }
      await tx
        .insertInto('case_assignee')
        .values({ ...assigned, person_id: people.ben })
        .execute()
      expect((await sentBy(tx, days(40))).map(({ recipient }) => recipient)).toEqual(['ben@halcyon.example'])
      expect((await sentBy(tx, days(41))).map(({ recipient }) => recipient)).toEqual([
        'ada@halcyon.example',
        'ben@halcyon.example',
        'root@halcyon.example',
      ])
    }))

  test('the team, when whoever it was assigned to has left', () =>
    undone(db, async (tx) => {
      const { caseId, people } = await house(tx, by)
      const assigned = { case_id: caseId, assigned_at: opened.toString() }
      await tx
        .insertInto('case_assignee')
        .values({ ...assigned, person_id: people.gone })
        .execute()
      await remind(tx, days(40))
      expect(await recipientsOf(tx)).toEqual(['ada', 'ben'])
    }))

  test('those of clinical safety too, when it is about safety', () =>
    undone(db, async (tx) => {
      await house(tx, by, 'safety')
      await remind(tx, days(40))
      expect(await recipientsOf(tx)).toEqual(['ada', 'ben', 'clara'])
    }))
})

describe('a flood', () => {
  test('of sixty clocks is one mail a person, with the first thirty', () =>
    undone(db, async (tx) => {
      await house(tx, by)
      for (let count = 0; count < 59; count++) {
        const { caseId } = await openReported(tx, by)
        await stopCaseClocks(tx, caseId, 'not in this test', by)
        await setCaseEmbargo(tx, caseId, { endsAt: days(40), reason: 'x', agreedWith: 'x' }, by)
      }
      await remind(tx, days(40))
      const mails = await mailsOf(tx)
      expect(mails.map(({ recipient }) => recipient.split('@')[0])).toEqual(['ada', 'ben'])
      expect(mails[0]?.body?.match(/OVERDUE/g)).toHaveLength(30)
      expect(mails[0]?.body).toContain('and 30 more.')
    }))

  test('of days without a mail server is one mail a person, to which what comes is added', () =>
    undone(db, async (tx) => {
      await house(tx, by)
      for (const day of [20, 33, 39, 40, 41]) await remind(tx, days(day))
      const mails = await mailsOf(tx)
      expect(mails.map(({ recipient }) => recipient.split('@')[0])).toEqual(['ada', 'ben', 'root'])
      expect(mails[0]?.body?.match(/Case /g)).toHaveLength(5)
    }))
})

describe('a plan of the maker’s own', () => {
  test('decides the points, and a clock shorter than a point does not have it', () =>
    undone(db, async (tx) => {
      await setReminderPlan(tx, { points: ['720h', '2h'], escalateAfterHours: null }, by)
      const { caseId } = await house(tx, by)
      await setCaseEmbargo(
        tx,
        caseId,
        { endsAt: opened.add({ hours: 30 }), reason: 'x', agreedWith: 'x' },
        by,
      )
      expect(await sentBy(tx, opened.add({ hours: 27 }))).toHaveLength(0)
      expect(await sentBy(tx, opened.add({ hours: 28 }))).toHaveLength(2)
      expect(await sentBy(tx, opened.add({ hours: 300 }))).toHaveLength(0)
    }))

  test.each([
    [{ points: ['0h'], escalateAfterHours: 1 }],
    [{ points: ['9999h'], escalateAfterHours: 1 }],
    [{ points: ['soon'], escalateAfterHours: 1 }],
    [{ points: ['24h', '24h'], escalateAfterHours: 1 }],
    [{ points: [], escalateAfterHours: 0 }],
  ])('is not %j', (plan) => {
    expect(reminderPlan.safeParse(plan).success).toBe(false)
  })
})

describe('a crash', () => {
  test('between the reminder and its mail leaves neither, and the next run sends both once', async () => {
    const caseId = await db.transaction().execute(async (tx) => (await house(tx, by)).caseId)
    const now = days(40)
    let child: ChildProcess | undefined
    // Whoever wants to queue a mail waits for this lock: the child is stopped in the middle of its transaction.
    await db.transaction().execute(async (tx) => {
      await sql`lock table mail in access exclusive mode`.execute(tx)
      const given = { connection: database.connection, publicUrl, now: now.toString() }
      child = spawn(
        process.execPath,
        [path.join(import.meta.dirname, 'testing-remind-process.ts'), JSON.stringify(given)],
        { stdio: 'ignore' },
      )
      const exit = once(child, 'exit')
      await untilWaiting(tx, child)
      child.kill('SIGKILL')
      await exit
    })
    await db.transaction().execute((tx) => remind(tx, now))
    await db.transaction().execute((tx) => remind(tx, now))
    const told = await db.selectFrom('mail').select('recipient').orderBy('recipient').execute()
    expect(told.map(({ recipient }) => recipient)).toEqual(['ada@halcyon.example', 'ben@halcyon.example'])
    const noted = await db.selectFrom('reminder').select('point').orderBy('point').execute()
    expect(noted.map(({ point }) => point)).toEqual(['168h', '24h', 'half', 'overdue'])
    expect(caseId).toBeDefined()
  })

  test('two servers at once remind once', async () => {
    const now = days(41)
    await Promise.all([0, 1, 2].map(() => db.transaction().execute((tx) => remind(tx, now))))
    const escalated = await db
      .selectFrom('reminder')
      .select('point')
      .where('point', '=', 'escalated')
      .execute()
    expect(escalated).toHaveLength(1)
    const root = await db
      .selectFrom('mail')
      .select('mail_id')
      .where('recipient', '=', 'root@halcyon.example')
      .execute()
    expect(root).toHaveLength(1)
  })
})

/** Until another connection waits for a lock, which the child does as soon as it has something to queue. */
async function untilWaiting(tx: Tx, child: ChildProcess): Promise<void> {
  while (child.exitCode === null) {
    const { rows } = await sql<{ waits: boolean }>`
      select exists (
        select 1 from pg_locks where not granted and relation = 'mail'::regclass
      ) as waits`.execute(tx)
    if (rows[0]?.waits === true) return
  }
  throw new Error('the process ended before it had anything to queue')
}
