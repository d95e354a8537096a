// SPDX-License-Identifier: Apache-2.0
/** Mail over HTTP, in a whole server with a real mail server beside it. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { type Call, createTestServer, type TestServer } from '../../testing.ts'
import { startTestSmtp, type TestSmtp } from './testing-smtp.ts'

let server: TestServer
let smtp: TestSmtp
let administrator: Call
beforeAll(async () => {
  smtp = await startTestSmtp({
    recipient: (to) => (to === 'nobody@example.com' ? '550 5.1.1 no such user' : undefined),
  })
  server = await createTestServer({ smtp: smtp.settings })
  administrator = await server.person('Root', [])
})
afterAll(async () => {
  await server.close()
  await smtp.close()
})

const arrived = () => smtp.received.map(({ to }) => to[0])

test('a test mail says nothing but that mails arrive', async () => {
  const { status, body } = await administrator('POST', '/api/v1/mail/test', { to: 'ada@example.com' })
  expect(status).toBe(202)
  await expect.poll(arrived, { timeout: 20_000 }).toEqual(['ada@example.com'])
  await server.runJobs()
  const page = await administrator('GET', '/api/v1/mail?state=sent')
  expect(page.body['items']).toMatchObject([
    { id: body['id'], to: 'ada@example.com', state: 'sent', tries: 1 },
  ])
  expect(page.text).not.toContain('Mails from Primum at')
})

test('a refused address is on hold until an administrator releases it', async () => {
  await administrator('POST', '/api/v1/mail/test', { to: 'nobody@example.com' })
  const holds = async () => {
    await server.runJobs()
    return (await administrator('GET', '/api/v1/mail/standing')).body['holds']
  }
  await expect.poll(holds, { timeout: 20_000 }).toMatchObject([{ address: 'nobody@example.com' }])
  const { body } = await administrator('GET', '/api/v1/mail/standing')
  expect(body).toMatchObject({
    failed: 1,
    server: {
      host: '127.0.0.1',
      security: 'none',
      authenticated: false,
      from: 'Halcyon PSIRT <psirt@halcyon.example>',
    },
  })
  const failed = await administrator('GET', '/api/v1/mail?state=failed')
  const { id } =
    z.object({ items: z.array(z.object({ id: z.string() })).length(1) }).parse(failed.body).items[0] ?? {}
  const again = `/api/v1/mail/${id}/queued-again`
  expect((await administrator('POST', again)).status).toBe(409)
  const release = () =>
    administrator('POST', '/api/v1/mail/holds/released', { address: 'nobody@example.com' })
  expect(await release()).toMatchObject({ status: 200, body: { mails: 1 } })
  expect((await release()).status).toBe(404)
})

test.each([
  ['POST', '/api/v1/mail/test', { to: 'a@example.com, b@example.com' }],
  ['POST', '/api/v1/mail/test', { to: 'a@example.com\r\nBcc: b@example.com' }],
  ['POST', '/api/v1/mail/test', {}],
  ['GET', '/api/v1/mail?state=lost', undefined],
  ['POST', '/api/v1/mail/1/queued-again', undefined],
] as const)('%s %s with %j is 400', async (method, url, body) => {
  expect((await administrator(method, url, body)).status).toBe(400)
})

test.each([
  ['GET', '/api/v1/mail', undefined, 'signer'],
  ['GET', '/api/v1/mail/standing', undefined, 'signer'],
  ['POST', '/api/v1/mail/test', { to: 'a@example.com' }, 'product-security'],
  ['POST', '/api/v1/mail/00000000-0000-4000-8000-000000000000/queued-again', undefined, 'product-security'],
  ['POST', '/api/v1/mail/holds/released', { address: 'a@example.com' }, 'auditor'],
] as const)('%s %s asks who calls', async (method, url, body, role) => {
  expect((await (await server.as('nobody'))(method, url, body)).status).toBe(401)
  expect((await (await server.as(role))(method, url, body)).status).toBe(403)
})

test('who works on cases sees whether mails went out', async () => {
  const security = await server.as('product-security')
  expect((await security('GET', '/api/v1/mail/standing')).status).toBe(200)
})
