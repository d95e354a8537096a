// SPDX-License-Identifier: Apache-2.0
/**
 * Reports without end: what was acknowledged is there and in the log, all others hear when to come again, and the server stays usable.
 * TORTURE=10000 sends as many as somebody with a botnet would in a minute.
 */

import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestServer, type TestServer } from '../../testing.ts'
import { multipartBody, multipartHeaders } from './testing-form.ts'
import { solveForTest } from './testing-work.ts'

const REPORTS = Number(process.env['TORTURE'] ?? 400)
/** Connections that are open at the same time. */
const AT_ONCE = 300

let server: TestServer
beforeAll(async () => {
  server = await createTestServer()
  await server.person('Ada', ['product-security'])
})
afterAll(() => server.close())

const send = (fields: Readonly<Record<string, string>>, remoteAddress: string) =>
  server.app.inject({
    method: 'POST',
    url: '/report',
    headers: multipartHeaders,
    payload: multipartBody({ summary: 'Flood', description: 'x', ...fields }),
    remoteAddress,
  })

test('a flood loses nothing that was acknowledged, and a person still gets through', {
  timeout: 900_000,
}, async () => {
  const answers: {
    readonly status: number
    readonly retryAfter: unknown
    readonly number: string | undefined
  }[] = []
  let next = 0
  const one = async (): Promise<void> => {
    while (next < REPORTS) {
      const index = next++
      const { statusCode, headers, body } = await send(
        {},
        `10.${(index >> 16) & 255}.${(index >> 8) & 255}.${index & 255}`,
      )
      answers.push({
        status: statusCode,
        retryAfter: headers['retry-after'],
        number: /[A-Z0-9]+-20\d\d-\d{4,}/.exec(body)?.[0],
      })
    }
  }
  const flood = Promise.all(Array.from({ length: AT_ONCE }, one))

  // In the middle of it: the team works on, and somebody whose browser worked for its form is heard.
  const call = await server.as('auditor')
  const slowest = { ms: 0 }
  for (let look = 0; look < 5; look++) {
    const start = performance.now()
    expect((await call('GET', '/api/v1/reports?limit=10')).status).toBe(200)
    slowest.ms = Math.max(slowest.ms, performance.now() - start)
  }
  const ticket = JSON.parse(
    (await server.app.inject({ method: 'POST', url: '/api/v1/reports/tickets', remoteAddress: '192.0.2.1' }))
      .body,
  ).ticket
  const person = await send({ ticket, work: solveForTest(ticket), summary: 'A person' }, '192.0.2.1')
  expect(person.statusCode).toBe(201)
  await flood

  // Far below the minute after which proxies and people give up, also on a busy machine.
  expect(slowest.ms).toBeLessThan(30_000)
  const taken = answers.filter(({ status }) => status === 201)
  const refused = answers.filter(({ status }) => status === 429)
  expect(taken.length + refused.length).toBe(REPORTS)
  expect(taken.length).toBeGreaterThan(0)
  expect(refused.length).toBeGreaterThan(0)
  expect(refused.every(({ retryAfter }) => Number(retryAfter) > 0)).toBe(true)
  if (REPORTS > 600) expect(taken.length).toBeLessThanOrEqual(600)

  const stored = await server.db
    .selectFrom('case_report')
    .innerJoin('disclosure_case', 'disclosure_case.case_id', 'case_report.case_id')
    .select('number')
    .execute()
  const numbers = new Set(stored.map(({ number }) => number))
  expect(taken.filter(({ number }) => number === undefined || !numbers.has(number))).toEqual([])
  // One more is the person's.
  expect(stored).toHaveLength(taken.length + 1)
  const logged = await server.db
    .selectFrom('act')
    .innerJoin('act_leaf', 'act_leaf.act_seq', 'act.act_seq')
    .select('act.act_id')
    .where('type', '=', 'collaboration/report-received')
    .execute()
  expect(logged).toHaveLength(stored.length)
})
