// SPDX-License-Identifier: Apache-2.0
/** A case joins findings: its flaw appears in every release that has it, changes with it, stays over new intelligence, and leaves with it. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Call, createTestServer, type TestServer } from '../../testing.ts'
import { caseFlaw } from './flaw.ts'

const design = path.join(import.meta.dirname, '../../design/testdata')
const file = (name: string): Buffer => readFileSync(path.join(design, name))

let server: TestServer
let security: Call
const made = { product: '', old: '', next: '', bare: '', caseId: '', number: '' }

type Item = Readonly<Record<string, unknown>>
const items = (body: unknown): readonly Item[] => (body as { readonly items: readonly Item[] }).items

async function release(version: string, sbom?: string): Promise<string> {
  const { body } = await security('POST', `/api/v1/products/${made.product}/releases`, {
    version,
    stage: 'fielded',
  })
  const id = String(body['id'])
  if (sbom !== undefined) {
    const uploaded = await security('POST', `/api/v1/releases/${id}/sboms?fileName=${sbom}`, file(sbom))
    expect(uploaded.status).toBe(201)
  }
  return id
}

beforeAll(async () => {
  server = await createTestServer()
  security = await server.person('Ada Security', ['product-security'])
  await security('POST', '/api/v1/intelligence/sources?name=osv.jsonl', file('osv.jsonl'))
  const { body } = await security('POST', '/api/v1/products', { name: 'Bedside pump' })
  made.product = String(body['id'])
  made.old = await release('1.0', 'pump-1.cdx.json')
  made.next = await release('1.1', 'pump-1.1.cdx.json')
  made.bare = await release('0.9')
  await server.runJobs()
  const opened = await security('POST', '/api/v1/cases', {
    kind: 'security',
    title: 'Alarms can be silenced over the network',
    productId: made.product,
  })
  expect(opened.status).toBe(201)
  made.caseId = String(opened.body['id'])
  made.number = String(opened.body['number'])
})
afterAll(() => server.close())

const alarm = { purl: 'pkg:npm/alarm-relay', vers: 'vers:npm/<3.1.0' }
const flaw = (more: object) => ({ title: 'Alarms can be silenced', description: 'By port 4711', ...more })

async function save(input: object): Promise<void> {
  const { status, text } = await security('PUT', `/api/v1/cases/${made.caseId}/flaw`, { flaw: flaw(input) })
  expect([status, text.slice(0, 300)]).toMatchObject([200, expect.any(String)])
  await server.runJobs()
}

async function findings(state = 'all'): Promise<readonly Item[]> {
  const { body } = await security('GET', `/api/v1/findings?q=${made.number}&state=${state}`)
  return items(body).map((item) => ({
    release: (item['release'] as Item)['version'],
    component: (item['component'] as Item)['name'],
    state: item['state'],
    vulnerability: item['vulnerability'],
    match: item['match'],
    closedReason: item['closedReason'],
    id: item['id'],
  }))
}

test('it appears in every release whose SBOM holds the component in that range', async () => {
  await save({ components: [alarm] })
  const found = await findings()
  expect(
    found.map(({ release, component, state, match }) => [release, component, state, match]).toSorted(),
  ).toEqual([
    ['1.0', 'alarm-relay', 'open', 'own'],
    ['1.1', 'alarm-relay', 'open', 'own'],
  ])
  const shown = await caseFlaw(server.db, made.caseId)
  expect(shown?.affected.map(({ version, how }) => [version, how])).toEqual([
    ['1.0', 'found'],
    ['1.1', 'found'],
  ])
})

test('it stays when intelligence is replaced and when the SBOM comes again', async () => {
  await security('POST', '/api/v1/intelligence/sources?name=later.jsonl', file('osv-later.jsonl'))
  await server.runJobs()
  expect((await findings()).map(({ state }) => state)).toEqual(['open', 'open'])
  const again = file('pump-1.cdx.json').toString().replace('"version": 1,', '"version": 2,')
  await security('POST', `/api/v1/releases/${made.old}/sboms?fileName=again.json`, Buffer.from(again))
  expect((await findings()).map(({ state }) => state)).toEqual(['open', 'open'])
})

test('an SBOM that comes later has it at once', async () => {
  await release('1.2', 'pump-1.1.cdx.json')
  expect((await findings('open')).map(({ release }) => release)).toContain('1.2')
})

test('only people who may read cases see which case it is, and nobody reads what the flaw is', async () => {
  const [first] = await findings()
  const seen = async (call: Call) => (await call('GET', `/api/v1/findings/${String(first?.['id'])}`)).body
  expect((await seen(security))['case']).toEqual({ id: made.caseId, number: made.number })
  const signer = await seen(await server.as('signer'))
  expect(signer['case']).toBeNull()
  expect(JSON.stringify(signer)).not.toMatch(/silenced|4711/)
})

test('a document that goes to others does not tell of it while it is secret', async () => {
  const vex = async () => (await security('GET', `/api/v1/releases/${made.old}/vex?format=openvex`)).text
  expect(await vex()).not.toContain(made.number)
})

test('a fix that a person names closes it in that release alone, and says so', async () => {
  await save({ components: [alarm], releases: [{ releaseId: made.next, standing: 'fixed' }] })
  const closed = (await findings()).filter(({ state }) => state === 'closed')
  expect(closed.map(({ release }) => release)).toEqual(['1.1'])
  expect(closed[0]?.['closedReason']).toBe(`${made.number} is fixed in this release, as its case says.`)
})

test('a CVE id changes its name, and the finding is the same', async () => {
  const before = (await findings('open')).map(({ id }) => id).toSorted()
  await save({ components: [alarm], cveId: 'CVE-2026-99999' })
  const after = await findings('open')
  expect(new Set(after.map(({ vulnerability }) => vulnerability))).toEqual(new Set(['CVE-2026-99999']))
  expect(after.map(({ id }) => id)).toEqual(expect.arrayContaining(before))
})

test('a release that a person chooses has it in its own software; one without an SBOM is named by the case', async () => {
  await save({
    components: [],
    releases: [
      { releaseId: made.old, standing: 'affected' },
      { releaseId: made.bare, standing: 'affected' },
      { releaseId: made.next, standing: 'not-affected' },
    ],
  })
  const open = await findings('open')
  expect(open.map(({ release, component }) => [release, component])).toEqual([['1.0', 'Bedside pump']])
  const shown = await caseFlaw(server.db, made.caseId)
  expect(shown?.affected.map(({ version, how, findingId }) => [version, how, findingId !== null])).toEqual([
    ['1.0', 'chosen', true],
    ['0.9', 'chosen', false],
  ])
  expect(shown?.notAffected.map(({ version }) => version)).toEqual(['1.1'])
})

test('a CVE id belongs to one case, and a release has to be there', async () => {
  await save({ components: [alarm], cveId: 'CVE-2026-99999' })
  const { body } = await security('POST', '/api/v1/cases', { kind: 'security', title: 'Another' })
  const other = (input: object) =>
    security('PUT', `/api/v1/cases/${String(body['id'])}/flaw`, { flaw: { title: 'x', ...input } })
  expect((await other({ cveId: 'CVE-2026-99999' })).status).toBe(409)
  const unknown = { releaseId: crypto.randomUUID(), standing: 'affected' }
  expect((await other({ releases: [unknown] })).status).toBe(404)
  expect((await other({ components: [{ purl: 'nonsense' }] })).status).toBe(400)
})

test('it leaves every release when the case is closed as none, and returns when it is opened again', async () => {
  const event = (kind: string, more: object) =>
    security('POST', `/api/v1/cases/${made.caseId}/events`, { event: { kind, ...more } })
  expect((await event('close-as-not-reproducible', { reason: 'It does not work.' })).status).toBe(200)
  await server.runJobs()
  const gone = await findings()
  expect(gone.filter(({ state }) => state === 'open')).toEqual([])
  expect(gone.map(({ closedReason }) => closedReason)).toContain(
    `${made.number} was closed: not reproducible.`,
  )
  expect(await caseFlaw(server.db, made.caseId)).toBeUndefined()
  const refused = await security('PUT', `/api/v1/cases/${made.caseId}/flaw`, { flaw: flaw({}) })
  expect(refused.status).toBe(422)
  expect((await event('reopen', { reason: 'It does.' })).status).toBe(200)
  await server.runJobs()
  expect((await findings()).filter(({ state }) => state === 'open').length).toBeGreaterThan(1)
})

test('once it is public the findings say what it is, and documents tell of it', async () => {
  const event = (more: object) => security('POST', `/api/v1/cases/${made.caseId}/events`, { event: more })
  await event({ kind: 'reproduce', how: 'Seen.' })
  await event({ kind: 'assess', conclusion: 'controlled' })
  const publication = {
    kind: 'elsewhere',
    where: 'https://example.org/advisory',
    reason: 'The coordinator published.',
    publishedAt: server.now().toString({ fractionalSecondDigits: 3 }),
  }
  expect((await event({ kind: 'disclose', publication })).status).toBe(200)
  await server.runJobs()
  const { body } = await security('GET', `/api/v1/findings?q=CVE-2026-99999`)
  expect(items(body).map(({ summary }) => summary)).toContain('Alarms can be silenced')
  expect((await security('GET', `/api/v1/releases/${made.old}/vex?format=openvex`)).text).toContain(
    'CVE-2026-99999',
  )
})
