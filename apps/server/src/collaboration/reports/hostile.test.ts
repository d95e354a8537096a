// SPDX-License-Identifier: Apache-2.0
/** What strangers send to see what happens: nothing executes, nothing breaks, nothing that was acknowledged is lost. */
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createTestServer, type TestServer } from '../../testing.ts'
import { BOUNDARY, multipartBody, multipartHeaders, type TestFile } from './testing-form.ts'

let server: TestServer
beforeAll(async () => {
  server = await createTestServer()
  await server.person('Ada', ['product-security'])
})
afterAll(() => server.close())

let callers = 0
/** A network of its own for each call. */
const freshAddress = (): string => `2001:db8:${(++callers).toString(16)}::1`

const inject = (payload: Buffer, headers: Readonly<Record<string, string>> = multipartHeaders) =>
  server.app.inject({ method: 'POST', url: '/report', headers, payload, remoteAddress: freshAddress() })
const send = (fields: Readonly<Record<string, string>>, files: readonly TestFile[] = []) =>
  inject(multipartBody(fields, files))

const least = { summary: 'Pump accepts any dose', description: 'Send a frame.' }
const script = `"><script>alert(1)</script><img src=x onerror='alert(2)'>{{7*7}}\${7*7}`

test('script in every field at once comes back as words, whether it is taken or refused', async () => {
  const names = [
    ...['summary', 'description', 'product', 'version', 'configuration', 'environment', 'impact'],
    ...['exploitationDetails', 'disclosurePlans', 'creditName', 'reporterName', 'work', script],
  ]
  const fields = Object.fromEntries(names.map((name) => [name, script]))
  const taken = await send(fields, [{ field: 'attachments', name: 'x.svg', content: script }])
  expect(taken.statusCode).toBe(201)
  const refused = await send({
    ...fields,
    kind: script,
    email: script,
    contact: 'e-mail',
    accountCode: script,
    armored: '',
    ticket: script,
  })
  expect(refused.statusCode).toBe(400)
  for (const { body } of [taken, refused]) {
    expect(body).not.toContain('<script>alert')
    expect(body).not.toContain('<img src=x')
  }
  const link = new URL(/id="status-link">([^<]+)</.exec(taken.body)?.[1] ?? '').pathname
  const status = await server.app.inject({ url: link, remoteAddress: freshAddress() })
  expect(status.body).toContain('&lt;script&gt;alert(1)')
  expect(status.body).not.toContain('<script>alert')
})

test('an archive bomb is as many bytes as it is, and is unpacked by nobody', async () => {
  const bomb = gzipSync(Buffer.alloc(50_000_000))
  const { statusCode } = await send(least, [{ field: 'attachments', name: 'logs.gz', content: bomb }])
  expect(statusCode).toBe(201)
  const row = await server.db
    .selectFrom('report_attachment')
    .select('size_bytes')
    .orderBy('report_id')
    .where('name', '=', 'logs.gz')
    .executeTakeFirstOrThrow()
  expect(Number(row.size_bytes)).toBe(bomb.length)
})

test('a polyglot that is page, script and picture at once is a download of bytes', async () => {
  const polyglot = Buffer.from('GIF89a/*<html><script>alert(1)</script>*/=1;alert(1)//')
  await send(least, [{ field: 'attachments', name: 'a.html\r\nset-cookie: x=y', content: polyglot }])
  const call = await server.as('auditor')
  const [report] = (await call('GET', '/api/v1/reports?limit=1')).body['items'] as unknown as [{ id: string }]
  const { status, headers } = await call('GET', `/api/v1/reports/${report.id}/attachments/1`)
  expect(status).toBe(200)
  expect(headers).toMatchObject({
    'content-type': 'application/octet-stream',
    'x-content-type-options': 'nosniff',
    'content-security-policy': "default-src 'none'; sandbox",
  })
  expect(headers['content-disposition']).toMatch(/^attachment; /)
  expect(headers['set-cookie']).toBeUndefined()
})

describe('too much', () => {
  test('of a file is refused, and what was typed is kept', async () => {
    const { statusCode, body } = await send(least, [
      { field: 'attachments', name: 'big.bin', content: Buffer.alloc(27_000_000) },
    ])
    expect(statusCode).toBe(413)
    expect(body).toContain('25 MiB each')
    expect(body).toContain('Send a frame.</textarea>')
  })

  test('of files is refused', async () => {
    const files = Array.from({ length: 12 }, (_, i) => ({
      field: 'attachments',
      name: `${i}.txt`,
      content: 'x',
    }))
    expect((await send(least, files)).statusCode).toBe(413)
  })

  test('of fields and parts is refused, and the server goes on', async () => {
    const many = Object.fromEntries(Array.from({ length: 500 }, (_, i) => [`field-${i}`, 'x']))
    const { statusCode } = await send({ ...least, ...many })
    expect(statusCode).toBe(413)
    expect((await send(least)).statusCode).toBe(201)
  })
})

test.each([
  ['no body', Buffer.alloc(0)],
  ['no end', Buffer.from(`--${BOUNDARY}\r\ncontent-disposition: form-data; name="summary"\r\n\r\nx`)],
  ['no boundary', Buffer.from('summary=x')],
  ['a name with a meaning for JavaScript', multipartBody({ ...least, __proto__x: '1', constructor: 'x' })],
])('a form with %s is an error page and not an error', async (_, payload) => {
  const { statusCode, headers, body } = await inject(payload)
  expect(statusCode).toBeGreaterThanOrEqual(400)
  expect(statusCode).toBeLessThan(500)
  expect(headers['content-type']).toContain('text/html')
  expect(body).toContain('/report')
})

test('another media type is told what is taken', async () => {
  const { statusCode } = await inject(Buffer.from('{}'), { 'content-type': 'application/xml' })
  expect(statusCode).toBe(415)
})

test('a form of which any byte is changed is taken or refused, and never breaks anything', async () => {
  const body = multipartBody(least, [{ field: 'attachments', name: 'a.txt', content: 'bytes' }])
  const statuses = new Set<number>()
  // Every fifth byte, so that the test stays short.
  for (let at = 0; at < body.length; at += 5) {
    const changed = Buffer.from(body)
    changed[at] = (changed[at] ?? 0) ^ 0x11
    statuses.add((await inject(changed)).statusCode)
  }
  expect([...statuses].filter((status) => status >= 500)).toEqual([])
  expect(statuses).toContain(201)
})

test('what cannot become a case is not stored at all', async () => {
  const before = await counts()
  const failing = await send({ ...least, contact: 'account', accountCode: 'ZZZZZ'.repeat(6) })
  expect(failing.statusCode).toBe(400)
  expect(await counts()).toEqual(before)
})

const counts = async () => {
  const { rows, acts } = {
    rows: await server.db.selectFrom('report').select('report_id').execute(),
    acts: await server.db
      .selectFrom('act')
      .select('act_id')
      .where('type', '=', 'collaboration/report-received')
      .execute(),
  }
  return { rows: rows.length, acts: acts.length }
}
