// SPDX-License-Identifier: Apache-2.0
/** What the team sees of reports, the keys that reports are encrypted to, and reports that tools send as JSON. */
import { createHash } from 'node:crypto'
import { formatReport, parseReport, readForm } from '@primum/intake'
import { parseReceipt } from '@primum/oath/receipt'
import { armor, Decrypter, Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createTestServer, type TestServer } from '../../testing.ts'
import { teamKey } from './queries.ts'
import { multipartBody, multipartHeaders, type TestFile } from './testing-form.ts'

let server: TestServer
beforeAll(async () => {
  server = await createTestServer()
  await server.person('Ada', ['product-security'])
})
afterAll(() => server.close())

let callers = 0
const freshAddress = (): string => `203.0.113.${++callers}`

const post = (url: string, fields: Readonly<Record<string, string>>, files: readonly TestFile[] = []) =>
  server.app.inject({
    method: 'POST',
    url,
    headers: multipartHeaders,
    payload: multipartBody(fields, files),
    remoteAddress: freshAddress(),
  })
const postJson = (body: object) =>
  server.app.inject({ method: 'POST', url: '/api/v1/reports', payload: body, remoteAddress: freshAddress() })
const getRaw = (url: string) => server.app.inject({ method: 'GET', url, remoteAddress: freshAddress() })

const hashOf = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex')
const least = { summary: 'Pump accepts any dose', description: 'Send a frame.' }

describe('the keys', () => {
  test('are made by whoever keeps the disclosure programme, stand in the public log, and are retired for good', async () => {
    const call = await server.as('product-security')
    expect(await teamKey(server.db)).toBeUndefined()
    expect((await getRaw('/report/key.txt')).statusCode).toBe(404)
    const recipient = await identityToRecipient(await generateX25519Identity())
    expect((await call('POST', '/api/v1/report-keys', { recipient })).status).toBe(201)
    expect((await call('POST', '/api/v1/report-keys', { recipient })).status).toBe(409)
    expect((await teamKey(server.db))?.recipients).toEqual([recipient])
    expect((await getRaw('/report/key.txt')).body).toBe(`${recipient}\n`)
    expect((await getRaw('/report/key')).body).toContain(hashOf(`${recipient}\n`))
    expect((await getRaw('/report')).body).toContain(`data-recipients="${recipient}"`)
    const act = await server.db
      .selectFrom('act')
      .innerJoin('act_facts', 'act_facts.act_id', 'act.act_id')
      .select(['shown', 'facts'])
      .where('type', '=', 'collaboration/report-key-added')
      .executeTakeFirstOrThrow()
    expect(act).toEqual({ shown: 'facts', facts: { recipient } })
    const { body } = await call('GET', '/api/v1/report-keys')
    const [{ id }] = body['items'] as unknown as [{ id: string }]
    expect((await call('POST', `/api/v1/report-keys/${id}/retire`)).status).toBe(200)
    expect((await call('POST', `/api/v1/report-keys/${id}/retire`)).status).toBe(404)
    expect((await call('POST', '/api/v1/report-keys', { recipient })).status).toBe(409)
    expect(await teamKey(server.db)).toBeUndefined()
  })

  test('that are none, or private, are refused', async () => {
    const call = await server.as('product-security')
    for (const recipient of ['age1', await generateX25519Identity(), 'ssh-ed25519 AAAA']) {
      expect((await call('POST', '/api/v1/report-keys', { recipient })).status).toBe(400)
    }
  })
})

describe('an encrypted report', () => {
  test('is stored as it came, read with the key and by nobody else', async () => {
    const identity = await generateX25519Identity()
    const encrypt = (bytes: Uint8Array | string) => {
      const encrypter = new Encrypter()
      encrypter.addRecipient(recipient)
      return encrypter.encrypt(bytes)
    }
    const recipient = await identityToRecipient(identity)
    const photo = await encrypt('a photo')
    const attachments = [{ name: 'photo.png', sizeBytes: photo.length, sha256: hashOf(photo) }]
    const { value } = readForm(least) as { value: Parameters<typeof formatReport>[0] }
    const ciphertext = await encrypt(formatReport({ ...value, attachments }))
    const sent = await post('/report', { kind: 'safety', patientAtRisk: 'no', summary: 'must not be read' }, [
      { field: 'encrypted', name: 'report.age', content: ciphertext },
      { field: 'attachments', name: 'attachment-1.age', content: photo },
    ])
    expect(sent.statusCode).toBe(201)
    const call = await server.as('auditor')
    const { body } = await call('GET', '/api/v1/reports?limit=1')
    const [report] = body['items'] as unknown as [Record<string, never>]
    expect(report).toMatchObject({
      encrypted: true,
      summary: null,
      kind: 'safety',
      document: { sha256: hashOf(ciphertext), sizeBytes: ciphertext.length },
      attachments: [{ position: 1, name: 'attachment-1.age', sha256: hashOf(photo) }],
    })
    const key = { headers: { authorization: `Bearer ${await apiKey()}` } }
    const stored = await server.app.inject({ url: `/api/v1/reports/${report['id']}/document`, ...key })
    const decrypter = new Decrypter()
    decrypter.addIdentity(identity)
    expect(parseReport(await decrypter.decrypt(stored.rawPayload))).toMatchObject({ ...least, attachments })
    const file = await server.app.inject({ url: `/api/v1/reports/${report['id']}/attachments/1`, ...key })
    expect(await decrypter.decrypt(file.rawPayload, 'text')).toBe('a photo')
    const rows = await server.db.selectFrom('report').selectAll().execute()
    expect(JSON.stringify(rows)).not.toContain('must not be read')
  })

  test('that was encrypted by hand and pasted needs no other field', async () => {
    const encrypter = new Encrypter()
    encrypter.addRecipient(await identityToRecipient(await generateX25519Identity()))
    const text = armor.encode(await encrypter.encrypt('in my own words'))
    const sent = await post('/report', { armored: text.replaceAll('\n', '\r\n') })
    expect(sent.statusCode).toBe(201)
  })

  test('that is no age file is refused, with the reason at its field', async () => {
    const sent = await post('/report', { ...least, armored: 'my report in plain words' })
    expect(sent.statusCode).toBe(400)
    expect(sent.body).toContain('was not encrypted with age')
    expect(sent.body).toContain('my report in plain words')
  })
})

describe('reports as JSON', () => {
  test('come in from nobody in particular and get a receipt', async () => {
    const { statusCode, body } = await postJson({
      ...least,
      attachments: [{ name: '../a.bin', content: 'AAEC' }],
    })
    expect(statusCode).toBe(201)
    const answer = JSON.parse(body)
    const { content } = parseReceipt(new TextEncoder().encode(JSON.stringify(answer.receipt)))
    expect(content.facts['attachments']).toEqual([{ sha256: hashOf(Buffer.from([0, 1, 2])), sizeBytes: 3 }])
    expect((await getRaw(new URL(answer.statusUrl).pathname)).statusCode).toBe(200)
  })

  test('are one report when they come twice with a ticket, and refused when the second differs', async () => {
    const made = await server.app.inject({ method: 'POST', url: '/api/v1/reports/tickets' })
    const { ticket } = JSON.parse(made.body)
    const [first, again, other] = [
      await postJson({ ...least, ticket }),
      await postJson({ ...least, ticket }),
      await postJson({ ...least, impact: 'x', ticket }),
    ]
    expect([first.statusCode, again.statusCode, other.statusCode]).toEqual([201, 200, 409])
    expect(JSON.parse(again.body).number).toBe(JSON.parse(first.body).number)
  })

  test('take a CSAF document for their fields, and keep it', async () => {
    const csaf = {
      document: {
        csaf_version: '2.0',
        title: 'Overflow in a pump',
        notes: [{ category: 'summary', text: 'It overflows.' }],
      },
      product_tree: {
        branches: [
          {
            category: 'product_name',
            name: 'Pump',
            branches: [{ category: 'product_version', name: '2', product: { name: 'Pump 2' } }],
          },
        ],
      },
    }
    const { statusCode } = await postJson({ csaf, impact: 'A dose too many' })
    expect(statusCode).toBe(201)
    const call = await server.as('auditor')
    const { body } = await call('GET', '/api/v1/reports?limit=1')
    expect(body['items']).toMatchObject([
      { summary: 'Overflow in a pump', attachments: [{ name: 'csaf.json' }] },
    ])
    expect((await postJson({ csaf: { document: {} } })).statusCode).toBe(422)
  })

  test.each([
    ['nothing', {}],
    ['no description', { summary: 'x' }],
    ['an unknown member', { ...least, admin: true }],
    ['a kind that is none', { ...least, kind: 'sales' }],
    ['ciphertext that is none', { encrypted: 'hello' }],
    ['too long a text', { ...least, impact: 'x'.repeat(8_001) }],
    ['an e-mail that is none', { ...least, contact: 'e-mail', email: 'a@b\r\nBcc: c@d.org' }],
  ])('with %s are refused with the place', async (_, body) => {
    const { statusCode, body: text } = await postJson(body)
    expect(statusCode).toBe(400)
    expect(JSON.parse(text).errors.length).toBeGreaterThan(0)
  })
})

describe('for the team', () => {
  test('a report says which case it opened, and the words of strangers stay words', async () => {
    const evil = '<img src=x onerror=alert(1)>'
    await postJson({
      summary: evil,
      description: evil,
      product: evil,
      deviceTested: 'yes',
      patientAtRisk: 'yes',
    })
    const call = await server.as('clinical-safety')
    const { body } = await call('GET', '/api/v1/reports?limit=1')
    const [report] = body['items'] as unknown as [{ case: { id: string; number: string } }]
    expect(report).toMatchObject({
      summary: evil,
      deviceTested: 'yes',
      kind: 'security',
      patientAtRisk: 'yes',
    })
    const { kind } = await server.db
      .selectFrom('disclosure_case')
      .select('kind')
      .where('case_id', '=', report.case.id)
      .executeTakeFirstOrThrow()
    // A patient at risk is also for those who look after safety.
    expect(kind).toBe('security-and-safety')
    const own = await call('GET', `/api/v1/reports?caseId=${report.case.id}`)
    expect(own.body['items']).toHaveLength(1)
  })

  test('spam is marked, closes its case without a word, and can be taken back', async () => {
    await postJson({ ...least, summary: 'Buy watches' })
    const call = await server.as('product-security')
    const [report] = (await call('GET', '/api/v1/reports?limit=1')).body['items'] as unknown as [
      { id: string; case: { id: string } },
    ]
    const mark = await call('PUT', `/api/v1/reports/${report.id}/mark`, {
      spam: true,
      reason: 'An advertisement',
    })
    expect(mark).toMatchObject({ status: 200, body: { spam: true } })
    const stateOf = () =>
      server.db
        .selectFrom('disclosure_case')
        .select(['state', 'outcome'])
        .where('case_id', '=', report.case.id)
        .executeTakeFirstOrThrow()
    expect(await stateOf()).toEqual({ state: 'dismissed', outcome: 'out-of-scope' })
    expect((await call('GET', '/api/v1/reports?spam=true')).body['items']).toHaveLength(1)
    expect(
      await call('PUT', `/api/v1/reports/${report.id}/mark`, { spam: true, reason: 'Again' }),
    ).toMatchObject({ status: 200 })
    expect(
      await call('PUT', `/api/v1/reports/${report.id}/mark`, { spam: false, reason: 'A mistake' }),
    ).toMatchObject({ status: 200, body: { spam: false } })
  })

  test('pages follow each other without a gap', async () => {
    const call = await server.as('auditor')
    const all = (await call('GET', '/api/v1/reports?limit=200')).body['items'] as unknown as readonly {
      id: string
    }[]
    const seen: string[] = []
    let cursor = ''
    do {
      const { body } = await call('GET', `/api/v1/reports?limit=2${cursor}`)
      seen.push(...(body['items'] as unknown as readonly { id: string }[]).map(({ id }) => id))
      cursor = body['nextCursor'] === null ? '' : `&cursor=${encodeURIComponent(body['nextCursor'] ?? '')}`
    } while (cursor !== '')
    expect(seen).toEqual(all.map(({ id }) => id))
  })

  test('what does not exist is not found', async () => {
    const call = await server.as('auditor')
    const nobody = '00000000-0000-4000-8000-000000000000'
    for (const path of ['', '/document', '/attachments/1']) {
      expect((await call('GET', `/api/v1/reports/${nobody}${path}`)).status).toBe(404)
    }
  })
})

async function apiKey(): Promise<string> {
  const { makeApiKey } = await import('../../platform/identity/api-keys/acts.ts')
  const { systemActor } = await import('../../platform/journal/actor.ts')
  const { key } = await server.db
    .transaction()
    .execute((tx) =>
      makeApiKey(tx, { name: 'test reader', role: 'auditor', actor: systemActor('test'), now: server.now() }),
    )
  return key
}
