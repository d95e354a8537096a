// SPDX-License-Identifier: Apache-2.0
/** Who reads what. The expectation is a table of its own: for each kind of message, who of six people may read it. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Tx } from '../../platform/database/database.ts'
import { applyEvent, postMessage, revokeLink } from './acts.ts'
import { type NewMessage, type Visibility, visibilities } from './messages.ts'
import { participantSays, withdrawReport } from './participant.ts'
import {
  addReporter,
  endParticipation,
  inviteParticipant,
  makeLink,
  recordStatement,
} from './participants.ts'
import { caseStanding, messagesFor, participantOfToken } from './queries.ts'
import { openCaseDatabase, openReported, personBy, undone } from './testing-cases.ts'

let database: Awaited<ReturnType<typeof openCaseDatabase>>
beforeAll(async () => {
  database = await openCaseDatabase()
})
afterAll(() => database.close())

const by = personBy(Temporal.Instant.from('2026-11-25T12:00:00Z'))
const later = personBy(by.now.add({ hours: 1 }))

type People = Readonly<Record<'rosa' | 'anonymous' | 'vendor' | 'other' | 'coordinator', string>>

/** A case with two who reported, two vendors and a coordinator. */
async function manyParties(tx: Tx): Promise<{ readonly caseId: string; readonly people: People }> {
  const { caseId, reporter } = await openReported(tx, by)
  const second = await addReporter(tx, caseId, { kind: 'anonymous', creditWish: 'declined' }, by)
  const invite = async (role: 'vendor' | 'coordinator', organisation: string) => {
    const { participantId } = await inviteParticipant(
      tx,
      caseId,
      { role, organisation, name: '', email: null },
      by,
    )
    return participantId
  }
  const people = {
    rosa: reporter?.participantId ?? '',
    anonymous: second.participantId,
    vendor: await invite('vendor', 'Pump Works'),
    other: await invite('vendor', 'Monitor Works'),
    coordinator: await invite('coordinator', 'CERT'),
  }
  return { caseId, people }
}

const everybody = ['rosa', 'anonymous', 'vendor', 'other', 'coordinator'] as const

async function readersOf(tx: Tx, caseId: string, people: People, text: string): Promise<readonly string[]> {
  const readers: string[] = []
  for (const name of everybody) {
    const messages = await messagesFor(tx, caseId, people[name])
    if (messages.some((message) => message.text === text)) readers.push(name)
  }
  return readers
}

describe('a message of the team', () => {
  const readers: Readonly<Record<Visibility, readonly string[]>> = {
    reporter: ['rosa', 'anonymous'],
    participants: everybody,
    direct: ['vendor'],
    internal: [],
  }
  test.each(visibilities)('%s', async (visibility) => {
    await undone(database.db, async (tx) => {
      const { caseId, people } = await manyParties(tx)
      const to = visibility === 'direct' ? { to: people.vendor } : {}
      const message: NewMessage = {
        from: { kind: 'team', actor: by.actor },
        visibility,
        text: 'Hello',
        ...to,
      }
      await postMessage(tx, caseId, message, later)
      expect(await readersOf(tx, caseId, people, 'Hello')).toEqual(readers[visibility])
    })
  })

  test('directed to nobody, or to somebody of another case, is refused', async () => {
    await undone(database.db, async (tx) => {
      const { caseId } = await manyParties(tx)
      const { people: others } = await manyParties(tx)
      const from = { kind: 'team', actor: by.actor } as const
      for (const to of [{}, { to: others.rosa }]) {
        await expect(
          postMessage(tx, caseId, { from, visibility: 'direct', text: 'x', ...to }, later),
        ).rejects.toMatchObject({ type: 'rule-broken' })
      }
    })
  })
})

describe('a message of a participant', () => {
  test.each([
    ['rosa', 'team', ['rosa']],
    ['rosa', 'all', everybody],
    ['vendor', 'team', ['vendor']],
    ['coordinator', 'all', everybody],
  ] as const)('%s to %s', async (who, to, expected) => {
    await undone(database.db, async (tx) => {
      const { caseId, people } = await manyParties(tx)
      await participantSays(tx, { participantId: people[who], to, text: 'Hello' }, later.now)
      expect(await readersOf(tx, caseId, people, 'Hello')).toEqual(expected)
    })
  })

  test('shows to the others nothing of who reported, and to the team everything', async () => {
    await undone(database.db, async (tx) => {
      const { caseId, people } = await manyParties(tx)
      await participantSays(tx, { participantId: people.rosa, to: 'all', text: 'It is mine' }, later.now)
      const seen = await messagesFor(tx, caseId, people.vendor)
      expect(seen).toMatchObject([{ from: 'participant', fromName: 'Somebody who reported' }])
      expect(JSON.stringify(seen)).not.toContain('Rosa')
      const kept = await tx
        .selectFrom('case_message')
        .select('from_name')
        .where('case_id', '=', caseId)
        .execute()
      expect(kept).toEqual([{ from_name: 'Rosa Researcher' }])
    })
  })

  test('is a blob where it was encrypted in the browser', async () => {
    await undone(database.db, async (tx) => {
      const { caseId, people } = await manyParties(tx)
      const blob = { sha256: 'a'.repeat(64), sizeBytes: 700 }
      await participantSays(tx, { participantId: people.rosa, to: 'team', ciphertextBlob: blob }, later.now)
      expect(await messagesFor(tx, caseId, people.rosa)).toMatchObject([
        { from: 'you', text: null, ciphertext: blob },
      ])
    })
  })
})

test('whoever joins later does not read what was said before', async () => {
  await undone(database.db, async (tx) => {
    const { caseId, people } = await manyParties(tx)
    const from = { kind: 'team', actor: by.actor } as const
    await postMessage(tx, caseId, { from, visibility: 'participants', text: 'Before' }, later)
    const late = personBy(later.now.add({ hours: 1 }))
    const input = { role: 'vendor', organisation: 'Late Works', name: '', email: null } as const
    const { participantId } = await inviteParticipant(tx, caseId, input, late)
    await postMessage(tx, caseId, { from, visibility: 'participants', text: 'After' }, late)
    expect((await messagesFor(tx, caseId, participantId)).map(({ text }) => text)).toEqual(['After'])
    expect((await messagesFor(tx, caseId, people.vendor)).map(({ text }) => text)).toEqual([
      'Before',
      'After',
    ])
  })
})

test('silence counts from the last message to those who reported, and from no other', async () => {
  await undone(database.db, async (tx) => {
    const { caseId, people } = await manyParties(tx)
    const from = { kind: 'team', actor: by.actor } as const
    const due = async () => (await caseStanding(tx, caseId, people.rosa)).nextUpdateBy
    const first = await due()
    const day = (days: number) => personBy(by.now.add({ hours: 24 * days }))
    await postMessage(tx, caseId, { from, visibility: 'internal', text: 'A note' }, day(1))
    await postMessage(tx, caseId, { from, visibility: 'direct', to: people.vendor, text: 'Hello' }, day(2))
    expect(await due()).toBe(first)
    await postMessage(tx, caseId, { from, visibility: 'reporter', text: 'We work on it' }, day(10))
    const second = Temporal.Instant.from((await due()) ?? '')
    expect(
      Temporal.Instant.from(first ?? '')
        .until(second)
        .total('hours') / 24,
    ).toBeCloseTo(10, 1)
  })
})

describe('a private link', () => {
  test('is somebody’s until it is replaced, revoked or over; then it says which', async () => {
    await undone(database.db, async (tx) => {
      const { caseId, people } = await manyParties(tx)
      const { token, expiresAt } = await makeLink(tx, people.vendor, by)
      expect(await participantOfToken(tx, token, by.now)).toEqual({
        kind: 'open',
        caseId,
        participantId: people.vendor,
        role: 'vendor',
      })
      expect(await participantOfToken(tx, token, by.now.add({ hours: 180 * 24 }))).toEqual({
        kind: 'expired',
      })
      expect(expiresAt?.epochMilliseconds).toBe(by.now.add({ hours: 180 * 24 }).epochMilliseconds)
      const next = await makeLink(tx, people.vendor, by)
      expect(await participantOfToken(tx, token, by.now)).toEqual({ kind: 'unknown' })
      await revokeLink(tx, people.vendor, by)
      expect(await participantOfToken(tx, next.token, by.now)).toEqual({ kind: 'revoked' })
      expect(await participantOfToken(tx, '', by.now)).toEqual({ kind: 'unknown' })
    })
  })

  test('of somebody who reported does not run out', async () => {
    await undone(database.db, async (tx) => {
      const { reporter } = await openReported(tx, by)
      const inTenYears = by.now.add({ hours: 24 * 3_652 })
      expect(await participantOfToken(tx, reporter?.token ?? '', inTenYears)).toMatchObject({ kind: 'open' })
    })
  })

  test('ends with the part that somebody took', async () => {
    await undone(database.db, async (tx) => {
      const { caseId, people } = await manyParties(tx)
      const { token } = await makeLink(tx, people.vendor, by)
      await endParticipation(tx, people.vendor, 'It is not their component.', by)
      expect(await participantOfToken(tx, token, by.now)).toEqual({ kind: 'revoked' })
      await expect(messagesFor(tx, caseId, people.vendor)).rejects.toMatchObject({ type: 'rule-broken' })
      await expect(
        participantSays(tx, { participantId: people.vendor, to: 'all', text: 'x' }, by.now),
      ).rejects.toThrow()
    })
  })
})

describe('a vendor', () => {
  test('says what is affected; what it says last counts, and the team may write it down', async () => {
    await undone(database.db, async (tx) => {
      const { caseId, people } = await manyParties(tx)
      await recordStatement(tx, people.vendor, { status: 'unknown', statement: 'We look.' }, by)
      await recordStatement(tx, people.vendor, { status: 'affected', statement: 'All of them.' }, later)
      expect((await caseStanding(tx, caseId, people.vendor)).ownStatement).toMatchObject({
        status: 'affected',
        recordedBy: 'Ada Security',
      })
      await expect(
        recordStatement(tx, people.coordinator, { status: 'affected', statement: '' }, by),
      ).rejects.toMatchObject({ type: 'rule-broken' })
    })
  })

  test('sees its own part alone', async () => {
    await undone(database.db, async (tx) => {
      const { caseId, people } = await manyParties(tx)
      await recordStatement(tx, people.other, { status: 'affected', statement: 'Secret of theirs' }, by)
      const seen = JSON.stringify(await caseStanding(tx, caseId, people.vendor))
      for (const secret of ['Secret of theirs', 'Rosa', 'rosa@example.org', 'Monitor Works']) {
        expect(seen).not.toContain(secret)
      }
    })
  })
})

describe('a report is withdrawn', () => {
  test('by who sent it, before the flaw is confirmed', async () => {
    await undone(database.db, async (tx) => {
      const { caseId, reporter } = await openReported(tx, by)
      const participantId = reporter?.participantId ?? ''
      await withdrawReport(tx, { participantId, reason: 'I was wrong.' }, by.now)
      expect(await caseStanding(tx, caseId, participantId)).toMatchObject({
        state: 'dismissed',
        outcome: 'withdrawn',
      })
    })
  })

  test('by nobody where others reported it too, or after that', async () => {
    await undone(database.db, async (tx) => {
      const { people } = await manyParties(tx)
      const withdrawn = withdrawReport(tx, { participantId: people.rosa, reason: 'x' }, by.now)
      await expect(withdrawn).rejects.toThrow('Others reported it too')
      const { caseId, reporter } = await openReported(tx, by)
      await applyEvent(tx, caseId, { kind: 'acknowledge', message: 'Thanks.' }, by)
      await applyEvent(tx, caseId, { kind: 'reproduce', how: 'We saw it.' }, by)
      const participantId = reporter?.participantId ?? ''
      await expect(withdrawReport(tx, { participantId, reason: 'x' }, by.now)).rejects.toMatchObject({
        members: { refusal: 'confirmed' },
      })
    })
  })
})
