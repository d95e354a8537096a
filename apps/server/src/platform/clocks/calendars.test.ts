// SPDX-License-Identifier: Apache-2.0
/** Days off that an organisation saves: shown as they were saved, and kept free of deadlines that count working days. */
import { reasonNotWorked } from '@primum/clocks'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Call, createTestServer, type TestServer } from '../../testing.ts'
import { calendarFor } from './calendars.ts'

let server: TestServer
let security: Call
beforeAll(async () => {
  server = await createTestServer()
  security = await server.person('Ada Security', ['product-security'])
})
afterAll(() => server.close())

const closing = { name: 'Works closing', timeZone: 'Europe/Berlin', holidays: ['2026-08-10', '2026-08-11'] }

test('a saved calendar is listed with its days', async () => {
  expect((await security('PUT', '/api/v1/holiday-calendars/works-closing', closing)).status).toBe(200)
  const { status, body } = await security('GET', '/api/v1/holiday-calendars')
  expect({ status, body }).toMatchObject({
    status: 200,
    body: { items: expect.arrayContaining([{ id: 'works-closing', ...closing }]) },
  })
})

test('clocks are counted by the days off on top of the federal ones', async () => {
  expect((await security('PUT', '/api/v1/holiday-calendars/us-federal', closing)).status).toBe(200)
  const { timeZone, calendar } = await calendarFor(server.db)
  expect(timeZone).toBe(closing.timeZone)
  const reason = (day: string) => reasonNotWorked(Temporal.PlainDate.from(day), calendar)
  expect(reason('2026-08-10')).toBe('day off of the organisation')
  expect(reason('2026-08-12')).toBeUndefined()
  expect(reason('2026-12-25')).toBeDefined()
})
