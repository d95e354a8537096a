// SPDX-License-Identifier: Apache-2.0
/** The outbox between a real database and a real mail server: everything that was queued arrives, or says why not. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { pino } from 'pino'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createDatabase, createPool, type Database, endPool } from '../database/database.ts'
import { loadMigrations, migrate } from '../database/migrate.ts'
import { systemActor } from '../journal/actor.ts'
import { createTestDatabase } from '../postgres/testing.ts'
import { queueAgain, releaseHold, testMail } from './acts.ts'
import { openMailServer } from './mail-server.ts'
import { emptyOutbox } from './outbox.ts'
import { getMailStanding, listMails } from './queries.ts'
import { queueMail } from './queue.ts'
import { mailQuery } from './schemas.ts'
import { type Conduct, settingsOf, startRudePeer, startTestSmtp, type TestSmtp } from './testing-smtp.ts'

let db: Database
let database: Awaited<ReturnType<typeof createTestDatabase>>
const closing: (() => Promise<unknown>)[] = []
beforeAll(async () => {
  database = await createTestDatabase()
  const pool = createPool(database.connection)
  await migrate(pool, await loadMigrations())
  db = createDatabase(pool)
  closing.push(
    () => endPool(pool),
    () => database.drop(),
  )
})
afterAll(async () => {
  for (const close of closing) await close()
})

let now: Temporal.Instant
let tested = 0
beforeEach(() => {
  // Each test has a day of its own, so that none sees what another one left to be sent.
  now = Temporal.Instant.from('2026-11-24T12:00:00Z').add({ hours: 24 * 30 * tested++ })
})

const servers: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const close of servers.splice(0)) await close()
  await db.transaction().execute(async (tx) => {
    for (const { mail_id } of await tx
      .selectFrom('mail')
      .select('mail_id')
      .where('state', '=', 'waiting')
      .execute())
      await tx
        .updateTable('mail')
        .set({ next_try_at: '9999-01-01T00:00:00.000Z' })
        .where('mail_id', '=', mail_id)
        .execute()
  })
})

async function server(conduct: Conduct = {}): Promise<TestSmtp> {
  const smtp = await startTestSmtp(conduct)
  servers.push(smtp.close)
  return smtp
}

const by = () => ({ actor: systemActor('test'), now })

/** Queues the test mail, whose act lets the transaction commit. */
const queue = (to: string) =>
  db
    .transaction()
    .execute((tx) => testMail(tx, { to, organisation: 'Halcyon', publicUrl: 'http://primum.test' }, by()))

const send = (port: number) =>
  emptyOutbox({
    db,
    clock: { now: () => now },
    logger: pino({ level: 'silent' }),
    server: openMailServer(settingsOf(port), { stepMs: 2_000, wholeMs: 5_000 }),
  })

const rowOf = (mailId: string) =>
  db.selectFrom('mail').selectAll().where('mail_id', '=', mailId).executeTakeFirstOrThrow()

const actsOn = async (mailId: string) =>
  (
    await db.selectFrom('act').select('type').where('subject_id', '=', mailId).orderBy('act_seq').execute()
  ).map(({ type }) => type)

test('a mail is sent once, and what it said is not kept', async () => {
  const smtp = await server()
  const mailId = await queue('ada@example.com')
  await send(smtp.port)
  await send(smtp.port)
  expect(smtp.received).toHaveLength(1)
  expect(smtp.received[0]?.raw).toContain('Mails from Primum at http://primum.test arrive')
  expect(await rowOf(mailId)).toMatchObject({ state: 'sent', body: null, tries: 1, next_try_at: null })
  expect(await actsOn(mailId)).toEqual(['platform/mail-tested', 'platform/mail-sent'])
})

test('nothing is queued by a transaction that does not commit', async () => {
  const smtp = await server()
  await expect(
    db.transaction().execute(async (tx) => {
      await testMail(tx, { to: 'ada@example.com', organisation: 'x', publicUrl: 'x' }, by())
      throw new Error('changed my mind')
    }),
  ).rejects.toThrow('changed my mind')
  await send(smtp.port)
  expect(smtp.received).toEqual([])
})

test('a mail of a transaction without an act is refused', async () => {
  const mail = { to: 'ada@example.com', subject: 's', text: 't', about: { kind: 'case', id: '1' } }
  await expect(db.transaction().execute((tx) => queueMail(tx, mail, now))).rejects.toThrow(
    'table mail changed without an act',
  )
})

test.each([
  ['two recipients', { to: 'a@example.com, b@example.com' }],
  ['a name and an address', { to: 'Ada <a@example.com>' }],
  ['a recipient with a line break', { to: 'a@example.com\r\nBcc: b@example.com' }],
  ['no subject', { subject: ' \u2028 ' }],
  ['no text', { text: '\n' }],
])('%s is a defect of the caller', async (_, wrong) => {
  const mail = { to: 'ada@example.com', subject: 's', text: 't', about: { kind: 'case', id: '1' }, ...wrong }
  await expect(db.transaction().execute((tx) => queueMail(tx, mail, now))).rejects.toMatchObject({
    code: 'mail/unusable',
  })
})

describe('a server that is not ready', () => {
  test('greylists: the mail waits a minute, then five, and arrives', async () => {
    let tries = 0
    const smtp = await server({ recipient: () => (++tries < 3 ? '450 4.2.0 greylisted' : undefined) })
    const mailId = await queue('ada@example.com')
    await send(smtp.port)
    await send(smtp.port)
    expect(tries).toBe(1)
    now = now.add({ minutes: 1 })
    await send(smtp.port)
    now = now.add({ minutes: 4 })
    await send(smtp.port)
    expect(tries).toBe(2)
    now = now.add({ minutes: 1 })
    await send(smtp.port)
    expect(smtp.received).toHaveLength(1)
    expect(await rowOf(mailId)).toMatchObject({ state: 'sent', tries: 3 })
  })

  test('is away: no other mail is tried in vain, and both arrive when it is back', async () => {
    const peer = await startRudePeer((socket) => socket.destroy())
    const [first, second] = [await queue('ada@example.com'), await queue('grace@example.com')]
    await send(peer.port)
    await peer.close()
    expect(await rowOf(first)).toMatchObject({ state: 'waiting', tries: 1 })
    expect(await rowOf(second)).toMatchObject({ state: 'waiting', tries: 0 })
    expect(await getMailStanding(db, undefined)).toMatchObject({
      server: null,
      lastAnswer: expect.any(String),
    })
    const smtp = await server()
    now = now.add({ minutes: 1 })
    await send(smtp.port)
    expect(smtp.received.map(({ to }) => to[0]).toSorted()).toEqual(['ada@example.com', 'grace@example.com'])
  })

  test('never takes it: after some days we give up and say so', async () => {
    const smtp = await server({ recipient: () => '451 4.3.0 try later' })
    const started = now
    const mailId = await queue('ada@example.com')
    while ((await rowOf(mailId)).state === 'waiting') {
      await send(smtp.port)
      now = now.add({ hours: 1 })
    }
    const days = started.until(now).total('days')
    expect(days).toBeGreaterThan(4)
    expect(days).toBeLessThan(6)
    expect(await rowOf(mailId)).toMatchObject({
      failure: 'gave-up',
      last_answer: expect.stringContaining('try later'),
    })
    expect(await actsOn(mailId)).toContain('platform/mail-failed')
    await db.transaction().execute((tx) => queueAgain(tx, mailId, by()))
    const well = await server()
    await send(well.port)
    expect(well.received).toHaveLength(1)
  })
})

describe('an address that does not exist', () => {
  const bounce: Conduct = {
    recipient: (to) => (to === 'nobody@example.com' ? '550 5.1.1 no such user' : undefined),
  }

  test('is put on hold: nothing is tried there any more, and everything else goes on', async () => {
    const smtp = await server(bounce)
    const [first, second] = [await queue('nobody@example.com'), await queue('Nobody@example.com')]
    await queue('ada@example.com')
    await send(smtp.port)
    const later = await queue('nobody@example.com')
    await send(smtp.port)
    expect(smtp.received.map(({ to }) => to[0])).toEqual(['ada@example.com'])
    expect(await rowOf(first)).toMatchObject({ state: 'failed', failure: 'refused', tries: 1 })
    expect(await rowOf(second)).toMatchObject({ state: 'failed', failure: 'on-hold', tries: 0 })
    expect(await rowOf(later)).toMatchObject({ state: 'failed', failure: 'on-hold' })
    const { holds } = await getMailStanding(db, undefined)
    expect(holds).toMatchObject([{ address: 'nobody@example.com', answer: expect.stringContaining('5.1.1') }])
    const again = db.transaction().execute((tx) => queueAgain(tx, first, by()))
    await expect(again).rejects.toMatchObject({ type: 'conflict' })

    // Somebody made the mailbox and releases the address: all three arrive.
    expect(await db.transaction().execute((tx) => releaseHold(tx, 'NOBODY@example.com', by()))).toBe(3)
    const well = await server()
    await send(well.port)
    expect(well.received).toHaveLength(3)
    expect((await getMailStanding(db, undefined)).holds).toEqual([])
  })

  test('a full mailbox is no reason to hold the address', async () => {
    const smtp = await server({ recipient: () => '552 5.2.2 mailbox full' })
    const mailId = await queue('full@example.com')
    await send(smtp.port)
    expect(await rowOf(mailId)).toMatchObject({ failure: 'refused' })
    expect((await getMailStanding(db, undefined)).holds).toEqual([])
    const { items } = await listMails(db, mailQuery.parse({ state: 'failed', limit: 1 }))
    expect(items).toMatchObject([{ id: mailId, to: 'full@example.com', failure: 'refused' }])
  })
})

test('two servers at once send each mail once', async () => {
  const smtp = await server()
  for (let count = 0; count < 12; count++) await queue(`person-${count}@example.com`)
  await Promise.all([send(smtp.port), send(smtp.port), send(smtp.port)])
  expect(smtp.received).toHaveLength(12)
  expect(new Set(smtp.received.map(({ to }) => to[0])).size).toBe(12)
})

test('a crash after the server took the mail: it goes again, as the same mail, and is never lost', async () => {
  let child: ChildProcess | undefined
  const smtp = await server({
    data: () => {
      child?.kill('SIGKILL')
      return undefined
    },
  })
  const mailId = await queue('ada@example.com')
  const given = { connection: database.connection, port: smtp.port, now: now.toString() }
  child = spawn(
    process.execPath,
    [path.join(import.meta.dirname, 'testing-outbox-process.ts'), JSON.stringify(given)],
    { stdio: 'ignore' },
  )
  const [, signal] = await once(child, 'exit')
  expect(signal).toBe('SIGKILL')
  child = undefined
  expect(smtp.received).toHaveLength(1)
  expect(await rowOf(mailId)).toMatchObject({ state: 'waiting', tries: 1, body: expect.any(String) })

  await send(smtp.port)
  expect(smtp.received).toHaveLength(1)
  now = now.add({ minutes: 5 })
  await send(smtp.port)
  expect(smtp.received).toHaveLength(2)
  const [first, second] = smtp.received.map(({ raw }) => /^Message-ID: (.*)$/m.exec(raw)?.[1])
  expect(first).toBe(second)
  expect(await rowOf(mailId)).toMatchObject({ state: 'sent', tries: 2 })
})
