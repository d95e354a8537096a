// SPDX-License-Identifier: Apache-2.0
/** Deadlines of findings and cases in one list, over HTTP. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Call, createTestServer, type TestServer } from '../../testing.ts'
import { openReported, personBy } from '../cases/testing-cases.ts'

let server: TestServer
let security: Call
let number: string
let caseId: string
beforeAll(async () => {
  server = await createTestServer()
  security = await server.person('Ada Security', ['product-security'])
  const opened = await server.db
    .transaction()
    .execute((tx) => openReported(tx, personBy(server.now()), { title: 'A secret weakness' }))
  number = opened.number
  caseId = opened.caseId
})
afterAll(() => server.close())

type Item = { readonly id: string; readonly rule: { readonly id: string } }
const itemsOf = (body: Readonly<Record<string, unknown>>) => body['items'] as readonly Item[]

test('who may read cases sees theirs, and may have those of one case alone', async () => {
  const { status, body } = await security('GET', `/api/v1/deadlines?case=${caseId}`)
  expect({ status, body }).toMatchObject({
    status: 200,
    body: {
      items: [
        {
          rule: { id: 'cvd-acknowledge' },
          subject: { kind: 'case', number, title: 'A secret weakness', product: null },
        },
        { rule: { id: 'cvd-update' }, remindedAt: null },
        { rule: { id: 'cvd-embargo' }, mayPause: true },
      ],
      nextCursor: null,
    },
  })
})

test('who may not sees nothing of them', async () => {
  const signer = await server.as('signer')
  const { status, body, text } = await signer('GET', '/api/v1/deadlines')
  expect({ status, body }).toEqual({
    status: 200,
    body: { items: [], nextCursor: null, counts: { overdue: 0, dueSoon: 0, running: 0 } },
  })
  expect(text).not.toContain('secret')
})

test('a list goes on where it stopped', async () => {
  const first = await security('GET', '/api/v1/deadlines?limit=2')
  const cursor = String(first.body['nextCursor'])
  const second = await security('GET', `/api/v1/deadlines?limit=2&cursor=${encodeURIComponent(cursor)}`)
  expect([...itemsOf(first.body), ...itemsOf(second.body)].map(({ rule }) => rule.id)).toEqual([
    'cvd-acknowledge',
    'cvd-update',
    'cvd-embargo',
  ])
})

test('a promise of our own pauses and goes on; both say by whom', async () => {
  const { body } = await security('GET', `/api/v1/deadlines?case=${caseId}`)
  const embargo = itemsOf(body).at(-1)?.id
  const pause = () =>
    security('POST', `/api/v1/clocks/${embargo}/paused`, { reason: 'The coordinator asked.' })
  expect((await pause()).status).toBe(200)
  expect((await pause()).status).toBe(409)
  expect((await security('POST', `/api/v1/clocks/${embargo}/resumed`)).status).toBe(200)
  expect((await security('POST', `/api/v1/clocks/${embargo}/resumed`)).status).toBe(409)
  const after = await security('GET', `/api/v1/deadlines?case=${caseId}`)
  expect(itemsOf(after.body).at(-1)).toMatchObject({
    state: 'running',
    changes: [
      { kind: 'paused', reason: 'The coordinator asked.', recordedBy: 'Ada Security' },
      { kind: 'resumed', recordedBy: 'Ada Security' },
    ],
  })
})

test('a silence never pauses', async () => {
  const { body } = await security('GET', `/api/v1/deadlines?case=${caseId}`)
  const update = itemsOf(body).find(({ rule }) => rule.id === 'cvd-update')?.id
  const paused = await security('POST', `/api/v1/clocks/${update}/paused`, { reason: 'We are busy.' })
  expect(paused).toMatchObject({ status: 422, body: { type: '/problems/rule-broken' } })
})

test('the clock of a law is started by hand, and one that another one dates', async () => {
  const url = `/api/v1/cases/${caseId}/clocks`
  const at = server.now().toString({ smallestUnit: 'second' })
  expect((await security('POST', url, { rule: 'eu-cra-early-warning', at })).status).toBe(200)
  expect((await security('POST', url, { rule: 'us-kev-due', at, dueOn: '2099-01-22' })).status).toBe(200)
  const { body } = await security('GET', `/api/v1/deadlines?case=${caseId}`)
  expect(itemsOf(body)[0]).toMatchObject({ rule: { id: 'eu-cra-early-warning' }, startEvent: 'aware' })
  expect(itemsOf(body).at(-1)).toMatchObject({ rule: { id: 'us-kev-due' }, dueAt: '2099-01-23T05:00:00Z' })
})

test.each([
  [{ rule: 'us-kev-due' }],
  [{ rule: 'us-kev-due', dueOn: '2020-01-01' }],
  [{ rule: 'fda-806', dueOn: '2099-01-01' }],
  [{ rule: 'fda-806', at: '2099-01-01T00:00:00Z' }],
  [{ rule: 'cvd-embargo' }],
  [{ rule: 'of-the-moon' }],
])('%j starts no clock', async (input) => {
  const at = server.now().toString({ smallestUnit: 'second' })
  const answer = await security('POST', `/api/v1/cases/${caseId}/clocks`, { at, ...input })
  expect(answer).toMatchObject({ status: 422, body: { type: '/problems/rule-broken' } })
})

test('the plan of reminders is read by all and set by administrators', async () => {
  const url = '/api/v1/reminder-plan'
  expect((await security('GET', url)).body).toEqual({
    points: ['half', '168h', '24h', 'overdue'],
    escalateAfterHours: 24,
  })
  // The first person is the administrator too.
  const plan = { points: ['48h', 'overdue'], escalateAfterHours: null }
  expect(await security('PUT', url, plan)).toMatchObject({ status: 200, body: plan })
  expect((await security('GET', url)).body).toEqual(plan)
})

const anyClock = '00000000-0000-4000-8000-000000000000'
test.each([
  ['GET', '/api/v1/deadlines?state=lost', undefined],
  ['GET', '/api/v1/deadlines?limit=0', undefined],
  ['GET', '/api/v1/deadlines?case=PSIRT-2026-0001', undefined],
  ['POST', `/api/v1/clocks/${anyClock}/paused`, { reason: ' ' }],
  ['POST', '/api/v1/clocks/1/resumed', undefined],
  ['POST', `/api/v1/cases/${anyClock}/clocks`, { rule: 'fda-806', at: 'now' }],
  ['PUT', '/api/v1/reminder-plan', { points: ['tomorrow'], escalateAfterHours: 1 }],
] as const)('%s %s with %j is 400', async (method, url, body) => {
  expect((await security(method, url, body)).status).toBe(400)
})

test.each([
  ['POST', `/api/v1/clocks/${anyClock}/paused`, { reason: 'x' }, 'engineer'],
  ['POST', `/api/v1/clocks/${anyClock}/resumed`, undefined, 'auditor'],
  ['POST', `/api/v1/cases/${anyClock}/clocks`, { rule: 'fda-806', at: '2026-01-01T00:00:00Z' }, 'engineer'],
  ['PUT', '/api/v1/reminder-plan', { points: [], escalateAfterHours: null }, 'product-security'],
] as const)('%s %s asks who calls', async (method, url, body, role) => {
  expect((await (await server.as('nobody'))(method, url, body)).status).toBe(401)
  expect((await (await server.as(role))(method, url, body)).status).toBe(403)
})

test('lists ask who calls', async () => {
  const nobody = await server.as('nobody')
  for (const url of ['/api/v1/deadlines', '/api/v1/reminder-plan'])
    expect((await nobody('GET', url)).status).toBe(401)
})
