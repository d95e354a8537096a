// SPDX-License-Identifier: Apache-2.0
/** Cases over HTTP, as the console and scripts use them. */
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openBlobStore } from '../../platform/blobs/index.ts'
import { type Call, createTestServer, type TestServer } from '../../testing.ts'
import { openCase } from './acts.ts'
import { participantSays } from './participant.ts'
import { participantOfToken } from './queries.ts'
import { personBy } from './testing-cases.ts'

let server: TestServer
let ada: Call
let eve: Call
beforeAll(async () => {
  server = await createTestServer()
  ada = await server.person('Ada Security', ['product-security'])
  eve = await server.person('Eve Engineer', ['engineer'])
})
afterAll(() => server.close())

type Item = Readonly<Record<string, unknown>>
const items = (body: unknown): readonly Item[] => (body as { readonly items: readonly Item[] }).items

/** As the intake opens it. */
async function reported(title: string, more: { readonly kind?: 'security' | 'safety' } = {}) {
  const opened = await server.db.transaction().execute((tx) =>
    openCase(
      tx,
      {
        reportId: null,
        kind: more.kind ?? 'security',
        title,
        reporter: { kind: 'e-mail', name: 'Rosa', email: 'rosa@example.org', creditWish: 'unsaid' },
      },
      personBy(server.now()),
    ),
  )
  return { id: opened.caseId, number: opened.number, participantId: opened.reporter?.participantId ?? '' }
}

const get = async (id: string): Promise<Item> => (await ada('GET', `/api/v1/cases/${id}`)).body
const take = (call: Call, id: string, event: object, version?: number) =>
  call('POST', `/api/v1/cases/${id}/events`, { event, ...(version === undefined ? {} : { version }) })

describe('a report', () => {
  test('waits to be acknowledged, then to be answered whenever a participant wrote last', async () => {
    const { id, participantId } = await reported('Waits')
    expect((await get(id))['waits']).toEqual(['acknowledge'])
    await take(ada, id, { kind: 'acknowledge', message: 'Thank you.' })
    expect((await get(id))['waits']).toEqual([])
    await server.db
      .transaction()
      .execute((tx) => participantSays(tx, { participantId, to: 'team', text: 'Any news?' }, server.now()))
    expect((await get(id))['waits']).toEqual(['answer'])
    await ada('POST', `/api/v1/cases/${id}/messages`, { visibility: 'internal', text: 'I answer tomorrow.' })
    expect((await get(id))['waits']).toEqual(['answer'])
    await ada('POST', `/api/v1/cases/${id}/messages`, { visibility: 'reporter', text: 'We work on it.' })
    expect((await get(id))['waits']).toEqual([])
  })

  test('that was dismissed waits again when who sent it says that this was wrong', async () => {
    const { id, participantId } = await reported('Disputed')
    await take(ada, id, { kind: 'close-as-out-of-scope', reason: 'Not ours.', message: 'It is not ours.' })
    await server.db
      .transaction()
      .execute((tx) => participantSays(tx, { participantId, to: 'team', text: 'It is yours.' }, server.now()))
    const found = async () => items((await ada('GET', '/api/v1/cases?open=true&q=Disputed')).body).length
    expect([(await get(id))['waits'], await found()]).toEqual([['answer'], 1])
    await ada('POST', `/api/v1/cases/${id}/messages`, { visibility: 'internal', text: 'It is not.' })
    expect([(await get(id))['waits'], await found()]).toEqual([[], 0])
  })

  test('says what the team may do next, and what it takes', async () => {
    const { id } = await reported('Next')
    expect((await get(id))['next']).toMatchObject([
      { event: 'acknowledge', needs: [{ need: 'message' }] },
      { event: 'close-as-duplicate', needs: [{ need: 'other-case' }, { need: 'message' }] },
      { event: 'close-as-out-of-scope' },
      { event: 'withdraw' },
      { event: 'hand-to-vigilance' },
    ])
  })

  test('gets mails that say that there is news, and nothing of what it is', async () => {
    const { id, number } = await reported('Very secret')
    await take(ada, id, { kind: 'acknowledge', message: 'The password is 12345.' })
    const mails = await server.db
      .selectFrom('mail')
      .select(['recipient', 'subject', 'body'])
      .where('about_id', '=', id)
      .execute()
    expect(mails).toMatchObject([{ recipient: 'rosa@example.org', subject: `News in ${number}` }])
    expect(JSON.stringify(mails)).not.toMatch(/12345|Very secret/)
  })
})

describe('two editors', () => {
  test('the second is told, loses nothing that was saved, and can say it again', async () => {
    const { id } = await reported('Contested')
    const { version } = await get(id)
    expect((await ada('PATCH', `/api/v1/cases/${id}`, { version, priority: 'high' })).status).toBe(200)
    const second = await eve('PATCH', `/api/v1/cases/${id}`, { version, priority: 'low' })
    expect(second).toMatchObject({ status: 409, body: { type: '/problems/conflict', version: 2 } })
    expect((await get(id))['priority']).toBe('high')
    const step = await take(eve, id, { kind: 'acknowledge', message: 'Hello.' }, 1)
    expect(step.status).toBe(409)
    expect((await take(eve, id, { kind: 'acknowledge', message: 'Hello.' }, 2)).status).toBe(200)
    const flaw = await ada('PUT', `/api/v1/cases/${id}/flaw`, { flaw: { title: 'x' }, version: 2 })
    expect(flaw.status).toBe(409)
  })

  test('of the same step at once, one takes it', async () => {
    const { id } = await reported('Raced')
    const message = 'Thank you.'
    const answers = await Promise.all(
      [ada, eve].map((call) => take(call, id, { kind: 'acknowledge', message })),
    )
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 422])
  })
})

describe('the list', () => {
  test('is filtered, sorted and counted, page by page', async () => {
    const { id, number } = await reported('Findable by its words')
    const { body: team } = await ada('GET', '/api/v1/cases/team')
    const eveId = items(team).find(({ name }) => name === 'Eve Engineer')?.['id']
    const { version } = await get(id)
    const change = { version, priority: 'urgent', tags: ['radio'], assignees: [eveId] }
    expect((await ada('PATCH', `/api/v1/cases/${id}`, change)).status).toBe(200)
    for (const query of [
      'q=findable',
      `q=${number}`,
      'tag=radio',
      `assignee=${String(eveId)}`,
      'priority=urgent&state=received',
      'waiting=true&open=true&q=findable',
    ]) {
      const { body } = await ada('GET', `/api/v1/cases?${query}`)
      expect([query, items(body).map((item) => item['id'])]).toEqual([query, [id]])
    }
    for (const query of ['q=%25findable', 'tag=none', 'open=false&q=findable', 'overdue=true']) {
      expect([query, items((await ada('GET', `/api/v1/cases?${query}`)).body)]).toEqual([query, []])
    }
    for (const sort of ['waiting', 'newest', 'due', 'priority']) {
      const seen: unknown[] = []
      for (let cursor = ''; ; ) {
        const { body } = await ada('GET', `/api/v1/cases?sort=${sort}&limit=2${cursor}`)
        seen.push(...items(body).map((item) => item['id']))
        if (body['nextCursor'] === null) break
        cursor = `&cursor=${String(body['nextCursor'])}`
      }
      const { body } = await ada('GET', `/api/v1/cases?sort=${sort}&limit=200`)
      expect([sort, seen]).toEqual([sort, items(body).map((item) => item['id'])])
    }
  })

  test('shows silence in days, and what is overdue', async () => {
    const { id } = await reported('Silent')
    await take(ada, id, { kind: 'acknowledge', message: 'Thank you.' })
    expect((await get(id))['silentDays']).toBe(0)
    server.advance({ hours: 24 * 31 })
    const file = await get(id)
    expect(file['silentDays']).toBe(31)
    expect(file['waits']).toContain('overdue')
    server.advance({ hours: 24 * 60 })
    expect((await get(id))['waits']).toContain('embargo-over')
    server.advance({ hours: -24 * 91 })
  })

  test('is for those who may read cases', async () => {
    for (const role of ['administrator', 'signer'] as const) {
      expect((await (await server.as(role))('GET', '/api/v1/cases')).status).toBe(403)
    }
    const auditor = await server.as('auditor')
    expect((await auditor('GET', '/api/v1/cases')).status).toBe(200)
    expect((await auditor('POST', '/api/v1/cases', { kind: 'security', title: 'x' })).status).toBe(403)
  })
})

describe('several makers', () => {
  test('a team opens a case itself, invites by a link that is shown once, and revokes it', async () => {
    const opened = await ada('POST', '/api/v1/cases', { kind: 'security', title: 'A library of many makers' })
    expect(opened).toMatchObject({ status: 201, body: { state: 'acknowledged', openedBy: 'own' } })
    const id = String(opened.body['id'])
    const participant = { role: 'vendor', organisation: 'Pump Works', email: 'security@example.org' }
    const invited = await ada('POST', `/api/v1/cases/${id}/participants`, { participant, mail: true })
    expect(invited).toMatchObject({ status: 201, body: { mailed: true } })
    const url = String(invited.body['url'])
    const token = url.slice(url.lastIndexOf('/') + 1)
    expect(url).toBe(`http://primum.test/report/status/${token}`)
    expect(JSON.stringify(await get(id))).not.toContain(token)
    expect(await participantOfToken(server.db, token, server.now())).toMatchObject({
      kind: 'open',
      role: 'vendor',
    })
    const who = String(invited.body['participantId'])
    const said = { status: 'not-affected', statement: 'We do not ship it.' }
    const stated = await ada('POST', `/api/v1/cases/${id}/participants/${who}/statements`, said)
    expect(stated.body['participants']).toMatchObject([
      { statement: { ...said, recordedBy: 'Ada Security' } },
    ])
    expect((await ada('DELETE', `/api/v1/cases/${id}/participants/${who}/link`)).status).toBe(200)
    expect(await participantOfToken(server.db, token, server.now())).toEqual({ kind: 'revoked' })
    const other = await reported('Of another')
    const wrong = await ada('DELETE', `/api/v1/cases/${other.id}/participants/${who}/link`)
    expect(wrong.status).toBe(404)
    const left = await ada('POST', `/api/v1/cases/${id}/participants/${who}/left`, { reason: 'Not theirs.' })
    expect(left.body['participants']).toMatchObject([{ leftBecause: 'Not theirs.' }])
  })

  test('an embargo in the past is refused with words that say what to do', async () => {
    const { id } = await reported('Embargo')
    const propose = (endsAt: string) =>
      ada('POST', `/api/v1/cases/${id}/embargo/proposals`, { endsAt, reason: 'A fix takes time.' })
    const past = await propose('2020-01-01T00:00:00Z')
    expect(past).toMatchObject({
      status: 422,
      body: { type: '/problems/rule-broken', code: 'cases/embargo-past' },
    })
    expect(past.body['detail']).toContain('to end it at once, lift it')
    const ahead = server
      .now()
      .add({ hours: 24 * 120 })
      .toString({ fractionalSecondDigits: 3 })
    const file = (await propose(ahead)).body
    expect(file['embargo']).toMatchObject({
      proposals: [{ position: 1, state: 'open', waitsFor: [{ name: 'Rosa' }] }],
    })
    const participants = file['participants'] as unknown as readonly Item[]
    const party = String(participants[0]?.['id'])
    const answer = { party, answer: 'agree', reason: 'On the telephone.' }
    const agreed = await ada('POST', `/api/v1/cases/${id}/embargo/proposals/1/answers`, answer)
    expect(agreed.body['embargo']).toMatchObject({ endsAt: ahead, agreed: true })
    const lifted = await ada('POST', `/api/v1/cases/${id}/embargo/lifted`, {
      because: 'exploited',
      note: 'Seen.',
    })
    expect(lifted.body['embargo']).toMatchObject({ liftedBecause: 'exploited: Seen.' })
  })
})

test('whatever is written is kept as it was written, and comes back as JSON and downloads alone', async () => {
  const evil = `<script>alert(1)</script>"><img src=x onerror=alert(1)> {{7*7}} \u202e'; drop table disclosure_case; --`
  const { body } = await ada('POST', '/api/v1/cases', { kind: 'security', title: evil })
  const id = String(body['id'])
  await ada('POST', `/api/v1/cases/${id}/messages`, { visibility: 'internal', text: evil })
  await ada('PUT', `/api/v1/cases/${id}/flaw`, { flaw: { title: evil, description: evil } })
  for (const path of ['', '/messages', '/timeline']) {
    const { headers, text } = await ada('GET', `/api/v1/cases/${id}${path}`)
    expect(headers).toMatchObject({
      'content-type': expect.stringContaining('application/json'),
      'x-content-type-options': 'nosniff',
    })
    expect(text).toContain(JSON.stringify(evil))
  }
})

test('a file is given out by the case in whose messages it is, and by no other', async () => {
  const { id, participantId } = await reported('With a file')
  const other = await reported('Without')
  const bytes = Buffer.from('<html><script>alert(1)</script>')
  const blobs = await openBlobStore({ kind: 'file', directory: path.join(server.dataDir, 'blobs') })
  const stored = await blobs.put(bytes, { maxBytes: 1_000 })
  const attachments = [{ ...stored, fileName: '../../"evil".html' }]
  await server.db
    .transaction()
    .execute((tx) => participantSays(tx, { participantId, to: 'team', attachments }, server.now()))
  const { status, headers, text } = await ada('GET', `/api/v1/cases/${id}/blobs/${stored.sha256}`)
  expect([status, text]).toEqual([200, bytes.toString()])
  expect(headers).toMatchObject({
    'content-type': 'application/octet-stream',
    'content-disposition': expect.stringMatching(/^attachment; filename\*=UTF-8''[^/"]*$/),
  })
  expect((await ada('GET', `/api/v1/cases/${other.id}/blobs/${stored.sha256}`)).status).toBe(404)
})

test('the public log shows that something happened to a case and when, and nothing else', async () => {
  const { id } = await reported('A title that nobody may read')
  await take(ada, id, { kind: 'acknowledge', message: 'Thank you.' })
  const acts = await server.db
    .selectFrom('act')
    .innerJoin('act_facts', 'act_facts.act_id', 'act.act_id')
    .select(['type', 'shown', 'facts'])
    .where('subject_id', '=', id)
    .orderBy('act_seq')
    .execute()
  expect(acts.map(({ type, shown }) => [type, shown])).toEqual([
    ['collaboration/case-opened', 'subject'],
    ['collaboration/participant-joined', 'type'],
    ['collaboration/participant-link-made', 'type'],
    ['collaboration/reporter-informed', 'subject'],
    ['collaboration/case-acknowledged', 'subject'],
  ])
  expect(JSON.stringify(acts)).not.toMatch(/A title|Rosa|rosa@|Thank you/)
})
