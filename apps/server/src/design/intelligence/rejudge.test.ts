// SPDX-License-Identifier: Apache-2.0
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Call, createTestServer, type TestServer } from '../../testing.ts'

let server: TestServer
let security: Call
beforeAll(async () => {
  server = await createTestServer()
  security = await server.person('Ada Security', ['product-security'])
})
afterAll(() => server.close())

const cpe = 'cpe:2.3:a:acme:viewer:1.0:*:*:*:*:*:*:*'
const sbom = {
  bomFormat: 'CycloneDX',
  specVersion: '1.6',
  components: [
    { type: 'library', 'bom-ref': 'viewer', group: 'com.acme', name: 'viewer', version: '1.0', cpe },
  ],
}
const flawOf = (cve: string, criteria: string) => ({
  cve,
  configurations: [
    { nodes: [{ operator: 'OR', negate: false, cpeMatch: [{ vulnerable: true, criteria }] }] },
  ],
})

async function add(record: object): Promise<void> {
  const { status } = await security('POST', '/api/v1/intelligence/sources', JSON.stringify(record))
  expect(status).toBe(200)
  await server.runJobs()
}

test('a component with a group and no purl keeps its finding, and so its decisions, when it is judged again', async () => {
  await add(flawOf('CVE-2099-0010', cpe))
  const product = await security('POST', '/api/v1/products', { name: 'Imaging workstation' })
  const release = await security('POST', `/api/v1/products/${String(product.body['id'])}/releases`, {
    version: '1.0',
  })
  await security(
    'POST',
    `/api/v1/releases/${String(release.body['id'])}/sboms?fileName=a.json`,
    JSON.stringify(sbom),
  )
  await add(flawOf('CVE-2099-0011', 'cpe:2.3:a:acme:other:1.0:*:*:*:*:*:*:*'))
  const { body } = await security('GET', '/api/v1/finding-changes')
  expect(body['items']).toMatchObject([{ kind: 'appeared', finding: { vulnerability: 'CVE-2099-0010' } }])
})
