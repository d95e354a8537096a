// SPDX-License-Identifier: Apache-2.0
/** Until when a flaw stays secret: what the policy gives, what all agree to, and what ends it early. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Tx } from '../../platform/database/database.ts'
import { applyEvent, recordPublication } from './acts.ts'
import { answerProposal, liftEmbargo, proposeDate, TEAM } from './embargo.ts'
import { answerEmbargo, proposeEmbargo } from './participant.ts'
import { endParticipation, inviteParticipant } from './participants.ts'
import { caseStanding } from './queries.ts'
import { bringTo, openCaseDatabase, openReported, personBy, undone } from './testing-cases.ts'

let database: Awaited<ReturnType<typeof openCaseDatabase>>
beforeAll(async () => {
  database = await openCaseDatabase()
})
afterAll(() => database.close())

const start = Temporal.Instant.from('2026-11-25T12:00:00Z')
const day = (days: number) => start.add({ hours: 24 * days })
const by = personBy(start)

const proposed = (endsAt: Temporal.Instant) => ({
  endsAt,
  reason: 'The fix needs a new radio module.',
  party: TEAM,
  partyName: 'Ada Security',
})

async function withVendor(tx: Tx) {
  const { caseId, reporter } = await openReported(tx, by)
  const input = { role: 'vendor', organisation: 'Pump Works', name: '', email: null } as const
  const { participantId: vendor } = await inviteParticipant(tx, caseId, input, by)
  return { caseId, rosa: reporter?.participantId ?? '', vendor }
}

const embargoOf = async (tx: Tx, caseId: string, participantId: string) =>
  (await caseStanding(tx, caseId, participantId)).embargo

const clockDue = async (tx: Tx, caseId: string): Promise<string | undefined> => {
  const clock = await tx
    .selectFrom('clock')
    .select('due_at')
    .where('case_id', '=', caseId)
    .where('rule_id', '=', 'cvd-embargo')
    .where('state', '=', 'running')
    .executeTakeFirst()
  return clock?.due_at
}

test('the first date is the published policy’s, and the clock counts to it', async () => {
  await undone(database.db, async (tx) => {
    const { caseId, rosa } = await withVendor(tx)
    const { endsAt, state } = await embargoOf(tx, caseId, rosa)
    expect(state).toBe('policy')
    // 90 days by default; the last day counts whole, in the calendar's time zone.
    expect(start.until(Temporal.Instant.from(endsAt ?? '')).total('hours') / 24).toBeCloseTo(90.5, 0)
    expect(await clockDue(tx, caseId)).toBe(endsAt)
  })
})

test('another date counts when everybody said yes, and the clock goes with it', async () => {
  await undone(database.db, async (tx) => {
    const { caseId, rosa, vendor } = await withVendor(tx)
    const before = (await embargoOf(tx, caseId, rosa)).endsAt
    await proposeDate(tx, caseId, proposed(day(120)), by)
    const yes = { proposal: 1, answer: 'agree', reason: '' } as const
    await answerEmbargo(tx, { participantId: rosa, ...yes }, day(1))
    expect(await embargoOf(tx, caseId, vendor)).toMatchObject({
      endsAt: before,
      proposal: { number: 1, answered: false, proposedBy: 'team' },
    })
    await answerEmbargo(tx, { participantId: vendor, ...yes }, day(2))
    const agreed = await embargoOf(tx, caseId, rosa)
    expect(agreed).toMatchObject({ state: 'agreed', proposal: null })
    expect(Temporal.Instant.from(agreed.endsAt ?? '').epochMilliseconds).toBe(day(120).epochMilliseconds)
    expect(await clockDue(tx, caseId)).toBe(agreed.endsAt)
  })
})

test('one no keeps the date that was in force', async () => {
  await undone(database.db, async (tx) => {
    const { caseId, rosa, vendor } = await withVendor(tx)
    const before = (await embargoOf(tx, caseId, rosa)).endsAt
    await proposeDate(tx, caseId, proposed(day(300)), by)
    await answerEmbargo(tx, { participantId: vendor, proposal: 1, answer: 'agree', reason: '' }, day(1))
    await answerEmbargo(
      tx,
      { participantId: rosa, proposal: 1, answer: 'decline', reason: 'Too long.' },
      day(1),
    )
    expect(await embargoOf(tx, caseId, rosa)).toMatchObject({
      endsAt: before,
      state: 'policy',
      proposal: null,
    })
  })
})

test('who reported may propose too; the team’s yes is asked for like any other', async () => {
  await undone(database.db, async (tx) => {
    const { caseId, reporter } = await openReported(tx, by)
    const participantId = reporter?.participantId ?? ''
    await proposeEmbargo(tx, { participantId, endsAt: day(30), reason: 'I speak about it then.' }, start)
    expect((await embargoOf(tx, caseId, participantId)).proposal).toMatchObject({
      proposedBy: 'you',
      answered: true,
    })
    const answer = {
      position: 1,
      party: TEAM,
      answer: 'agree',
      reason: '',
      recordedBy: 'Ada Security',
    } as const
    await answerProposal(tx, caseId, answer, by)
    expect(await embargoOf(tx, caseId, participantId)).toMatchObject({ state: 'agreed' })
  })
})

describe('refused with a message that says what to do', () => {
  test.each([
    ['in the past', day(-1), 'cannot end in the past'],
    ['this very moment', start, 'cannot end in the past'],
    ['in another century', day(40_000), 'slip of the year'],
  ])('a date %s', async (_what, endsAt, words) => {
    await undone(database.db, async (tx) => {
      const { caseId, rosa } = await withVendor(tx)
      await expect(proposeDate(tx, caseId, proposed(endsAt), by)).rejects.toMatchObject({
        type: 'rule-broken',
        message: expect.stringContaining(words),
      })
      const own = proposeEmbargo(tx, { participantId: rosa, endsAt, reason: 'x' }, start)
      await expect(own).rejects.toThrow(words)
    })
  })

  test('a yes that comes after the date', async () => {
    await undone(database.db, async (tx) => {
      const { caseId, rosa } = await withVendor(tx)
      await proposeDate(tx, caseId, proposed(day(10)), by)
      const late = answerEmbargo(
        tx,
        { participantId: rosa, proposal: 1, answer: 'agree', reason: '' },
        day(11),
      )
      await expect(late).rejects.toThrow('cannot end in the past')
    })
  })

  test('an answer to what is settled, a second answer, and one of somebody without a say', async () => {
    await undone(database.db, async (tx) => {
      const { caseId, rosa } = await withVendor(tx)
      await proposeDate(tx, caseId, proposed(day(100)), by)
      await proposeDate(tx, caseId, proposed(day(120)), by)
      const yes = (proposal: number) =>
        answerEmbargo(tx, { participantId: rosa, proposal, answer: 'agree', reason: '' }, start)
      await expect(yes(1)).rejects.toMatchObject({ type: 'conflict' })
      const stranger = {
        position: 2,
        party: crypto.randomUUID(),
        answer: 'agree',
        reason: '',
        recordedBy: 'x',
      } as const
      await expect(answerProposal(tx, caseId, stranger, by)).rejects.toMatchObject({ type: 'rule-broken' })
    })
    await expect(
      undone(database.db, async (tx) => {
        const { caseId } = await withVendor(tx)
        await proposeDate(tx, caseId, proposed(day(100)), by)
        const again = { position: 1, party: TEAM, answer: 'decline', reason: '', recordedBy: 'x' } as const
        await answerProposal(tx, caseId, again, by)
      }),
    ).rejects.toMatchObject({ type: 'conflict' })
  })

  test('any date once it is public', async () => {
    await undone(database.db, async (tx) => {
      const { caseId } = await withVendor(tx)
      await bringTo(tx, caseId, 'disclosed', { otherCase: caseId, by })
      await expect(proposeDate(tx, caseId, proposed(day(100)), by)).rejects.toThrow(
        'nothing left to keep secret',
      )
    })
  })
})

test('whoever takes part no longer is not waited for', async () => {
  await undone(database.db, async (tx) => {
    const { caseId, rosa, vendor } = await withVendor(tx)
    await proposeDate(tx, caseId, proposed(day(120)), by)
    await answerEmbargo(tx, { participantId: rosa, proposal: 1, answer: 'agree', reason: '' }, start)
    await endParticipation(tx, vendor, 'Did not answer for 30 days.', by)
    expect(await embargoOf(tx, caseId, rosa)).toMatchObject({ state: 'agreed' })
  })
})

describe('lifted early', () => {
  test.each(['public', 'exploited', 'agreed'] as const)('%s', async (because) => {
    await undone(database.db, async (tx) => {
      const { caseId, rosa } = await withVendor(tx)
      await proposeDate(tx, caseId, proposed(day(120)), by)
      await liftEmbargo(tx, caseId, { because, note: 'Seen on a mailing list.' }, personBy(day(3)))
      const { state, proposal } = await embargoOf(tx, caseId, rosa)
      expect([state, proposal]).toEqual([because === 'public' ? 'public' : 'lifted', null])
      expect(await clockDue(tx, caseId)).toBeUndefined()
      await expect(liftEmbargo(tx, caseId, { because, note: 'Again' }, by)).rejects.toMatchObject({
        type: 'rule-broken',
      })
    })
  })
})

test('our advisory makes it public also while steps are missing', async () => {
  await undone(database.db, async (tx) => {
    const { caseId, rosa } = await withVendor(tx)
    await recordPublication(tx, caseId, { trackingId: 'HD-2026-0001', publishedAt: start }, by)
    expect(await caseStanding(tx, caseId, rosa)).toMatchObject({
      state: 'received',
      embargo: { state: 'public' },
      advisories: ['HD-2026-0001'],
    })
  })
})

test('opened again before its date, the embargo counts again', async () => {
  await undone(database.db, async (tx) => {
    const { caseId, rosa } = await withVendor(tx)
    const { endsAt } = await embargoOf(tx, caseId, rosa)
    await applyEvent(tx, caseId, { kind: 'withdraw', reason: 'A mistake.' }, by)
    expect(await clockDue(tx, caseId)).toBeUndefined()
    await applyEvent(tx, caseId, { kind: 'reopen', reason: 'It was none.' }, personBy(day(1)))
    expect(await clockDue(tx, caseId)).toBe(endsAt)
  })
})
