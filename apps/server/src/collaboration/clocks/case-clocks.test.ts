// SPDX-License-Identifier: Apache-2.0
/** The clocks of cases in a real database: counted by the published policy, met, stopped, paused, moved, each with its act. */
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { pauseClock, resumeClock } from '../../platform/clocks/acts.ts'
import { meetClock, moveClock } from '../../platform/clocks/index.ts'
import type { Tx } from '../../platform/database/database.ts'
import { openCaseDatabase, openReported, personBy, undone } from '../cases/testing-cases.ts'
import { meetCaseClock, setCaseEmbargo, startCaseClocks, stopCaseClocks } from './acts.ts'
import { listCaseClocks } from './queries.ts'

let database: Awaited<ReturnType<typeof openCaseDatabase>>
beforeAll(async () => {
  database = await openCaseDatabase()
})
afterAll(() => database.close())

/** Wednesday before Thanksgiving, noon in New York, where clocks count when nobody set the instance up. */
const opened = Temporal.Instant.from('2026-11-25T17:00:00Z')
const by = personBy(opened)
const at = (hours: number) => personBy(opened.add({ hours }))

const inCase = (work: (tx: Tx, caseId: string) => Promise<void>) =>
  undone(database.db, async (tx) => {
    const { caseId } = await openReported(tx, by)
    await work(tx, caseId)
  })

async function clockOf(tx: Tx, caseId: string, rule: string, now = opened) {
  const clocks = await listCaseClocks(tx, caseId, now)
  const found = clocks.filter((clock) => clock.rule.id === rule).at(-1)
  if (found === undefined) throw new Error(`no clock ${rule}`)
  return found
}

const actsOn = async (tx: Tx, clockId: string) =>
  (
    await tx.selectFrom('act').select('type').where('subject_id', '=', clockId).orderBy('act_seq').execute()
  ).map(({ type }) => type)

describe('a report', () => {
  test('sets the promises of the policy going, in its own days', () =>
    inCase(async (tx, caseId) => {
      const clocks = await listCaseClocks(tx, caseId, opened)
      // The policy that Primum comes with: 3 working days (Thanksgiving is none), an update every 30 days, 90 days of embargo.
      expect(clocks.map(({ rule, dueAt }) => [rule.id, dueAt])).toEqual([
        ['cvd-acknowledge', '2026-12-02T05:00:00Z'],
        ['cvd-update', '2026-12-26T05:00:00Z'],
        ['cvd-embargo', '2027-02-24T05:00:00Z'],
      ])
      const [acknowledge] = clocks
      expect(acknowledge).toMatchObject({ state: 'due-soon', startedAt: '2026-11-25T17:00:00Z' })
      expect(acknowledge?.counted['skipped']).toEqual([
        { date: '2026-11-26', reason: 'Thanksgiving Day' },
        { date: '2026-11-28', reason: 'Saturday' },
        { date: '2026-11-29', reason: 'Sunday' },
      ])
      expect(await actsOn(tx, acknowledge?.id ?? '')).toEqual(['collaboration/clock-started'])
    }))

  test('a clock that runs is left alone, however often it is started', () =>
    inCase(async (tx, caseId) => {
      const before = await listCaseClocks(tx, caseId, opened)
      await startCaseClocks(
        tx,
        caseId,
        ['cvd-acknowledge', 'cvd-embargo'],
        { event: 'received', at: at(9).now },
        at(9),
      )
      expect(await listCaseClocks(tx, caseId, opened)).toEqual(before)
    }))
})

describe('clocks of laws', () => {
  test.each([
    ['fda-pm-communicate', 'learned', '2026-12-26T05:00:00Z'],
    ['fda-pm-fix', 'learned', '2027-01-25T05:00:00Z'],
    ['fda-803-manufacturer', 'aware', '2026-12-26T05:00:00Z'],
    ['fda-803-5-day', 'aware', '2026-12-04T05:00:00Z'],
    ['fda-806', 'initiated', '2026-12-11T05:00:00Z'],
    ['eu-mdr-serious-incident', 'aware', '2026-12-11T05:00:00Z'],
    ['eu-mdr-death', 'aware', '2026-12-06T05:00:00Z'],
    ['eu-mdr-public-health', 'aware', '2026-11-28T05:00:00Z'],
    ['eu-cra-early-warning', 'aware', '2026-11-26T17:00:00Z'],
    ['eu-cra-notification', 'aware', '2026-11-28T17:00:00Z'],
    ['eu-cra-final-vulnerability', 'fix-available', '2026-12-10T05:00:00Z'],
    ['eu-cra-final-incident', 'notified', '2026-12-26T05:00:00Z'],
  ] as const)('%s from “%s” is due at %s', (rule, event, dueAt) =>
    inCase(async (tx, caseId) => {
      await startCaseClocks(tx, caseId, [rule], { event, at: opened }, by)
      expect(await clockOf(tx, caseId, rule)).toMatchObject({ dueAt, startEvent: event, mayPause: false })
    }),
  )

  test('never pause and are never moved, whoever asks', () =>
    inCase(async (tx, caseId) => {
      await startCaseClocks(tx, caseId, ['fda-806'], { event: 'initiated', at: opened }, by)
      const { id } = await clockOf(tx, caseId, 'fda-806')
      await expect(pauseClock(tx, id, 'We are busy.', by)).rejects.toMatchObject({ type: 'rule-broken' })
      const later = { dueAt: opened.add({ hours: 9_000 }), reason: 'x', agreedWith: 'nobody' }
      await expect(moveClock(tx, id, later, by)).rejects.toMatchObject({ type: 'rule-broken' })
    }))
})

describe('silence (claim C3)', () => {
  test('begins again with each message, and every stretch stays readable', () =>
    inCase(async (tx, caseId) => {
      for (const hours of [48, 24 * 35]) {
        const said = at(hours)
        await meetCaseClock(tx, caseId, 'cvd-update', { at: said.now, evidence: 'A message.' }, said)
        await startCaseClocks(tx, caseId, ['cvd-update'], { event: 'updated', at: said.now }, said)
      }
      const all = await listCaseClocks(tx, caseId, at(24 * 36).now)
      const stretches = all.filter(({ rule }) => rule.id === 'cvd-update')
      // The second message came 33 days after the first: that promise was broken, and stays so.
      expect(stretches.map(({ state, dueAt }) => [state, dueAt])).toEqual([
        ['met', '2026-12-26T05:00:00Z'],
        ['met-late', '2026-12-28T05:00:00Z'],
        ['running', '2027-01-30T05:00:00Z'],
      ])
    }))
})

describe('an embargo', () => {
  const agreed = (endsAt: string) => ({
    endsAt: Temporal.Instant.from(endsAt),
    reason: 'The fix needs one more test.',
    agreedWith: 'Rosa Researcher',
  })

  test('is moved to the very instant that was agreed, again and again, and keeps the trail', () =>
    inCase(async (tx, caseId) => {
      await setCaseEmbargo(tx, caseId, agreed('2027-03-15T14:30:00Z'), at(1))
      await setCaseEmbargo(tx, caseId, agreed('2027-03-01T09:00:00Z'), at(2))
      await setCaseEmbargo(tx, caseId, agreed('2027-03-01T09:00:00Z'), at(3))
      const clock = await clockOf(tx, caseId, 'cvd-embargo')
      expect(clock).toMatchObject({ dueAt: '2027-03-01T09:00:00Z', startedAt: '2026-11-25T17:00:00Z' })
      expect(clock.changes).toMatchObject([
        {
          kind: 'moved',
          dueBefore: '2027-02-24T05:00:00Z',
          dueAfter: '2027-03-15T14:30:00Z',
          agreedWith: 'Rosa Researcher',
        },
        { kind: 'moved', dueBefore: '2027-03-15T14:30:00Z', dueAfter: '2027-03-01T09:00:00Z' },
      ])
      expect(await actsOn(tx, clock.id)).toEqual([
        'collaboration/clock-started',
        'collaboration/clock-moved',
        'collaboration/clock-moved',
      ])
    }))

  test('never ends in the past', () =>
    inCase(async (tx, caseId) => {
      await expect(setCaseEmbargo(tx, caseId, agreed('2026-11-25T17:00:00Z'), by)).rejects.toMatchObject({
        type: 'rule-broken',
        message: expect.stringContaining('in the past'),
      })
    }))

  test('is started to a date where none runs', () =>
    inCase(async (tx, caseId) => {
      await stopCaseClocks(tx, caseId, 'Lifted.', by, ['cvd-embargo'])
      await setCaseEmbargo(tx, caseId, agreed('2027-01-01T00:00:00Z'), at(1))
      const embargoes = (await listCaseClocks(tx, caseId, at(1).now)).filter(
        ({ rule }) => rule.id === 'cvd-embargo',
      )
      expect(embargoes.map(({ state, dueAt, changes }) => [state, dueAt, changes])).toEqual([
        ['running', '2027-01-01T00:00:00Z', []],
        ['stopped', '2027-02-24T05:00:00Z', []],
      ])
    }))

  test('paused and resumed ends later by as long as it was paused, and is not moved meanwhile', () =>
    inCase(async (tx, caseId) => {
      const { id } = await clockOf(tx, caseId, 'cvd-embargo')
      await pauseClock(tx, id, 'The coordinator asked for it.', at(1))
      expect(await clockOf(tx, caseId, 'cvd-embargo', at(2).now)).toMatchObject({ state: 'paused' })
      await expect(setCaseEmbargo(tx, caseId, agreed('2027-03-15T14:30:00Z'), at(2))).rejects.toMatchObject({
        type: 'conflict',
      })
      await resumeClock(tx, id, at(25))
      expect(await clockOf(tx, caseId, 'cvd-embargo', at(26).now)).toMatchObject({
        state: 'running',
        dueAt: '2027-02-25T05:00:00Z',
        changes: [{ kind: 'paused' }, { kind: 'resumed', dueAfter: '2027-02-25T05:00:00Z' }],
      })
      await expect(resumeClock(tx, id, at(26))).rejects.toMatchObject({ type: 'conflict' })
      expect(await actsOn(tx, id)).toEqual([
        'collaboration/clock-started',
        'collaboration/clock-paused',
        'collaboration/clock-resumed',
      ])
    }))
})

describe('a clock that has ended', () => {
  test('is met once, and meeting it again through its case does nothing', () =>
    inCase(async (tx, caseId) => {
      const { id } = await clockOf(tx, caseId, 'cvd-acknowledge')
      await meetCaseClock(tx, caseId, 'cvd-acknowledge', { at: at(2).now, evidence: 'Answered.' }, at(2))
      await meetCaseClock(tx, caseId, 'cvd-acknowledge', { at: at(3).now, evidence: 'Again.' }, at(3))
      expect(await clockOf(tx, caseId, 'cvd-acknowledge', at(4).now)).toMatchObject({
        state: 'met',
        metAt: '2026-11-25T19:00:00Z',
        evidence: 'Answered.',
      })
      expect(await actsOn(tx, id)).toEqual(['collaboration/clock-started', 'collaboration/clock-met'])
      const again = meetClock(tx, id, { metAt: at(4).now, evidence: 'x' }, at(4))
      await expect(again).rejects.toMatchObject({ type: 'conflict' })
    }))

  test('does not stop when all others do, and what stopped says why', () =>
    inCase(async (tx, caseId) => {
      await meetCaseClock(tx, caseId, 'cvd-acknowledge', { at: at(2).now, evidence: 'Answered.' }, at(2))
      await stopCaseClocks(tx, caseId, 'It repeats another case.', at(3))
      const clocks = await listCaseClocks(tx, caseId, at(4).now)
      expect(clocks.map(({ state, stoppedReason }) => [state, stoppedReason])).toEqual([
        ['met', null],
        ['stopped', 'It repeats another case.'],
        ['stopped', 'It repeats another case.'],
      ])
    }))
})

describe('the database refuses', () => {
  const refused = (statement: string, message: string) =>
    inCase(async (tx, caseId) => {
      const { id } = await clockOf(tx, caseId, 'cvd-embargo')
      await setCaseEmbargo(
        tx,
        caseId,
        { endsAt: opened.add({ hours: 99 }), reason: 'x', agreedWith: 'x' },
        at(1),
      )
      await sql`savepoint attempt`.execute(tx)
      await expect(sql.raw(statement.replaceAll('$id', id)).execute(tx)).rejects.toThrow(message)
      await sql`rollback to attempt`.execute(tx)
    })

  test('a clock of nothing, or of two things', () =>
    refused("update clock set case_id = null where clock_id = '$id'", 'clock_belongs_to_one'))
  test('a second clock of the same rule that runs', () =>
    refused(
      `insert into clock select gen_random_uuid(), finding_id, rule_id, start_event, started_at, due_at, calendar_id, time_zone,
        counted, state, met_at, evidence, stopped_reason, ended_at, may_resume, case_id from clock where clock_id = '$id'`,
      'clock_one_running_of_case',
    ))
  test('another past of an embargo', () =>
    refused("update clock_change set reason = 'other' where clock_id = '$id'", 'append-only'))
})
