// SPDX-License-Identifier: Apache-2.0
/** A duplicate goes on in another case, and nobody who reported it is forgotten. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Tx } from '../../platform/database/database.ts'
import { applyEvent, postMessage } from './acts.ts'
import { participantSays } from './participant.ts'
import { partiesOf } from './parties.ts'
import { caseStanding, messagesFor } from './queries.ts'
import { openCaseDatabase, openReported, personBy, undone } from './testing-cases.ts'

let database: Awaited<ReturnType<typeof openCaseDatabase>>
beforeAll(async () => {
  database = await openCaseDatabase()
})
afterAll(() => database.close())

const start = Temporal.Instant.from('2026-11-25T12:00:00Z')
const after = (hours: number) => personBy(start.add({ hours }))

async function opened(tx: Tx, name: string): Promise<{ readonly caseId: string; readonly who: string }> {
  const reporter = { kind: 'e-mail', name, email: `${name}@example.org`, creditWish: 'unsaid' } as const
  const { caseId, reporter: made } = await openReported(tx, after(0), { reporter })
  return { caseId, who: made?.participantId ?? '' }
}

const merge = (tx: Tx, from: string, into: string, hours: number) =>
  applyEvent(
    tx,
    from,
    { kind: 'close-as-duplicate', of: into, message: 'We know of it; you stay informed.' },
    after(hours),
  )

test('all who reported read what the team tells them from then on, in whichever case they began', async () => {
  await undone(database.db, async (tx) => {
    const first = await opened(tx, 'first')
    const second = await opened(tx, 'second')
    const team = { kind: 'team', actor: after(0).actor } as const
    await postMessage(
      tx,
      first.caseId,
      { from: team, visibility: 'reporter', text: 'To the first alone' },
      after(1),
    )
    await merge(tx, second.caseId, first.caseId, 2)
    await postMessage(tx, first.caseId, { from: team, visibility: 'reporter', text: 'To both' }, after(3))
    const read = async ({ caseId, who }: typeof first) =>
      (await messagesFor(tx, caseId, who)).map(({ text }) => text)
    expect(await read(first)).toEqual(['To the first alone', 'To both'])
    expect(await read(second)).toEqual(['We know of it; you stay informed.', 'To both'])
  })
})

test('what the second writes reaches the team in the case that goes on, and the first does not read it', async () => {
  await undone(database.db, async (tx) => {
    const first = await opened(tx, 'first')
    const second = await opened(tx, 'second')
    await merge(tx, second.caseId, first.caseId, 1)
    await participantSays(tx, { participantId: second.who, to: 'team', text: 'More details' }, after(2).now)
    const kept = await tx
      .selectFrom('case_message')
      .select('case_id')
      .where('text', '=', 'More details')
      .executeTakeFirstOrThrow()
    expect(kept.case_id).toBe(first.caseId)
    const read = await messagesFor(tx, first.caseId, first.who)
    expect(read.map(({ text }) => text)).not.toContain('More details')
    expect((await messagesFor(tx, second.caseId, second.who)).at(-1)).toMatchObject({ from: 'you' })
  })
})

test('the second sees how the case stands in which it goes on, under the number of its own', async () => {
  await undone(database.db, async (tx) => {
    const first = await opened(tx, 'first')
    const second = await opened(tx, 'second')
    await merge(tx, second.caseId, first.caseId, 1)
    await applyEvent(tx, first.caseId, { kind: 'acknowledge', message: 'Thanks.' }, after(2))
    const [own, other] = [
      await caseStanding(tx, second.caseId, second.who),
      await caseStanding(tx, first.caseId, first.who),
    ]
    expect(own).toMatchObject({ state: 'acknowledged', mergedInto: true })
    expect(own.number).not.toBe(other.number)
  })
})

test('a chain of duplicates ends in one case', async () => {
  await undone(database.db, async (tx) => {
    const cases = [await opened(tx, 'a'), await opened(tx, 'b'), await opened(tx, 'c'), await opened(tx, 'd')]
    const [a, b, c, d] = cases.map(({ caseId }) => caseId)
    await merge(tx, a ?? '', b ?? '', 1)
    await merge(tx, b ?? '', c ?? '', 2)
    // Named after it was merged itself: it is the case in which that one goes on.
    await merge(tx, d ?? '', a ?? '', 3)
    const into = await tx
      .selectFrom('disclosure_case')
      .select('merged_into')
      .where('case_id', 'in', [a ?? '', b ?? '', d ?? ''])
      .execute()
    expect(into).toEqual(Array.from({ length: 3 }, () => ({ merged_into: c })))
    expect((await partiesOf(tx, c ?? '')).map(({ name }) => name).toSorted()).toEqual(['a', 'b', 'c', 'd'])
  })
})

test('a case is no duplicate of itself, nor of its own duplicate', async () => {
  await undone(database.db, async (tx) => {
    const [a, b] = [await opened(tx, 'a'), await opened(tx, 'b')]
    await expect(merge(tx, a.caseId, a.caseId, 1)).rejects.toThrow('no duplicate of itself')
    await merge(tx, a.caseId, b.caseId, 1)
    await expect(merge(tx, b.caseId, a.caseId, 2)).rejects.toThrow('is itself a duplicate')
  })
})

test('opened again, it stands for itself', async () => {
  await undone(database.db, async (tx) => {
    const [a, b] = [await opened(tx, 'a'), await opened(tx, 'b')]
    await merge(tx, a.caseId, b.caseId, 1)
    await applyEvent(tx, a.caseId, { kind: 'reopen', reason: 'It is another flaw.' }, after(2))
    expect(await caseStanding(tx, a.caseId, a.who)).toMatchObject({
      state: 'acknowledged',
      mergedInto: false,
    })
    expect((await partiesOf(tx, b.caseId)).map(({ name }) => name)).toEqual(['b'])
  })
})

test('two people who close two cases into each other do not wait for each other', async () => {
  const { first, second } = await database.db.transaction().execute(async (tx) => ({
    first: await opened(tx, 'first'),
    second: await opened(tx, 'second'),
  }))
  const close = (from: string, into: string) =>
    database.db.transaction().execute((tx) => merge(tx, from, into, 1))
  const done = await Promise.allSettled([
    close(first.caseId, second.caseId),
    close(second.caseId, first.caseId),
  ])
  expect(done.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
})
