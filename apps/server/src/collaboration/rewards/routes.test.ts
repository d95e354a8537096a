// SPDX-License-Identifier: Apache-2.0
/** Rewards, credits and /thanks over HTTP. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Call, createTestServer, type TestServer } from '../../testing.ts'
import { bringTo, openReported, personBy } from '../cases/testing-cases.ts'

let server: TestServer
let root: Call
let ada: Call
let caseId: string
let participant: string
beforeAll(async () => {
  server = await createTestServer()
  root = await server.person('Root', [])
  ada = await server.person('Ada Security', ['product-security'])
  const by = personBy(server.now())
  await server.db.transaction().execute(async (tx) => {
    const other = await openReported(tx, by)
    const opened = await openReported(tx, by, {
      reporter: {
        kind: 'e-mail',
        name: 'Rosa <b>Researcher</b>',
        email: 'rosa@example.org',
        creditWish: 'named',
      },
    })
    caseId = opened.caseId
    participant = opened.reporter?.participantId ?? ''
    await bringTo(tx, caseId, 'disclosed', { otherCase: other.caseId, by })
  })
})
afterAll(() => server.close())

const proposal = () => ({
  case: caseId,
  participant,
  amountMinor: 50_000,
  currency: 'CHF',
  reason: 'Clear and complete.',
})

test('a reward is proposed by one, approved by another, paid with proof; who approves sees no title', async () => {
  const { status, body } = await ada('POST', '/api/v1/rewards', proposal())
  expect(status).toBe(201)
  const url = `/api/v1/rewards/${body['id']}`
  expect((await ada('POST', `${url}/approved`, {})).status).toBe(403)
  const early = await ada('POST', `${url}/paid`, { paidOn: '2026-01-01', reference: 'INV-1' })
  expect(early).toMatchObject({ status: 409, body: { type: '/problems/conflict' } })
  expect((await root('POST', `${url}/approved`, { note: 'Well deserved.' })).status).toBe(200)
  expect((await ada('POST', `${url}/paid`, { paidOn: '2026-01-01', reference: 'INV-1' })).status).toBe(200)
  const seen = await ada('GET', '/api/v1/rewards')
  expect(seen.body).toMatchObject({
    items: [
      {
        state: 'paid',
        amount: 'CHF 500.00',
        case: { id: caseId, title: 'Telnet with a fixed password' },
        entries: [
          { kind: 'approved', by: { name: 'Root' }, note: 'Well deserved.' },
          { kind: 'paid', paidOn: '2026-01-01', reference: 'INV-1', by: { name: 'Ada Security' } },
        ],
      },
    ],
    totals: [{ currency: 'CHF', proposed: 'CHF 0.00', approved: 'CHF 0.00', paid: 'CHF 500.00' }],
  })
  expect((await root('GET', '/api/v1/rewards')).body).toMatchObject({ items: [{ case: { title: null } }] })
})

test('thanks are public, plain and harmless', async () => {
  const before = await (await server.as('nobody'))('GET', '/thanks')
  expect(before.status).toBe(200)
  expect(before.text).not.toContain('Rosa')
  expect((await ada('POST', `/api/v1/credits/${participant}/published`)).status).toBe(200)
  const page = await (await server.as('nobody'))('GET', '/thanks')
  expect(page.headers['content-type']).toBe('text/html; charset=utf-8')
  expect(page.headers['set-cookie']).toBeUndefined()
  expect(page.text).toContain('Rosa &lt;b&gt;Researcher&lt;/b&gt;')
  expect(page.text).not.toContain('<b>Researcher')
  expect(page.text).not.toContain('<script')
  const { body } = await ada('GET', '/api/v1/credits')
  expect(body['items']).toMatchObject([{ credited: { how: 'named', by: 'Ada Security' }, due: false }, {}])
  const removed = await ada('POST', `/api/v1/credits/${participant}/removed`, { reason: 'They asked.' })
  expect(removed.status).toBe(200)
  expect((await (await server.as('nobody'))('GET', '/thanks')).text).not.toContain('Rosa')
})

const any = '00000000-0000-4000-8000-000000000000'
test.each([
  ['POST', '/api/v1/rewards', { amountMinor: 0 }],
  ['POST', '/api/v1/rewards', { amountMinor: 0.5 }],
  ['POST', '/api/v1/rewards', { currency: 'BTC' }],
  ['POST', '/api/v1/rewards', { reason: ' ' }],
  ['POST', '/api/v1/rewards', { participant: 'rosa' }],
] as const)('%s %s with %j is 400', async (method, url, wrong) => {
  expect((await ada(method, url, { ...proposal(), ...wrong })).status).toBe(400)
})

test.each([
  ['GET', '/api/v1/rewards?state=lost', undefined],
  ['POST', `/api/v1/rewards/${any}/paid`, { paidOn: 'yesterday', reference: 'x' }],
  ['POST', `/api/v1/rewards/${any}/donated`, { paidOn: '2026-01-01', reference: 'x' }],
  ['POST', `/api/v1/rewards/${any}/withdrawn`, {}],
  ['POST', `/api/v1/credits/${any}/removed`, {}],
] as const)('%s %s with %j is 400', async (method, url, body) => {
  expect((await ada(method, url, body)).status).toBe(400)
})

test('what is not there is 404', async () => {
  const paid = { paidOn: '2026-01-01', reference: 'x' }
  expect((await ada('POST', `/api/v1/rewards/${any}/paid`, paid)).status).toBe(404)
  expect((await ada('POST', `/api/v1/credits/${any}/published`)).status).toBe(404)
})

test.each([
  ['GET', '/api/v1/rewards', undefined, 'signer'],
  ['POST', '/api/v1/rewards', {}, 'engineer'],
  ['POST', `/api/v1/rewards/${any}/approved`, {}, 'product-security'],
  ['POST', `/api/v1/rewards/${any}/rejected`, {}, 'product-security'],
  ['POST', `/api/v1/rewards/${any}/withdrawn`, {}, 'administrator'],
  ['POST', `/api/v1/rewards/${any}/declined`, {}, 'auditor'],
  ['POST', `/api/v1/rewards/${any}/paid`, {}, 'administrator'],
  ['POST', `/api/v1/rewards/${any}/donated`, {}, 'clinical-safety'],
  ['GET', '/api/v1/credits', undefined, 'administrator'],
  ['POST', `/api/v1/credits/${any}/published`, undefined, 'engineer'],
  ['POST', `/api/v1/credits/${any}/removed`, {}, 'signer'],
] as const)('%s %s asks who calls', async (method, url, body, role) => {
  expect((await (await server.as('nobody'))(method, url, body)).status).toBe(401)
  expect((await (await server.as(role))(method, url, body)).status).toBe(403)
})
