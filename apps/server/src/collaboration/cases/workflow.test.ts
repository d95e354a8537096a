// SPDX-License-Identifier: Apache-2.0
/** Every state with every event, through the database: the row is where the table says, or the table's words come back. */
import {
  type CaseEventKind,
  type CaseEventRule,
  type CaseState,
  caseEventKinds,
  caseEvents,
  caseStates,
  decide,
  refusals,
} from '@primum/cases'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Tx } from '../../platform/database/database.ts'
import { Problem } from '../../platform/errors/problems.ts'
import type { By } from '../../platform/journal/by.ts'
import { applyEvent } from './acts.ts'
import {
  bringTo,
  eventOf,
  openCaseDatabase,
  openReported,
  personBy,
  systemBy,
  undone,
} from './testing-cases.ts'

let database: Awaited<ReturnType<typeof openCaseDatabase>>
beforeAll(async () => {
  database = await openCaseDatabase()
})
afterAll(() => database.close())

const now = () => Temporal.Now.instant()

describe('the table in the database', () => {
  test.each(caseStates)('%s, with every event', async (state) => {
    await undone(database.db, async (tx) => {
      const by = personBy(now())
      const { caseId } = await openReported(tx, by)
      const { caseId: otherCase } = await openReported(tx, by)
      await bringTo(tx, caseId, state, { otherCase, by })
      for (const event of caseEventKinds) {
        await sql`savepoint before`.execute(tx)
        await expectStep(tx, { caseId, otherCase, state, event, by })
        await sql`rollback to savepoint before`.execute(tx)
      }
    })
  })

  async function expectStep(
    tx: Tx,
    step: {
      readonly caseId: string
      readonly otherCase: string
      readonly state: CaseState
      readonly event: CaseEventKind
      readonly by: By
    },
  ): Promise<void> {
    const { caseId, otherCase, state, event, by } = step
    const expected = decide(state, event)
    const applied = applyEvent(tx, caseId, eventOf(event, { otherCase, now: by.now }), by)
    if (expected.allowed) await applied
    else {
      await expect(applied, event).rejects.toMatchObject({
        type: 'rule-broken',
        message: refusals[expected.refusal],
        members: { refusal: expected.refusal, state },
      })
    }
    const row = await tx
      .selectFrom('disclosure_case')
      .select(['state', 'outcome', 'merged_into'])
      .where('case_id', '=', caseId)
      .executeTakeFirstOrThrow()
    const rule: CaseEventRule = caseEvents[event]
    expect(row, event).toMatchObject({
      state: expected.allowed ? expected.to : state,
      ...(expected.allowed ? { outcome: rule.outcome ?? null } : {}),
      merged_into: expected.allowed && event === 'close-as-duplicate' ? otherCase : null,
    })
    await expectClocks(tx, caseId, expected.allowed ? rule : undefined)
  }

  async function expectClocks(tx: Tx, caseId: string, rule: CaseEventRule | undefined): Promise<void> {
    const running = await tx
      .selectFrom('clock')
      .select('rule_id')
      .where('case_id', '=', caseId)
      .where('state', '=', 'running')
      .execute()
    const ids = running.map(({ rule_id }) => rule_id)
    const { starts = [], meets = [], stops = [] } = rule?.clocks ?? {}
    const isStarted = (id: string) => starts.some((start) => start.rule === id)
    for (const ended of [...meets, ...stops]) if (!isStarted(ended)) expect(ids).not.toContain(ended)
    for (const start of starts) expect(ids).toContain(start.rule)
  }
})

test('Primum itself causes only what the table lets it', async () => {
  await undone(database.db, async (tx) => {
    const by = personBy(now())
    const { caseId: otherCase } = await openReported(tx, by)
    for (const kind of caseEventKinds) {
      await sql`savepoint before`.execute(tx)
      const state = caseStates.find((one) => decide(one, kind).allowed) ?? 'received'
      const { caseId } = await openReported(tx, by)
      await bringTo(tx, caseId, state, { otherCase, by })
      const applied = applyEvent(tx, caseId, eventOf(kind, { otherCase, now: by.now }), systemBy(by.now))
      const { by: causes }: CaseEventRule = caseEvents[kind]
      if (causes.includes('system')) await applied
      else await expect(applied, kind).rejects.toMatchObject({ members: { refusal: 'not-yours' } })
      await sql`rollback to savepoint before`.execute(tx)
    }
  })
})

test('an answer with an outcome needs words for who reported it; spam gets none and was never acknowledged', async () => {
  for (const event of [
    { kind: 'acknowledge' },
    { kind: 'close-as-out-of-scope', reason: 'Not our product.' },
    { kind: 'hand-to-vigilance', reference: 'C-18' },
  ] as const) {
    await undone(database.db, async (tx) => {
      const by = personBy(now())
      const { caseId } = await openReported(tx, by)
      await expect(applyEvent(tx, caseId, event, by)).rejects.toMatchObject({
        members: { refusal: 'message-needed' },
      })
    })
  }
  await undone(database.db, async (tx) => {
    const by = personBy(now())
    const { caseId } = await openReported(tx, by)
    await applyEvent(tx, caseId, { kind: 'close-as-out-of-scope', reason: 'Advertising.', isSpam: true }, by)
    const row = await tx
      .selectFrom('disclosure_case')
      .select(['state', 'acknowledged_at'])
      .where('case_id', '=', caseId)
      .executeTakeFirstOrThrow()
    expect(row).toEqual({ state: 'dismissed', acknowledged_at: null })
    const clocks = await tx
      .selectFrom('clock')
      .select('state')
      .where('case_id', '=', caseId)
      .where('rule_id', '=', 'cvd-acknowledge')
      .execute()
    expect(clocks).toEqual([{ state: 'stopped' }])
  })
})

test('what lies ahead is not public yet, and a case without a remedy closes only with a reason', async () => {
  await undone(database.db, async (tx) => {
    const by = personBy(now())
    const { caseId } = await openReported(tx, by)
    await bringTo(tx, caseId, 'assessed', { otherCase: caseId, by })
    const publication = { kind: 'advisory', trackingId: 'X', publishedAt: by.now.add({ hours: 1 }) } as const
    await expect(applyEvent(tx, caseId, { kind: 'disclose', publication }, by)).rejects.toBeInstanceOf(
      Problem,
    )
  })
  await undone(database.db, async (tx) => {
    const by = personBy(now())
    const { caseId } = await openReported(tx, by)
    await bringTo(tx, caseId, 'disclosed', { otherCase: caseId, by })
    await expect(applyEvent(tx, caseId, { kind: 'close', message: 'Done.' }, by)).rejects.toMatchObject({
      members: { refusal: 'remedy-or-reason' },
    })
  })
})

describe('the database itself', () => {
  test('refuses to make a secret of what was public', async () => {
    const by = personBy(now())
    const caseId = await database.db.transaction().execute(async (tx) => {
      const opened = await openReported(tx, by)
      await bringTo(tx, opened.caseId, 'disclosed', { otherCase: opened.caseId, by })
      return opened.caseId
    })
    for (const change of [sql`public_at = null`, sql`state = 'assessed', disclosed_at = null`]) {
      await expect(
        sql`update disclosure_case set ${change} where case_id = ${caseId}`.execute(database.db),
      ).rejects.toThrow('is public')
    }
  })

  test.each(['case_message', 'case_event', 'vendor_statement', 'embargo_answer'])(
    'never changes %s',
    async (table) => {
      for (const change of [
        sql`delete from ${sql.table(table)}`,
        sql`truncate ${sql.table(table)} cascade`,
      ]) {
        await expect(change.execute(database.db)).rejects.toThrow('is append-only')
      }
    },
  )

  test('gives every case of a year its own number, also to many at once', async () => {
    const opened = await Promise.all(
      Array.from({ length: 20 }, () =>
        database.db.transaction().execute((tx) => openReported(tx, personBy(now()))),
      ),
    )
    const numbers = opened.map(({ number }) => Number(number.split('-')[2])).toSorted((a, b) => a - b)
    expect(numbers).toEqual(Array.from({ length: 20 }, (_, place) => (numbers[0] ?? 0) + place))
  })

  test('gives each participant one link, of which it knows the hash alone', async () => {
    const { reporter } = await database.db.transaction().execute((tx) => openReported(tx, personBy(now())))
    const { rows } = await sql<{ text: string }>`
      select l::text as text from participant_link l where participant_id = ${reporter?.participantId}`.execute(
      database.db,
    )
    expect(rows).toHaveLength(1)
    expect(rows[0]?.text).not.toContain(reporter?.token)
  })
})
