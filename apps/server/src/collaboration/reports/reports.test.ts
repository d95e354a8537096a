// SPDX-License-Identifier: Apache-2.0
/** A report's whole way, from the form without JavaScript to the receipt that is verified and the page of the private link. */
import { createHash } from 'node:crypto'
import { parseReport } from '@primum/intake'
import { checkReceipt, parseReceipt } from '@primum/oath/receipt'
import { parseVerifierKey, thresholdPolicy } from '@primum/tlog'
import { ed25519, sha256 } from '@primum/tlog/node'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { systemActor } from '../../platform/journal/actor.ts'
import { createTestServer, type TestServer } from '../../testing.ts'
import { inviteParticipant } from '../cases/participants.ts'
import { multipartBody, multipartHeaders, type TestFile } from './testing-form.ts'

let server: TestServer
beforeAll(async () => {
  server = await createTestServer()
  await server.person('Ada', ['product-security'])
})
afterAll(() => server.close())

/** Each caller an address of its own, so that no test stands in the way of another. */
let callers = 0
const freshAddress = (): string => `198.51.100.${++callers}`

const get = (url: string) => server.app.inject({ method: 'GET', url, remoteAddress: freshAddress() })
const post = (url: string, fields: Readonly<Record<string, string>>, files: readonly TestFile[] = []) =>
  server.app.inject({
    method: 'POST',
    url,
    headers: multipartHeaders,
    payload: multipartBody(fields, files),
    remoteAddress: freshAddress(),
  })
const postPlain = (url: string, fields: Readonly<Record<string, string>>) =>
  server.app.inject({
    method: 'POST',
    url,
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    payload: new URLSearchParams(fields).toString(),
    remoteAddress: freshAddress(),
  })

const ticketOf = (page: string): string => /name="ticket" value="([^"]+)"/.exec(page)?.[1] ?? ''
const linkOf = (page: string): string =>
  new URL(/id="status-link">([^<]+)</.exec(page)?.[1] ?? 'http://none').pathname
const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

const report = {
  kind: 'security',
  summary: 'Pump accepts any dose',
  description: 'Send a frame.\nIt is taken.',
}

/** A form as a browser opens, fills in and sends it. */
async function send(fields: Readonly<Record<string, string>>, files: readonly TestFile[] = []) {
  const ticket = ticketOf((await get('/report')).body)
  return post('/report', { ticket, ...fields }, files)
}

describe('the form', () => {
  test('needs no script, no cookie and no third party', async () => {
    const { statusCode, headers, body } = await get('/report')
    expect(statusCode).toBe(200)
    expect(headers['set-cookie']).toBeUndefined()
    expect(body).not.toMatch(/(?:src|href|action)="(?:https?:)?\/\/(?!age-encryption\.org)/)
    expect(headers['content-security-policy']).toContain(
      "default-src 'none'; script-src 'self'; style-src 'self'",
    )
    expect(headers['referrer-policy']).toBe('no-referrer')
  })

  test('sent with the least that it needs gives a number, a link and a receipt at once', async () => {
    const { statusCode, body } = await send(report)
    expect(statusCode).toBe(201)
    expect(body).toMatch(/[A-Z0-9]+-20\d\d-\d{4}/)
    expect(linkOf(body)).toMatch(/^\/report\/status\/[\w-]{40,}$/)
    expect(body).toContain('Save the receipt')
  })

  test('that does not fit comes back with every word that was typed, and what is wrong', async () => {
    const typed = { ...report, summary: '', description: '<b>What</b> I & "you" saw', version: '2.4' }
    const { statusCode, body } = await send(typed)
    expect(statusCode).toBe(400)
    expect(body).toContain('&lt;b&gt;What&lt;/b&gt; I &amp; &quot;you&quot; saw</textarea>')
    expect(body).toContain('value="2.4"')
    expect(body).toContain('Please fill this in.')
    expect(body).toContain('aria-invalid="true"')
  })

  test('shows the advice for emergencies before anything is asked', async () => {
    const { body } = await get('/report')
    expect(body.indexOf('emergency number')).toBeLessThan(body.indexOf('name="description"'))
    expect((await send({ ...report, patientAtRisk: 'yes' })).body).toContain('emergency number')
  })

  test('says of a device that was tested that it never returns to a patient', async () => {
    expect((await send({ ...report, deviceTested: 'yes' })).body).toContain(
      'never be used on a patient again',
    )
  })

  test('lists the products that are in the field, and no others', async () => {
    const call = await server.as('product-security')
    const ids = await Promise.all(
      ['Fielded pump', 'Secret pump'].map(
        async (name) => (await call('POST', '/api/v1/products', { name })).body['id'],
      ),
    )
    const stages = ['fielded', 'in-development']
    for (const [index, id] of ids.entries()) {
      const made = await call('POST', `/api/v1/products/${id}/releases`, {
        version: '1',
        stage: stages[index],
      })
      expect(made.status).toBe(201)
    }
    const { body } = await get('/report')
    expect(body).toContain('Fielded pump')
    expect(body).not.toContain('Secret pump')
  })
})

describe('a form that is sent twice', () => {
  test('is one report, with a new link in the place of the first', async () => {
    const ticket = ticketOf((await get('/report')).body)
    const first = await post('/report', { ticket, ...report })
    const again = await post('/report', { ticket, ...report })
    expect([first.statusCode, again.statusCode]).toEqual([201, 200])
    const number = /[A-Z0-9]+-20\d\d-\d{4,}/.exec(first.body)?.[0] ?? ''
    expect(again.body).toContain(number)
    expect(again.body).not.toContain('What you changed')
    expect((await get(linkOf(first.body))).statusCode).toBe(404)
    expect((await get(linkOf(again.body))).statusCode).toBe(200)
  })

  test('with another text says that the change was not stored', async () => {
    const ticket = ticketOf((await get('/report')).body)
    await post('/report', { ticket, ...report })
    expect((await post('/report', { ticket, ...report, impact: 'More' })).body).toContain('What you changed')
  })

  test('at the same moment is one report too', async () => {
    const ticket = ticketOf((await get('/report')).body)
    const answers = await Promise.all([1, 2, 3].map(() => post('/report', { ticket, ...report })))
    expect(answers.map(({ statusCode }) => statusCode).toSorted()).toEqual([200, 200, 201])
    const numbers = answers.map(({ body }) => /[A-Z0-9]+-20\d\d-\d{4,}/.exec(body)?.[0])
    expect(new Set(numbers).size).toBe(1)
  })

  test('with a ticket that we never gave is two', async () => {
    const forged = `${'1'.repeat(10)}.${'a'.repeat(24)}.${'b'.repeat(43)}`
    const answers = [
      await post('/report', { ticket: forged, ...report }),
      await post('/report', { ticket: forged, ...report }),
    ]
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([201, 201])
  })
})

describe('the receipt', () => {
  test('proves offline, by the key of the log, which bytes were stored and when', async () => {
    const photo = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3])
    const before = server.now()
    const { body } = await send(report, [
      { field: 'attachments', name: 'C:\\pump\\photo.png', content: photo },
    ])
    const link = linkOf(body)
    const file = await get(`${link}/receipt`)
    expect(file.headers['content-disposition']).toContain('attachment')
    const receipt = parseReceipt(file.rawPayload)
    const stored = await get(`${link}/report`)
    const { facts } = receipt.content
    expect(facts).toEqual({
      encrypted: false,
      document: { sha256: hashOf(stored.rawPayload), sizeBytes: stored.rawPayload.length },
      attachments: [{ sha256: hashOf(photo), sizeBytes: photo.length }],
    })
    expect(parseReport(stored.rawPayload)).toMatchObject({
      summary: report.summary,
      attachments: [{ name: 'photo.png', sha256: hashOf(photo), sizeBytes: 8 }],
    })
    const at = Temporal.Instant.from(receipt.leaf.at)
    expect(Math.abs(at.since(before).total('seconds'))).toBeLessThan(30)
    const trust = {
      logKeys: [parseVerifierKey(receipt.verifierKey, sha256)],
      policy: thresholdPolicy(0, []),
    }
    const { checks } = await checkReceipt(receipt, trust, { sha256, ed25519 })
    expect(checks.map(({ check, result }) => [check, result])).toEqual([
      ['seal', 'yes'],
      ['inclusion', 'yes'],
      ['signature', 'yes'],
      ['witnesses', 'unknown'],
    ])
  })

  test('shows in the log itself neither which report it is nor a word of it', async () => {
    const { body } = await send({ ...report, summary: 'Unmistakable words' })
    const { leaf, entry } = parseReceipt((await get(`${linkOf(body)}/receipt`)).rawPayload)
    expect(leaf).toMatchObject({ act: 'collaboration/report-received', shown: 'type' })
    const text = new TextDecoder().decode(entry)
    const { id } = await server.db
      .selectFrom('report')
      .select('report_id as id')
      .where('summary', '=', 'Unmistakable words')
      .executeTakeFirstOrThrow()
    expect(text).not.toContain(id)
    expect(text).not.toContain('Unmistakable')
  })
})

describe('the private link', () => {
  test('is stored as a hash, and nothing tells a search engine or the next page of it', async () => {
    const { body } = await send(report)
    const link = linkOf(body)
    const { headers } = await get(link)
    expect(headers['x-robots-tag']).toContain('noindex')
    expect(headers['cache-control']).toBe('no-store')
    expect(headers['referrer-policy']).toBe('no-referrer')
    const token = link.split('/').at(-1) ?? ''
    const rows = await server.db.selectFrom('participant_link').selectAll().execute()
    expect(JSON.stringify(rows)).not.toContain(token)
  })

  test('that is wrong or was replaced says so and no more', async () => {
    const { statusCode, body } = await get(`/report/status/${'x'.repeat(43)}`)
    expect(statusCode).toBe(404)
    expect(body).toContain('This link opens nothing')
  })

  test('carries a conversation with files, which leave as bytes alone', async () => {
    const link = linkOf((await send(report)).body)
    const evil = '<script>alert(document.domain)</script>'
    const said = await post(`${link}/messages`, { text: evil }, [
      { field: 'attachments', name: 'page.html', content: evil },
    ])
    expect(said.statusCode).toBe(303)
    const { body } = await get(link)
    expect(body).toContain('&lt;script&gt;alert(document.domain)&lt;/script&gt;')
    expect(body).not.toContain(evil)
    const file = await get(`${link}/files/${hashOf(Buffer.from(evil))}`)
    expect(file.rawPayload.toString()).toBe(evil)
    expect(file.headers).toMatchObject({
      'content-type': 'application/octet-stream',
      'x-content-type-options': 'nosniff',
      'content-disposition': "attachment; filename*=UTF-8''page.html",
    })
    expect(file.headers['content-security-policy']).toContain('sandbox')
  })

  test('opens nothing of another report', async () => {
    const [one, other] = [linkOf((await send(report)).body), linkOf((await send(report)).body)]
    await post(`${one}/messages`, { text: 'x' }, [
      { field: 'attachments', name: 'a.txt', content: 'only mine' },
    ])
    const sha = hashOf(Buffer.from('only mine'))
    expect((await get(`${one}/files/${sha}`)).statusCode).toBe(200)
    expect((await get(`${other}/files/${sha}`)).statusCode).toBe(404)
  })

  test('says what is missing in a message, and keeps what was typed', async () => {
    const link = linkOf((await send(report)).body)
    expect((await post(`${link}/messages`, { text: ' ' })).statusCode).toBe(400)
    const long = await post(`${link}/messages`, { text: 'long '.repeat(5_000) })
    expect(long.statusCode).toBe(400)
    expect(long.body).toContain('long long long')
  })

  test('lets the reporter say how to be thanked, and withdraw', async () => {
    const link = linkOf((await send(report)).body)
    expect(
      (await postPlain(`${link}/credit`, { creditWish: 'named', creditName: 'Grace <H>' })).statusCode,
    ).toBe(303)
    expect((await get(link)).body).toContain('Grace &lt;H&gt;')
    const refused = await postPlain(`${link}/credit`, {
      creditWish: 'named',
      creditLink: 'javascript:alert(1)',
    })
    expect(refused.statusCode).toBe(400)
    expect((await postPlain(`${link}/withdraw`, { reason: '' })).body).toContain('Please say why')
    expect((await postPlain(`${link}/withdraw`, { reason: 'Sent by mistake' })).statusCode).toBe(303)
    expect((await get(link)).body).toContain('withdrawn')
  })
})

describe('whoever was invited', () => {
  const invite = async (role: 'vendor' | 'coordinator') => {
    const { body } = await send(report)
    const number = /[A-Z0-9]+-20\d\d-\d{4,}/.exec(body)?.[0] ?? ''
    const { caseId } = await server.db
      .selectFrom('disclosure_case')
      .select('case_id as caseId')
      .where('number', '=', number)
      .executeTakeFirstOrThrow()
    const input = { role, name: '', organisation: 'Other Devices', email: null }
    const by = { actor: systemActor('test'), now: server.now() }
    const { token } = await server.db.transaction().execute((tx) => inviteParticipant(tx, caseId, input, by))
    return `/report/status/${token}`
  }

  test('sees their own part and no report, and says what of theirs is affected', async () => {
    const link = await invite('vendor')
    const { body } = await get(link)
    expect(body).toContain('Your products')
    expect(body).not.toContain('Your receipt')
    expect(body).not.toContain('Withdraw')
    expect((await get(`${link}/report`)).statusCode).toBe(404)
    expect((await get(`${link}/receipt`)).statusCode).toBe(404)
    expect(
      (await postPlain(`${link}/statement`, { status: 'affected', statement: 'All of them' })).statusCode,
    ).toBe(303)
    expect((await get(link)).body).toContain('All of them</textarea>')
    expect((await postPlain(`${link}/withdraw`, { reason: 'x' })).statusCode).toBe(400)
  })

  test('is told when the link has expired', async () => {
    const link = await invite('coordinator')
    server.advance({ hours: 181 * 24 })
    const { statusCode, body } = await get(link)
    server.advance({ hours: -181 * 24 })
    expect(statusCode).toBe(410)
    expect(body).toContain('This link has expired')
  })
})

describe('an account', () => {
  test('is a code that gathers reports, and is kept as a hash', async () => {
    const first = await send({ ...report, contact: 'new-account' })
    const code = /<code>((?:[0-9A-Z]{5}-){5}[0-9A-Z]{5})<\/code>/.exec(first.body)?.[1] ?? ''
    expect(code).not.toBe('')
    expect((await send({ ...report, contact: 'account', accountCode: code.toLowerCase() })).statusCode).toBe(
      201,
    )
    const { body } = await postPlain('/report/account', { accountCode: code })
    expect(body.match(/name="reportId"/g)).toHaveLength(2)
    const reportId = /name="reportId" value="([^"]+)"/.exec(body)?.[1] ?? ''
    const opened = await postPlain('/report/account/open', { accountCode: code, reportId })
    expect(opened.statusCode).toBe(303)
    expect((await get(String(opened.headers.location))).statusCode).toBe(200)
    const rows = await server.db.selectFrom('report_account').selectAll().execute()
    expect(JSON.stringify(rows)).not.toContain(code)
  })

  test('that does not exist opens nothing and takes no report', async () => {
    const accountCode = 'ZZZZZ'.repeat(6)
    expect((await postPlain('/report/account', { accountCode })).statusCode).toBe(404)
    expect((await postPlain('/report/account/open', { accountCode, reportId: 'x' })).statusCode).toBe(404)
    const sent = await send({ ...report, contact: 'account', accountCode })
    expect(sent.statusCode).toBe(400)
    expect(sent.body).toContain('There is no account with this code.')
  })
})

test('an e-mail address gets the private link, and the log does not see it', async () => {
  const { statusCode } = await send({ ...report, contact: 'e-mail', email: 'grace@example.org' })
  expect(statusCode).toBe(201)
  const mail = await server.db
    .selectFrom('mail')
    .select(['recipient', 'subject', 'body'])
    .where('recipient', '=', 'grace@example.org')
    .executeTakeFirstOrThrow()
  expect(mail.body).toContain('http://primum.test/report/status/')
  expect(mail.subject).not.toContain('dose')
  const acts = await server.db.selectFrom('act_facts').select('facts').execute()
  expect(JSON.stringify(acts)).not.toContain('grace@example.org')
})
