// SPDX-License-Identifier: Apache-2.0
/** The ledger of rewards and the page of thanks in a real database: two people for money, and nobody named who did not wish it. */
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Tx } from '../../platform/database/database.ts'
import { type By, rfc3339 } from '../../platform/journal/by.ts'
import { applyEvent } from '../cases/acts.ts'
import { bringTo, openCaseDatabase, openReported, personBy, undone } from '../cases/testing-cases.ts'
import { approveReward, endReward, payReward, proposeReward } from './acts.ts'
import { creditReporter, removeCredit } from './credits.ts'
import { formatMoney, isCurrency } from './money.ts'
import { thanksBody } from './page.ts'
import { listCredits, listRewards, listThanked } from './queries.ts'
import { rewardQuery } from './schemas.ts'
import { type EntryKind, entryKinds, type RewardState, rewardStates, rewardTransitions } from './states.ts'

let database: Awaited<ReturnType<typeof openCaseDatabase>>
beforeAll(async () => {
  database = await openCaseDatabase()
})
afterAll(() => database.close())

const now = Temporal.Instant.from('2026-11-25T12:00:00Z')
const ada = personBy(now)
const grace: By = {
  actor: { kind: 'person', id: '11111111-2222-4333-8444-555555555555', name: 'Grace Manager' },
  now,
}
const key: By = { actor: { kind: 'api-key', id: 'key', name: 'pipeline' }, now }

type Given = { readonly caseId: string; readonly participantId: string }

const inCase = (work: (tx: Tx, given: Given) => Promise<void>) =>
  undone(database.db, async (tx) => {
    const { caseId, reporter } = await openReported(tx, ada)
    await work(tx, { caseId, participantId: reporter?.participantId ?? '' })
  })

const propose = (tx: Tx, given: Given, by: By = ada) =>
  proposeReward(tx, { ...given, amountMinor: 125_000, currency: 'EUR', reason: 'A clear report.' }, by)

const payment = { paidOn: '2026-11-24', reference: 'INV-1', note: '' }

/** Does one thing to a reward, by who may do it. */
function enter(tx: Tx, rewardId: string, kind: EntryKind): Promise<void> {
  switch (kind) {
    case 'approved':
      return approveReward(tx, rewardId, '', grace)
    case 'paid':
      return payReward(tx, rewardId, payment, ada)
    case 'donated':
      return payReward(tx, rewardId, { ...payment, donatedTo: 'Doctors Without Borders' }, ada)
    case 'rejected':
    case 'withdrawn':
    case 'declined':
      return endReward(tx, rewardId, kind, 'This is why.', grace)
  }
}

const wayTo: Readonly<Record<RewardState, readonly EntryKind[]>> = {
  proposed: [],
  approved: ['approved'],
  rejected: ['rejected'],
  withdrawn: ['withdrawn'],
  declined: ['declined'],
  paid: ['approved', 'paid'],
  donated: ['approved', 'donated'],
}

/** A row as somebody would write it who goes around the code. */
const smuggle = (tx: Tx, rewardId: string, position: number, kind: EntryKind, by: By = grace) =>
  tx
    .insertInto('reward_entry')
    .values({
      reward_id: rewardId,
      position,
      kind,
      by_kind: by.actor.kind,
      by_id: by.actor.id,
      by_name: by.actor.name,
      at: rfc3339(now),
      ...(kind === 'paid' || kind === 'donated' ? { paid_on: '2026-11-24', reference: 'x' } : {}),
      ...(kind === 'donated' ? { donated_to: 'x' } : {}),
    })
    .execute()

async function refusedByDatabase(tx: Tx, statement: () => Promise<unknown>, message: string): Promise<void> {
  await sql`savepoint attempt`.execute(tx)
  await expect(statement()).rejects.toThrow(message)
  await sql`rollback to attempt`.execute(tx)
}

describe('the table of states, in the code and in the database alike', () => {
  test.each(rewardStates.flatMap((state) => entryKinds.map((kind) => [state, kind] as const)))(
    'from %s to %s',
    (state, kind) =>
      inCase(async (tx, given) => {
        const rewardId = await propose(tx, given)
        for (const step of wayTo[state]) await enter(tx, rewardId, step)
        if ((rewardTransitions[state] ?? []).includes(kind)) {
          await enter(tx, rewardId, kind)
          const { items } = await listRewards(tx, rewardQuery.parse({}), { mayReadCases: true })
          expect(items).toMatchObject([{ state: kind, amount: 'EUR 1,250.00' }])
        } else {
          await expect(enter(tx, rewardId, kind)).rejects.toMatchObject({ type: 'conflict' })
          const position = wayTo[state].length + 1
          await refusedByDatabase(tx, () => smuggle(tx, rewardId, position, kind), 'cannot be')
        }
      }),
  )
})

describe('money needs two people', () => {
  test('who proposed it cannot approve it, in the code or around it', () =>
    inCase(async (tx, given) => {
      const rewardId = await propose(tx, given)
      await expect(approveReward(tx, rewardId, '', ada)).rejects.toMatchObject({ type: 'same-person' })
      await refusedByDatabase(tx, () => smuggle(tx, rewardId, 1, 'approved', ada), 'somebody else')
    }))

  test('a key approves nothing', () =>
    inCase(async (tx, given) => {
      const rewardId = await propose(tx, given, key)
      await expect(approveReward(tx, rewardId, '', key)).rejects.toMatchObject({ type: 'rule-broken' })
      await refusedByDatabase(
        tx,
        () => smuggle(tx, rewardId, 1, 'approved', { ...key, actor: { ...key.actor, id: 'other' } }),
        'reward_approved_by_person',
      )
    }))

  test('a ledger is not rewritten', () =>
    inCase(async (tx, given) => {
      const rewardId = await propose(tx, given)
      await enter(tx, rewardId, 'approved')
      await refusedByDatabase(tx, () => sql`update reward set amount_minor = 1`.execute(tx), 'append-only')
      await refusedByDatabase(tx, () => sql`update reward_entry set by_name = 'x'`.execute(tx), 'append-only')
      await refusedByDatabase(tx, () => sql`delete from reward_entry`.execute(tx), 'append-only')
      await refusedByDatabase(tx, () => smuggle(tx, rewardId, 9, 'paid'), 'cannot be')
    }))

  test('a payment lies in the past, and only somebody who reported is paid', () =>
    inCase(async (tx, given) => {
      const rewardId = await propose(tx, given)
      await enter(tx, rewardId, 'approved')
      await expect(payReward(tx, rewardId, { ...payment, paidOn: '2026-11-27' }, ada)).rejects.toMatchObject({
        type: 'rule-broken',
      })
      const nobody = { ...given, participantId: '99999999-2222-4333-8444-555555555555' }
      await expect(propose(tx, nobody)).rejects.toMatchObject({ type: 'not-found' })
    }))

  test('every step is an act of its case that hides who and how much', () =>
    inCase(async (tx, given) => {
      const rewardId = await propose(tx, given)
      for (const step of ['approved', 'donated'] as const) await enter(tx, rewardId, step)
      const acts = await tx
        .selectFrom('act')
        .innerJoin('act_facts', 'act_facts.act_id', 'act.act_id')
        .select(['type', 'shown'])
        .where('subject_id', '=', given.caseId)
        .where('type', 'like', 'collaboration/reward-%')
        .orderBy('act_seq')
        .execute()
      expect(acts).toEqual([
        { type: 'collaboration/reward-proposed', shown: 'subject' },
        { type: 'collaboration/reward-approved', shown: 'subject' },
        { type: 'collaboration/reward-donated', shown: 'subject' },
      ])
    }))
})

test.each([
  [125_000, 'EUR', 'EUR 1,250.00'],
  [125_000, 'JPY', 'JPY 125,000'],
  [125_000, 'KWD', 'KWD 125.000'],
  [1, 'USD', 'USD 0.01'],
])('%i of %s is %s', (amount, currency, text) => {
  expect(formatMoney(amount, currency)).toBe(text)
})

test('only real currencies', () => {
  expect(['EUR', 'USD', 'CHF', 'JPY'].every(isCurrency)).toBe(true)
  expect(['XXY', 'eur', 'BITCOIN', ''].some(isCurrency)).toBe(false)
})

describe('thanks', () => {
  type Wish = { readonly credit_wish: string; readonly credit_name?: string; readonly credit_link?: string }

  async function reported(tx: Tx, wish: Wish, disclosed = true): Promise<Given> {
    const other = await openReported(tx, ada)
    const { caseId, reporter } = await openReported(tx, ada)
    const participantId = reporter?.participantId ?? ''
    await tx.updateTable('case_participant').set(wish).where('participant_id', '=', participantId).execute()
    if (disclosed) await bringTo(tx, caseId, 'disclosed', { otherCase: other.caseId, by: ada })
    return { caseId, participantId }
  }

  const pageOf = async (tx: Tx) => thanksBody(await listThanked(tx)).markup

  test('name whoever wished it, once the case is public, with a link that vouches for nothing', () =>
    undone(database.db, async (tx) => {
      const { participantId } = await reported(tx, {
        credit_wish: 'named',
        credit_name: 'Rosa',
        credit_link: 'https://rosa.example/me',
      })
      expect(await pageOf(tx)).toContain('Nobody stands here yet')
      await creditReporter(tx, participantId, ada)
      expect(await pageOf(tx)).toContain(
        '<a href="https://rosa.example/me" rel="nofollow ugc noopener noreferrer" dir="auto">Rosa</a>',
      )
      const { items } = await listCredits(tx)
      expect(items.find(({ participant }) => participant.id === participantId)).toMatchObject({ due: false })
    }))

  test('reach whoever reported the same again, when the case that it repeats is public', () =>
    undone(database.db, async (tx) => {
      const first = await openReported(tx, ada)
      const again = await openReported(tx, ada)
      const participantId = again.reporter?.participantId ?? ''
      await applyEvent(
        tx,
        again.caseId,
        { kind: 'close-as-duplicate', of: first.caseId, message: 'Thank you.' },
        ada,
      )
      const wish = { credit_wish: 'named', credit_name: 'Rosa' }
      await tx.updateTable('case_participant').set(wish).where('participant_id', '=', participantId).execute()
      await expect(creditReporter(tx, participantId, ada)).rejects.toMatchObject({ type: 'rule-broken' })
      await bringTo(tx, first.caseId, 'disclosed', { otherCase: again.caseId, by: ada })
      await creditReporter(tx, participantId, ada)
      expect(await pageOf(tx)).toContain('Rosa')
    }))

  test('never give an embargoed case away', () =>
    undone(database.db, async (tx) => {
      const { participantId } = await reported(tx, { credit_wish: 'named', credit_name: 'Rosa' }, false)
      await expect(creditReporter(tx, participantId, ada)).rejects.toMatchObject({ type: 'rule-broken' })
    }))

  test('wait for somebody who has not said what they wish', () =>
    undone(database.db, async (tx) => {
      const { participantId } = await reported(tx, { credit_wish: 'unsaid' })
      await expect(creditReporter(tx, participantId, ada)).rejects.toMatchObject({ type: 'rule-broken' })
    }))

  test('follow a mind that changed at once, and are due again', () =>
    undone(database.db, async (tx) => {
      const { participantId } = await reported(tx, { credit_wish: 'named', credit_name: 'Rosa' })
      await creditReporter(tx, participantId, ada)
      await tx
        .updateTable('case_participant')
        .set({ credit_wish: 'declined' })
        .where('participant_id', '=', participantId)
        .execute()
      expect(await pageOf(tx)).not.toContain('Rosa')
      expect((await listCredits(tx)).items[0]).toMatchObject({
        participant: { id: participantId },
        due: true,
      })
      await creditReporter(tx, participantId, ada)
      expect((await listCredits(tx)).items.some(({ due }) => due)).toBe(false)
    }))

  test('count those who stay unnamed, and join what one person reported', () =>
    undone(database.db, async (tx) => {
      const wishes = [
        { credit_wish: 'named', credit_name: 'Zoë' },
        { credit_wish: 'named', credit_name: 'Åsa' },
        { credit_wish: 'named', credit_name: 'Zoë' },
        { credit_wish: 'anonymous' },
        { credit_wish: 'declined' },
      ]
      for (const wish of wishes) await creditReporter(tx, (await reported(tx, wish)).participantId, ada)
      const page = await pageOf(tx)
      expect(page.indexOf('Åsa')).toBeLessThan(page.indexOf('Zoë'))
      expect(page).toContain('Zoë</span> (2 reports)')
      expect(page).toContain('And one who wishes to stay unnamed.')
    }))

  test.each([
    ['markup in a name', { credit_name: '<img src=x onerror=alert(1)>' }],
    ['a link that is a script', { credit_link: 'https://x.example/"><script>alert(1)</script>' }],
  ])('are text, whatever it is: %s', (_, wish) =>
    undone(database.db, async (tx) => {
      const { participantId } = await reported(tx, { credit_wish: 'named', credit_name: 'Rosa', ...wish })
      await creditReporter(tx, participantId, ada)
      expect(await pageOf(tx)).not.toMatch(/<img|<script/)
    }),
  )

  test.each(['https://user:password@evil.example/', 'https://localhost/', 'https:// /'])(
    'lead nowhere else than to a public site: %s',
    (credit_link) =>
      undone(database.db, async (tx) => {
        const { participantId } = await reported(tx, {
          credit_wish: 'named',
          credit_name: 'Rosa',
          credit_link,
        })
        await creditReporter(tx, participantId, ada)
        const page = await pageOf(tx)
        expect(page).toContain('<span dir="auto">Rosa</span>')
        expect(page).not.toContain('localhost')
      }),
  )

  test('are taken back with a reason', () =>
    undone(database.db, async (tx) => {
      const { participantId } = await reported(tx, { credit_wish: 'named', credit_name: 'Rosa' })
      await creditReporter(tx, participantId, ada)
      await removeCredit(tx, participantId, 'They asked for it.', ada)
      expect(await pageOf(tx)).not.toContain('Rosa')
      await expect(removeCredit(tx, participantId, 'Again.', ada)).rejects.toMatchObject({
        type: 'not-found',
      })
    }))
})
