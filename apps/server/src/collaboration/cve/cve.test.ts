// SPDX-License-Identifier: Apache-2.0
/** The CVE record of a case as a story, with CVE Services that run here: draft, id, publication, rejection, and what goes wrong. In order. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Call, createTestServer, type TestServer } from '../../testing.ts'
import { caseFlaw } from '../cases/flaw.ts'
import { cveOfCase } from './queries.ts'

const KEY = 'a key that stays secret'
type Answer = (response: ServerResponse) => void

let server: TestServer
let plain: TestServer
let security: Call
let clinical: Call
let caseId = ''
let release = ''
const seen: { readonly request: string; readonly body: string; readonly key: unknown }[] = []
let answer: Answer

const json =
  (status: number, body: unknown): Answer =>
  (response) =>
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
const year = new Date().getUTCFullYear()
const id = `CVE-${year}-20001`
const reserved = json(200, { cve_ids: [{ cve_id: id, state: 'RESERVED' }], meta: { remaining_quota: 9 } })
const done = json(200, { message: 'done' })

const services = createServer((request, response) => {
  const chunks: Buffer[] = []
  request.on('data', (chunk: Buffer) => chunks.push(chunk))
  request.on('end', () => {
    seen.push({
      request: `${request.method} ${request.url}`,
      body: Buffer.concat(chunks).toString(),
      key: request.headers['cve-api-key'],
    })
    answer(response)
  })
})
let dir = ''

beforeAll(async () => {
  dir = await mkdtemp(path.join(tmpdir(), 'primum cve '))
  const keyFile = path.join(dir, 'key')
  await writeFile(keyFile, `${KEY}\n`)
  await new Promise<void>((resolve) => services.listen(0, '127.0.0.1', resolve))
  // A server that listens on a port has an address of that kind.
  const { port } = services.address() as AddressInfo
  server = await createTestServer({
    cve: {
      url: `http://127.0.0.1:${port}/api`,
      organisation: 'halcyon',
      user: 'psirt@halcyon.example',
      keyFile,
    },
  })
  plain = await createTestServer()
  security = await server.person('Ada Security', ['product-security'])
  clinical = await server.person('Cara Clinical', ['clinical-safety'])
  const product = await security('POST', '/api/v1/products', { name: 'Bedside pump' })
  const made = await security('POST', `/api/v1/products/${String(product.body['id'])}/releases`, {
    version: '3.2.1',
    stage: 'fielded',
  })
  release = String(made.body['id'])
  const opened = await security('POST', '/api/v1/cases', {
    kind: 'security',
    title: 'Pump takes any library',
  })
  caseId = String(opened.body['id'])
  await security('PUT', `/api/v1/cases/${caseId}/flaw`, {
    flaw: {
      title: 'Pump takes any drug library',
      description: 'The library service takes unsigned drug libraries.',
      cwes: ['CWE-306'],
      releases: [{ releaseId: release, standing: 'affected' }],
    },
  })
})
afterAll(async () => {
  await server.close()
  await plain.close()
  await new Promise((resolve) => services.close(resolve))
  await rm(dir, { recursive: true, force: true })
})

const url = (rest = ''): string => `/api/v1/cases/${caseId}/cve${rest}`
async function version(): Promise<number> {
  return Number((await security('GET', url())).body['version'])
}
const draft = {
  vendor: 'Halcyon Devices',
  title: 'Pump takes any drug library',
  description: 'The library service of the Bedside pump takes unsigned drug libraries.',
  cwes: [{ id: 'CWE-306', name: 'Missing Authentication for Critical Function' }],
  references: [{ url: 'https://halcyon.example/advisories/1', tags: ['vendor-advisory'] }],
  workarounds: ['Disconnect it from the network.'],
  solutions: [],
}

describe('a draft', () => {
  test('is what the case suggests, until people write one, and says what is missing', async () => {
    const { status, body } = await security('GET', url())
    expect(status).toBe(200)
    expect(body).toMatchObject({
      version: 0,
      state: 'none',
      isSaved: false,
      draft: { title: 'Pump takes any drug library', cwes: [{ id: 'CWE-306' }] },
      container: {
        affected: [{ product: 'Bedside pump', versions: [{ version: '3.2.1', status: 'affected' }] }],
      },
      problems: [{ path: '/references' }],
      services: { organisation: 'halcyon' },
    })
    expect(JSON.stringify(body)).not.toContain(KEY)
  })

  test('keeps what people wrote; two at once: the second is told', async () => {
    const [one, other] = await Promise.all(
      [security, clinical].map((call) => call('PUT', url('/draft'), { basedOn: 0, draft })),
    )
    // Clinical safety approves what is published and writes none of it.
    expect([one?.status, other?.status]).toEqual([200, 403])
    expect(one?.body).toMatchObject({ isSaved: true, state: 'draft', problems: [] })
    const late = await security('PUT', url('/draft'), { basedOn: 0, draft })
    expect(late).toMatchObject({ status: 409, body: { type: '/problems/conflict' } })
  })

  test('may be half, and markup in it stays text', async () => {
    const half = { ...draft, title: '<script>alert(1)</script>', references: [] }
    const { status, body } = await security('PUT', url('/draft'), { basedOn: await version(), draft: half })
    expect(status).toBe(200)
    expect(body).toMatchObject({
      draft: { title: '<script>alert(1)</script>' },
      problems: [{ path: '/references' }],
    })
    expect(
      (await security('PUT', url('/draft'), { basedOn: await version(), draft: { title: 'x' } })).status,
    ).toBe(400)
    await security('PUT', url('/draft'), { basedOn: await version(), draft })
  })
})

describe('an id', () => {
  test('a dry run says what would be sent, and sends and keeps nothing', async () => {
    const before = await version()
    const { body } = await security('POST', url('/reservation'), { basedOn: before, dryRun: true })
    expect(body['wouldSend']).toEqual({
      method: 'POST',
      url: expect.stringContaining(`/api/cve-id?amount=1&cve_year=${year}&short_name=halcyon`),
      body: null,
    })
    expect(seen).toEqual([])
    expect(await version()).toBe(before)
  })

  test('that the CVE Services refuse leaves the record as it was, with their words', async () => {
    answer = json(403, { error: 'EXCEEDED_ID_QUOTA', message: 'No more ids.' })
    const refused = await security('POST', url('/reservation'), { basedOn: await version() })
    expect(refused).toMatchObject({ status: 422, body: { detail: expect.stringContaining('No more ids') } })
    const { body } = await security('GET', url())
    expect(body).toMatchObject({
      cveId: null,
      pending: null,
      lastProblem: expect.stringContaining('EXCEEDED_ID_QUOTA'),
    })
  })

  test('of which nobody knows whether it was reserved waits for a person, and nothing else is sent', async () => {
    answer = (response) => response.socket?.destroy()
    const lost = await security('POST', url('/reservation'), { basedOn: await version() })
    expect(lost).toMatchObject({ status: 503, body: { code: 'cve-services/unknown-outcome' } })
    const { body } = await security('GET', url())
    expect(body).toMatchObject({ cveId: null, pending: { request: 'reserve' } })
    const count = seen.length
    expect((await security('POST', url('/reservation'), { basedOn: await version() })).status).toBe(409)
    expect(seen).toHaveLength(count)
    const settled = await security('POST', url('/settlement'), {
      basedOn: await version(),
      tookEffect: false,
    })
    expect(settled).toMatchObject({ status: 200, body: { pending: null } })
    expect(
      (await security('POST', url('/settlement'), { basedOn: await version(), tookEffect: false })).status,
    ).toBe(409)
  })

  test('is reserved once, and the case’s flaw has it', async () => {
    answer = reserved
    const { status, body } = await security('POST', url('/reservation'), { basedOn: await version() })
    expect(status).toBe(200)
    expect(body).toMatchObject({
      record: { cveId: id, state: 'reserved', assignedBy: 'cve-services' },
      wouldSend: null,
    })
    expect(seen.at(-1)?.key).toBe(KEY)
    expect((await caseFlaw(server.db, caseId))?.cveId).toBe(id)
    expect(await cveOfCase(server.db, caseId)).toEqual({ cveId: id, state: 'reserved' })
    const again = await security('POST', url('/reservation'), { basedOn: await version() })
    expect(again).toMatchObject({ status: 422, body: { type: '/problems/rule-broken' } })
  })
})

describe('publication', () => {
  test('waits until the case is public: a record is public at once', async () => {
    const early = await security('POST', url('/publication'), { basedOn: await version() })
    expect(early).toMatchObject({
      status: 422,
      body: { detail: expect.stringContaining('disclose it first') },
    })
  })

  test('sends the record as it is shown, and keeps it', async () => {
    await disclose()
    answer = done
    const shown = await security('GET', url())
    const { body } = await security('POST', url('/publication'), { basedOn: await version() })
    expect(body).toMatchObject({ record: { state: 'published', differsFromPublished: false, pending: null } })
    expect(seen.at(-1)?.request).toBe(`POST /api/cve/${id}/cna`)
    expect(JSON.parse(seen.at(-1)?.body ?? '')).toEqual({ cnaContainer: shown.body['container'] })
    expect(shown.body['container']).toMatchObject({ datePublic: expect.stringMatching(/Z$/) })
  })

  test('of a change replaces it; a record with problems is not sent', async () => {
    await security('PUT', url('/draft'), { basedOn: await version(), draft: { ...draft, references: [] } })
    const bad = await security('POST', url('/publication'), { basedOn: await version() })
    expect(bad).toMatchObject({ status: 422, body: { errors: [{ path: '/references' }] } })
    await security('PUT', url('/draft'), {
      basedOn: await version(),
      draft: { ...draft, solutions: ['Update to 3.3.0.'] },
    })
    expect((await security('GET', url())).body).toMatchObject({ differsFromPublished: true })
    const { body } = await clinical('POST', url('/publication'), { basedOn: await version() })
    expect(body).toMatchObject({ record: { state: 'published', differsFromPublished: false } })
    expect(seen.at(-1)?.request).toBe(`PUT /api/cve/${id}/cna`)
  })

  test('that got no answer is settled by a person who looked', async () => {
    answer = json(502, {})
    const lost = await security('POST', url('/publication'), { basedOn: await version() })
    expect(lost.status).toBe(503)
    const settled = await security('POST', url('/settlement'), { basedOn: await version(), tookEffect: true })
    expect(settled.body).toMatchObject({ pending: null, state: 'published', lastProblem: null })
  }, 30_000)

  test('a rejection ends it for ever', async () => {
    answer = done
    expect((await security('POST', url('/rejection'), { basedOn: await version(), reason: '' })).status).toBe(
      400,
    )
    const { body } = await security('POST', url('/rejection'), {
      basedOn: await version(),
      reason: 'Not a flaw.',
    })
    expect(body).toMatchObject({ record: { state: 'rejected', rejectedReason: 'Not a flaw.' } })
    expect(seen.at(-1)?.request).toBe(`PUT /api/cve/${id}/reject`)
    for (const rest of ['/publication', '/rejection']) {
      const after = await security('POST', url(rest), { basedOn: await version(), reason: 'x' })
      expect([400, 422]).toContain(after.status)
    }
    expect((await security('PUT', url('/draft'), { basedOn: await version(), draft })).status).toBe(422)
  })
})

describe('an id that somebody else reserved', () => {
  test('is named by hand, once, and its record is not ours to publish', async () => {
    const opened = await security('POST', '/api/v1/cases', { kind: 'security', title: 'Another' })
    const other = `/api/v1/cases/${String(opened.body['id'])}/cve`
    expect((await security('POST', `${other}/assignment`, { basedOn: 0, cveId: 'CVE-1' })).status).toBe(400)
    const taken = await security('POST', `${other}/assignment`, { basedOn: 0, cveId: id })
    expect(taken.status).toBe(409)
    const named = await security('POST', `${other}/assignment`, { basedOn: 0, cveId: 'CVE-2025-12345' })
    expect(named.body).toMatchObject({ cveId: 'CVE-2025-12345', assignedBy: 'hand', state: 'reserved' })
    const ours = await security('POST', `${other}/publication`, { basedOn: Number(named.body['version']) })
    expect(ours).toMatchObject({ status: 422, body: { detail: expect.stringContaining('somebody else') } })
  })

  test('is the only way where the CVE Services are not set up', async () => {
    const person = await plain.person('Ada Security', ['product-security'])
    const opened = await person('POST', '/api/v1/cases', { kind: 'security', title: 'Another' })
    const other = `/api/v1/cases/${String(opened.body['id'])}/cve`
    expect((await person('GET', other)).body).toMatchObject({ services: null })
    const refused = await person('POST', `${other}/reservation`, { basedOn: 0 })
    expect(refused).toMatchObject({
      status: 422,
      body: { detail: expect.stringContaining('PRIMUM_CVE_ORG') },
    })
  })
})

describe('who may what', () => {
  const bodies = {
    '/draft': { basedOn: 0, draft },
    '/assignment': { basedOn: 0, cveId: 'CVE-2025-1234' },
    '/reservation': { basedOn: 0 },
    '/publication': { basedOn: 0 },
    '/rejection': { basedOn: 0, reason: 'x' },
    '/settlement': { basedOn: 0, tookEffect: false },
  }
  test.each(Object.entries(bodies))(
    '%s is not for strangers, auditors, or signers who may not read cases',
    async (rest, body) => {
      const method = rest === '/draft' ? 'PUT' : 'POST'
      expect((await (await server.as('nobody'))(method, url(rest), body)).status).toBe(401)
      expect((await (await server.as('auditor'))(method, url(rest), body)).status).toBe(403)
      expect((await (await server.as('signer'))(method, url(rest), body)).status).toBe(403)
      expect((await security(method, url(rest), {})).status).toBe(400)
    },
  )

  test('reading needs the right to read cases', async () => {
    expect((await (await server.as('nobody'))('GET', url())).status).toBe(401)
    expect((await (await server.as('signer'))('GET', url())).status).toBe(403)
    expect((await security('GET', '/api/v1/cases/00000000-0000-4000-8000-000000000000/cve')).status).toBe(404)
  })
})

test('each step left its act, and no act holds the key', async () => {
  const rows = await server.db
    .selectFrom('act as a')
    .innerJoin('act_facts as f', 'f.act_id', 'a.act_id')
    .select(['a.type', 'f.facts', 'f.shown'])
    .where('a.type', 'like', 'collaboration/cve-%')
    .execute()
  expect(new Set(rows.map(({ type }) => type.split('/')[1]))).toEqual(
    new Set([
      'cve-record-drafted',
      'cve-request-begun',
      'cve-request-failed',
      'cve-request-settled',
      'cve-id-assigned',
      'cve-record-published',
      'cve-record-rejected',
    ]),
  )
  expect(JSON.stringify(rows)).not.toContain(KEY)
  // Under embargo not even the subject is shown.
  expect(
    rows.filter(({ type }) => type.endsWith('cve-id-assigned')).every(({ shown }) => shown === 'type'),
  ).toBe(true)
})

async function disclose(): Promise<void> {
  const at = server.now().toString({ fractionalSecondDigits: 3 })
  const events = [
    { kind: 'reproduce', how: 'On the bench.' },
    { kind: 'assess', conclusion: 'uncontrolled' },
    {
      kind: 'disclose',
      publication: {
        kind: 'elsewhere',
        where: 'https://halcyon.example/advisories/1',
        reason: 'Our site.',
        publishedAt: at,
      },
    },
  ]
  for (const event of events) {
    const { status, text } = await security('POST', `/api/v1/cases/${caseId}/events`, { event })
    expect([status, text.slice(0, 300)]).toMatchObject([200, expect.any(String)])
  }
}
