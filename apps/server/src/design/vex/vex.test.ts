// SPDX-License-Identifier: Apache-2.0
/** VEX leaves in three dialects, comes back without changing anything, and that of others becomes evidence. In order. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Call, createTestServer, type TestServer } from '../../testing.ts'

const file = (name: string): Buffer => readFileSync(path.join(import.meta.dirname, '../testdata', name))

let server: TestServer
let security: Call
const made = { release: '', dose: '', document: '' }

type Item = Readonly<Record<string, never>>
const items = (body: unknown): readonly Item[] => (body as { readonly items: readonly Item[] }).items
const text = (value: unknown): string => String(value)

beforeAll(async () => {
  server = await createTestServer()
  security = await server.person('Ada Security', ['product-security'])
})
afterAll(() => server.close())

const assessment = {
  answers: {},
  severity: 'serious',
  rationale: 'The parser is never called.',
  vexStatus: 'not_affected',
  vexJustification: 'vulnerable_code_not_in_execute_path',
}

async function actsSince(before: string): Promise<readonly string[]> {
  const auditor = await server.as('auditor')
  const { body } = await auditor('GET', '/api/v1/acts?limit=500')
  return items(body)
    .filter((act) => BigInt(text(act['sequence'])) > BigInt(before))
    .map((act) => text(act['type']))
    .toReversed()
}

async function lastAct(): Promise<string> {
  const auditor = await server.as('auditor')
  const { body } = await auditor('GET', '/api/v1/acts?limit=1')
  return text(items(body)[0]?.['sequence'])
}

const supplierSays = (statements: readonly object[]) =>
  JSON.stringify({
    '@context': 'https://openvex.dev/ns/v0.2.0',
    '@id': 'https://supplier.example/vex/1',
    author: 'Supplier PSIRT',
    timestamp: '2026-01-01T00:00:00Z',
    version: 1,
    statements,
  })

const notAffected = {
  status: 'not_affected',
  justification: 'vulnerable_code_not_present',
  impact_statement: 'We build without it.',
}

describe('a release with a finding that was decided', () => {
  test('is made', async () => {
    const clinical = await server.person('Cara Clinical', ['clinical-safety'])
    const product = await security('POST', '/api/v1/products', { name: 'Pump', udiDi: ['00000000000017'] })
    const release = await security('POST', `/api/v1/products/${text(product.body['id'])}/releases`, {
      version: '1.0',
      stage: 'fielded',
    })
    made.release = text(release.body['id'])
    await security('POST', `/api/v1/releases/${made.release}/sboms`, file('pump-1.cdx.json'))
    await security('POST', '/api/v1/intelligence/sources?name=osv.jsonl', file('osv.jsonl'))
    await server.runJobs()
    const { body } = await security('GET', `/api/v1/findings?release=${made.release}`)
    made.dose = text(items(body)[0]?.['id'])
    const proposed = await security('POST', `/api/v1/findings/${made.dose}/assessments`, {
      assessment,
      signAs: 'product-security',
    })
    expect(proposed.status).toBe(201)
    const signed = await clinical('POST', `/api/v1/assessments/${text(proposed.body['id'])}/signatures`, {
      as: 'clinical-safety',
    })
    expect(signed.body['state']).toBe('in-force')
  })
})

describe('VEX that leaves', () => {
  test('as CSAF says what was decided, and the same question gives the same bytes', async () => {
    const url = `/api/v1/releases/${made.release}/vex?format=csaf&tlp=GREEN`
    const { status, body, headers, text: bytes } = await security('GET', url)
    expect(status).toBe(200)
    expect(body).toMatchObject({
      document: {
        category: 'csaf_vex',
        csaf_version: '2.0',
        distribution: { tlp: { label: 'GREEN' } },
        publisher: { category: 'vendor', namespace: 'http://primum.test' },
        tracking: { id: `vex-${made.release}`, status: 'final' },
      },
    })
    expect(body['vulnerabilities']).toMatchObject([
      { cve: 'CVE-2099-0001', flags: [{ label: 'vulnerable_code_not_in_execute_path' }] },
      { cve: 'CVE-2099-0002', product_status: { under_investigation: [expect.any(String)] } },
    ])
    expect(text(headers['content-disposition'])).toContain(`vex-${made.release}.json`)
    expect((await security('GET', url)).text).toBe(bytes)
  })

  test('in a format or with a label that there is not is refused', async () => {
    for (const query of ['format=vex', 'format=csaf&tlp=PINK']) {
      expect((await security('GET', `/api/v1/releases/${made.release}/vex?${query}`)).status).toBe(400)
    }
  })

  test.each(['openvex', 'cyclonedx', 'csaf'])('comes back as %s and changes no decision', async (format) => {
    const before = await lastAct()
    const { body: was } = await security('GET', `/api/v1/findings/${made.dose}`)
    const own = await security('GET', `/api/v1/releases/${made.release}/vex?format=${format}`)
    const { status, body } = await security(
      'POST',
      `/api/v1/releases/${made.release}/vex-documents?fileName=own.json`,
      own.text,
    )
    expect(status).toBe(201)
    expect(body['document']).toMatchObject({ dialect: format, matched: 2, unmatched: [] })
    expect(await actsSince(before)).toEqual(['design/vex-accepted'])
    const { body: is } = await security('GET', `/api/v1/findings/${made.dose}`)
    expect(is).toEqual(was)
    const again = await security('GET', `/api/v1/releases/${made.release}/vex?format=${format}`)
    expect(again.text).toBe(own.text)
    const { body: evidence } = await security('GET', `/api/v1/findings/${made.dose}/vex-evidence`)
    expect(items(evidence)[0]).toMatchObject({
      status: 'not_affected',
      justification: 'vulnerable_code_not_in_execute_path',
      scope: 'component-in-product',
    })
  })
})

describe('VEX of a supplier', () => {
  const url = () => `/api/v1/releases/${made.release}/vex-documents?fileName=supplier.json`
  const document = supplierSays([
    {
      ...notAffected,
      vulnerability: { name: 'GHSA-aaaa-aaaa-aaaa' },
      products: [{ '@id': 'pkg:npm/dose-limiter@1.2.0' }],
    },
    {
      ...notAffected,
      vulnerability: { name: 'CVE-2099-0002' },
      products: [{ '@id': 'pkg:npm/dose-limiter@1.2.0' }],
    },
    {
      ...notAffected,
      vulnerability: { name: 'CVE-2099-0001' },
      products: [{ '@id': 'pkg:generic/monitor', subcomponents: [{ '@id': 'pkg:npm/dose-limiter@1.2.0' }] }],
    },
  ])

  test('is evidence at the component that it names, by any name of the flaw, and decides nothing', async () => {
    const before = await lastAct()
    const { status, body } = await security('POST', url(), document)
    expect(status).toBe(201)
    expect(body).toMatchObject({
      alreadyKnown: false,
      document: {
        author: 'Supplier PSIRT',
        statements: 3,
        matched: 1,
        unmatched: [
          { path: '/statements/1', vulnerability: 'CVE-2099-0002', reason: 'no-finding' },
          { path: '/statements/2', vulnerability: 'CVE-2099-0001', reason: 'other-product' },
        ],
      },
    })
    made.document = text((body['document'] as unknown as Item)['id'])
    expect(await actsSince(before)).toEqual(['design/vex-accepted'])
    const { body: evidence } = await security('GET', `/api/v1/findings/${made.dose}/vex-evidence`)
    const theirs = items(evidence).find(
      (one) => text(one['path']) === '/statements/0' && one['scope'] === ('component' as never),
    )
    expect(theirs).toMatchObject({
      document: { id: made.document, fileName: 'supplier.json' },
      status: 'not_affected',
      justification: 'vulnerable_code_not_present',
      impactStatement: 'We build without it.',
      counts: false,
    })
  })

  test('the same bytes again change nothing', async () => {
    const before = await lastAct()
    const { status, body } = await security('POST', url(), document)
    expect(status).toBe(200)
    expect(body).toMatchObject({ alreadyKnown: true, document: { id: made.document } })
    expect(await actsSince(before)).toEqual([])
    const { body: list } = await security('GET', `/api/v1/releases/${made.release}/vex-documents`)
    expect(items(list).filter((one) => text(one['fileName']) === 'supplier.json')).toHaveLength(1)
  })

  test('comes back byte for byte, as a download', async () => {
    const { headers, text: bytes } = await security('GET', `/api/v1/vex-documents/${made.document}/document`)
    expect(bytes).toBe(document)
    expect(headers['content-type']).toBe('application/octet-stream')
  })

  test.each([
    ['no VEX', '{"hello": 1}', 'vex/dialect'],
    ['cut off', document.slice(0, 100), 'json/truncated'],
    [
      'not_affected without a reason',
      supplierSays([{ status: 'not_affected', vulnerability: { name: 'CVE-1' } }]),
      'vex/rule',
    ],
  ])('%s is refused with the reason, and nothing is kept', async (_, bytes, code) => {
    const before = await lastAct()
    const { status, body } = await security('POST', url(), bytes)
    expect(status).toBe(422)
    expect(body).toMatchObject({ type: '/problems/unusable-document', code })
    expect(body['detail']).toContain('supplier.json')
    expect(await actsSince(before)).toEqual([])
  })

  test('of a release, a document or a finding that there is not is not found', async () => {
    const nothing = '00000000-0000-4000-8000-000000000000'
    expect((await security('POST', `/api/v1/releases/${nothing}/vex-documents`, document)).status).toBe(404)
    for (const path of [
      `releases/${nothing}/vex-documents`,
      `vex-documents/${nothing}`,
      `vex-documents/${nothing}/document`,
      `findings/${nothing}/vex-evidence`,
    ]) {
      expect((await security('GET', `/api/v1/${path}`)).status).toBe(404)
    }
  })
})
