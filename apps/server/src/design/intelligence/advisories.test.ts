// SPDX-License-Identifier: Apache-2.0
/** Security advisories beside the findings that they name, and what an index may not make look clean. In order. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { buildIndex } from '@primum/flaws/node'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Call, createTestServer, type TestServer } from '../../testing.ts'

const testdata = path.join(import.meta.dirname, '../testdata')
const read = (name: string): Buffer => readFileSync(path.join(testdata, name))
const advisory = read('advisories.jsonl').toString('utf8')

let server: TestServer
let security: Call
let release = ''
beforeAll(async () => {
  server = await createTestServer()
  security = await server.person('Ada Security', ['product-security'])
  const product = await security('POST', '/api/v1/products', { name: 'Bedside infusion pump' })
  const made = await security('POST', `/api/v1/products/${String(product.body['id'])}/releases`, {
    version: '1.0',
    stage: 'fielded',
  })
  release = String(made.body['id'])
  await add('osv.jsonl', read('osv.jsonl'))
  await security('POST', `/api/v1/releases/${release}/sboms?fileName=pump.json`, read('pump-1.cdx.json'))
})
afterAll(() => server.close())

async function add(name: string, content: Buffer | string) {
  const { status, body } = await security(
    'POST',
    `/api/v1/intelligence/sources?name=${name}`,
    Buffer.from(content),
  )
  expect(status).toBe(200)
  await server.runJobs()
  return body
}

type Item = Readonly<Record<string, unknown>>
const listed = (body: unknown): readonly Item[] => (body as { readonly items: readonly Item[] }).items
const itemsOf = async (url: string) => listed((await security('GET', url)).body)

async function findings() {
  const items = await itemsOf(`/api/v1/findings?release=${release}`)
  return Object.fromEntries(items.map((item) => [String(item['vulnerability']), item]))
}

const changes = async () =>
  (await itemsOf(`/api/v1/finding-changes?release=${release}`)).map(({ kind, detail }) => [kind, detail])

test('an advisory that names a flaw stands on its finding, and the people are told', async () => {
  expect((await findings())['CVE-2099-0001']).toMatchObject({ advisories: [] })
  const { accepted, refused, intelligence } = await add('advisories.jsonl', advisory)
  expect({ accepted, refused }).toEqual({ accepted: 1, refused: [] })
  expect(intelligence).toMatchObject({
    records: 2,
    canMatch: true,
    advisories: { documents: 1, cves: 1, newestAt: '2026-01-03T00:00:00.000Z' },
    sources: [{ name: 'GHSA' }, { name: 'CISA', records: 1, terms: 'public domain in the US, CISA' }],
  })
  const expected = {
    id: 'ICSMA-99-001-01',
    title: 'Halcyon infusion pumps',
    url: 'https://www.cisa.gov/news-events/ics-medical-advisories/icsma-99-001-01',
    publisher: 'CISA',
    publishedAt: '2026-01-03T00:00:00Z',
    revisedAt: '2026-01-03T00:00:00Z',
    revision: '1',
    cwe: { id: 'CWE-306', name: 'Missing Authentication for Critical Function' },
  }
  const { 'CVE-2099-0001': named, 'CVE-2099-0002': other } = await findings()
  expect(named).toMatchObject({ advisories: [expected], score: 9.8 })
  expect(other).toMatchObject({ advisories: [] })
  const { body } = await security('GET', `/api/v1/findings/${String(named?.['id'])}`)
  expect(body).toMatchObject({ advisories: [expected] })
  expect((await changes())[0]).toEqual([
    'changed',
    { advisories: { before: [], after: ['ICSMA-99-001-01'] } },
  ])
})

test('it rates a flaw that no record rates, says so, and answers nothing about this device', async () => {
  const unrated = {
    id: 'GHSA-dddd-dddd-dddd',
    modified: '2026-01-02T00:00:00Z',
    aliases: ['CVE-2099-0004'],
    affected: [
      {
        package: { ecosystem: 'npm', name: 'pump-ui' },
        ranges: [{ type: 'SEMVER', events: [{ introduced: '0' }] }],
      },
    ],
  }
  await add('unrated.json', JSON.stringify(unrated))
  expect((await findings())['CVE-2099-0004']).toMatchObject({ severity: 'unknown', score: null })
  await add(
    'rating.json',
    advisory.replaceAll('CVE-2099-0001', 'CVE-2099-0004').replaceAll('99-001', '99-002'),
  )
  const { 'CVE-2099-0004': rated, 'CVE-2099-0001': own } = await findings()
  expect(rated).toMatchObject({ severity: 'high', score: 8.1 })
  const { body } = await security('GET', `/api/v1/findings/${String(rated?.['id'])}`)
  expect(body['cvss']).toMatchObject([{ score: 8.1, source: 'ICSMA-99-002-01' }])
  const suggested = async (finding: unknown) =>
    (await security('GET', `/api/v1/assessment-questions?finding=${String(finding)}`)).body['suggested']
  expect(await suggested(rated?.['id'])).toEqual({})
  expect(await suggested(own?.['id'])).toMatchObject({ reach: { answer: 'remote' } })
})

test('another revision of it is stored, and is no news', async () => {
  const before = await changes()
  await add(
    'revised.jsonl',
    advisory.replace('"current_release_date":"2026-01-03', '"current_release_date":"2026-02-03'),
  )
  const { 'CVE-2099-0001': named } = await findings()
  expect(named).toMatchObject({ advisories: [{ revisedAt: '2026-02-03T00:00:00Z' }] })
  expect(await changes()).toEqual(before)
})

test('one that cannot be read is refused with its line and the reason, and the others are taken', async () => {
  const broken = `${advisory.replace('"csaf_version":"2.0"', '"csaf_version":"9"').trim()}\n${advisory}`
  const { refused } = await add('broken.jsonl', broken)
  expect(refused).toMatchObject([
    { where: 'broken.jsonl:1', message: expect.stringContaining('/document/csaf_version') },
  ])
})

test('an index without the packages of a release leaves its findings open, and its components unknown', async () => {
  const before = await findings()
  const db = path.join(server.dataDir, 'intel', 'flaws.db')
  await buildIndex({ db, sources: [path.join(testdata, 'kev.json')], fresh: true })
  await add('kev.json', read('kev.json'))
  const [sbom] = await itemsOf(`/api/v1/releases/${release}/sboms`)
  expect(sbom).toMatchObject({ components: 5, unmatched: 5 })
  const after = await findings()
  expect(Object.keys(after)).toEqual(Object.keys(before))
  expect(after['CVE-2099-0001']).toMatchObject({ state: 'open', score: 9.8 })
  const { body } = await security('GET', '/api/v1/overview')
  expect(body['intelligence']).toMatchObject({
    present: true,
    canMatch: false,
    fresh: false,
    newestEntryAt: null,
  })
  expect(body['unmatchedComponents']).toBe(5)
})

test('an index that knows them again closes what it knows no flaw of', async () => {
  await add('osv-later.jsonl', read('osv-later.jsonl'))
  expect(Object.keys(await findings())).toEqual(['CVE-2099-0003'])
})
