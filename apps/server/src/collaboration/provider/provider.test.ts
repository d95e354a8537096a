// SPDX-License-Identifier: Apache-2.0
/** The provider as downloaders, customers and the maker's own people meet it. */
import { createHash } from 'node:crypto'
import {
  parseChangesCsv,
  parseHashFile,
  parseIndexTxt,
  parseProviderMetadata,
  parseRolieFeed,
} from '@primum/advisory/provider'
import { createMessage, readKey, readSignature, verify } from 'openpgp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeApiKey } from '../../platform/identity/api-keys/acts.ts'
import { systemActor } from '../../platform/journal/actor.ts'
import { createTestServer, type Reply, type TestServer } from '../../testing.ts'
import { addToProvider, type ProviderDocument } from './acts.ts'
import { type TestAdvisory, testAdvisory } from './testing-documents.ts'

const root = '/.well-known/csaf/'
let server: TestServer

beforeAll(async () => {
  server = await createTestServer()
  await server.person('Ada Administrator', [])
})
afterAll(() => server.close())

const publish = (document: ProviderDocument) =>
  server.db.transaction().execute((tx) =>
    addToProvider(tx, server.collaboration.openPgp, document, {
      actor: systemActor('test'),
      now: server.now(),
    }),
  )

const add = (advisory: TestAdvisory) => publish(testAdvisory(advisory))

async function get(
  path: string,
  headers: Record<string, string> = {},
): Promise<Reply & { readonly raw: Buffer }> {
  const response = await server.app.inject({ method: 'GET', url: `${root}${path}`, headers })
  return {
    status: response.statusCode,
    body: {},
    text: response.body,
    headers: response.headers,
    raw: response.rawPayload,
  }
}

const json = async (path: string): Promise<unknown> => JSON.parse((await get(path)).text)

describe('before anything is published', () => {
  it('has metadata, a feed and lists that say so', async () => {
    const metadata = parseProviderMetadata(asHttps(await json('provider-metadata.json')))
    expect(metadata).toMatchObject({
      csafVersion: '2.0',
      role: 'csaf_trusted_provider',
      publisher: { category: 'vendor', name: 'Halcyon Devices', namespace: 'https://primum.test' },
      feeds: [{ label: 'CLEAR' }],
      directories: [{ url: 'https://primum.test/.well-known/csaf/v2.0/white/' }],
    })
    expect(parseRolieFeed(asHttps(await json('v2.0/white/feed-tlp-white.json'))).entries).toEqual([])
    expect((await get('v2.0/white/index.txt')).text).toBe('')
    expect((await get('v2.1/clear/changes.csv')).text).toBe('')
  })
})

/** The test server's address has no TLS, without which the readers take nothing. */
const asHttps = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value).replaceAll('http://primum.test', 'https://primum.test'))

describe('a published advisory', () => {
  const given = testAdvisory({ trackingId: 'HAL_2026:0002' })
  const file = 'v2.0/white/2026/hal_2026_0002.json'
  beforeAll(async () => {
    expect(await publish(given)).toEqual({ path: `${root}${file}` })
  })

  it('is served byte for byte, as JSON and nothing else', async () => {
    const { status, raw, headers } = await get(file)
    expect(status).toBe(200)
    expect(raw.equals(Buffer.from(given.document))).toBe(true)
    expect(headers).toMatchObject({
      'content-type': 'application/json',
      'cache-control': 'public, no-cache',
      'access-control-allow-origin': '*',
      'accept-ranges': 'bytes',
    })
  })

  it('has hashes that fit and a signature of the published key', async () => {
    for (const algorithm of ['sha256', 'sha512'] as const) {
      const { text } = await get(`${file}.${algorithm}`)
      expect(parseHashFile(text, algorithm)).toBe(createHash(algorithm).update(given.document).digest('hex'))
    }
    const { keys } = parseProviderMetadata(asHttps(await json('provider-metadata.json')))
    const { fingerprint = '' } = keys[0] ?? {}
    const key = await get(`openpgp/${fingerprint}.asc`)
    expect(key.headers['content-type']).toBe('application/pgp-keys')
    const { signatures } = await verify({
      message: await createMessage({ binary: given.document }),
      signature: await readSignature({ armoredSignature: (await get(`${file}.asc`)).text }),
      verificationKeys: await readKey({ armoredKey: key.text }),
    })
    await expect(signatures[0]?.verified).resolves.toBe(true)
  })

  it('is in every list, and the lists agree', async () => {
    const feed = parseRolieFeed(asHttps(await json('v2.0/white/feed-tlp-white.json')))
    const entry = feed.entries.find(({ id }) => id === given.trackingId)
    expect(entry).toMatchObject({
      url: `https://primum.test${root}${file}`,
      title: given.title,
      hashes: [{ algorithm: 'sha256' }, { algorithm: 'sha512' }],
      signatureUrl: `https://primum.test${root}${file}.asc`,
    })
    expect(entry?.updated.toString()).toBe('2026-03-01T09:00:00Z')
    expect(parseIndexTxt((await get('v2.0/white/index.txt')).text)).toContain('2026/hal_2026_0002.json')
    expect(parseChangesCsv((await get('v2.0/white/changes.csv')).text).map(({ path }) => path)).toContain(
      '2026/hal_2026_0002.json',
    )
    const listing = await get('v2.0/white/2026/')
    expect(listing.headers['content-type']).toBe('text/html; charset=utf-8')
    for (const ending of ['', '.sha256', '.sha512', '.asc']) {
      expect(listing.text).toContain(`<a href="hal_2026_0002.json${ending}">`)
    }
    expect((await get('v2.0/white/')).text).toContain('<a href="2026/">')
    expect((await get('v2.0/')).text).toContain('<a href="white/">')
    expect(await json('v2.0/white/category-white.json')).toEqual({
      categories: { category: [{ term: 'Halcyon Pump' }] },
    })
    expect(await json('v2.0/service.json')).toMatchObject({
      service: {
        workspace: [{ collection: [{ href: `http://primum.test${root}v2.0/white/feed-tlp-white.json` }] }],
      },
    })
  })

  it('answers who asks whether something changed with a few bytes', async () => {
    for (const path of [file, 'v2.0/white/feed-tlp-white.json', 'provider-metadata.json', 'v2.0/white/']) {
      const first = await get(path)
      const { etag, 'last-modified': lastModified } = first.headers
      const again = await get(path, { 'if-none-match': `"other", W/${etag}` })
      expect([path, again.status, again.text]).toEqual([path, 304, ''])
      expect((await get(path, { 'if-modified-since': String(lastModified) })).status).toBe(304)
      expect((await get(path, { 'if-modified-since': 'Thu, 01 Jan 1970 00:00:00 GMT' })).status).toBe(200)
      expect((await get(path, { 'if-none-match': '"other"' })).status).toBe(200)
    }
  })

  it('can be had in part', async () => {
    const whole = await get(file)
    const part = await get(file, { range: 'bytes=10-19', 'if-range': String(whole.headers['etag']) })
    expect(part.status).toBe(206)
    expect(part.raw).toEqual(whole.raw.subarray(10, 20))
    expect(part.headers['content-range']).toBe(`bytes 10-19/${whole.raw.length}`)
    expect((await get(file, { range: 'bytes=-5' })).raw).toEqual(whole.raw.subarray(-5))
    expect((await get(file, { range: 'bytes=10-' })).raw).toEqual(whole.raw.subarray(10))
    expect((await get(file, { range: `bytes=${whole.raw.length}-` })).status).toBe(416)
    expect((await get(file, { range: 'bytes=0-1', 'if-range': '"old"' })).status).toBe(200)
    expect((await get(file, { range: 'bytes=0-1,3-4' })).status).toBe(200)
  })

  it('answers HEAD as GET without the body', async () => {
    const { raw } = await get(file)
    const head = await server.app.inject({ method: 'HEAD', url: `${root}${file}` })
    expect([head.statusCode, head.body]).toEqual([200, ''])
    expect(head.headers).toMatchObject({
      'content-type': 'application/json',
      'content-length': String(raw.length),
    })
  })

  it('is where the DNS name looks for the metadata', async () => {
    const answer = await server.app.inject({
      method: 'GET',
      url: '/',
      headers: { host: 'csaf.data.security.primum.test' },
    })
    expect(answer.body).toBe((await get('provider-metadata.json')).text)
    expect((await get('service.json')).text).toBe((await get('v2.0/service.json')).text)
  })

  it('gives a later revision, and never an earlier one', async () => {
    const next = testAdvisory({
      trackingId: 'HAL_2026:0002',
      title: 'Halcyon Pump: it is fixed',
      current: '2026-04-01T09:00:00Z',
      revision: 2,
    })
    const before = (await get('v2.0/white/feed-tlp-white.json')).headers['etag']
    server.advance({ seconds: 5 })
    await publish(next)
    expect((await get(file)).raw.equals(Buffer.from(next.document))).toBe(true)
    expect((await get('v2.0/white/feed-tlp-white.json')).headers['etag']).not.toBe(before)
    await expect(publish(given)).rejects.toMatchObject({ type: 'conflict' })
    await expect(publish({ ...next, title: 'Another title' })).rejects.toMatchObject({
      code: 'provider/mismatch',
    })
    expect(await publish(next)).toEqual({ path: `${root}${file}` })
    await expect(add({ trackingId: 'HAL 2026 0002' })).rejects.toMatchObject({ type: 'conflict' })
  })

  it('is in the log for everyone', async () => {
    const row = await server.db
      .selectFrom('act')
      .innerJoin('act_facts', 'act_facts.act_id', 'act.act_id')
      .select(['act.type', 'act_facts.shown', 'act_facts.facts'])
      .where('act.subject_id', '=', given.trackingId)
      .orderBy('act.act_seq')
      .executeTakeFirstOrThrow()
    expect(row).toMatchObject({
      type: 'collaboration/advisory-provided',
      shown: 'facts',
      facts: {
        tlp: 'CLEAR',
        path: file,
        document: createHash('sha256').update(given.document).digest('hex'),
      },
    })
  })
})

describe('an advisory that is not for everyone', () => {
  beforeAll(async () => {
    await add({ trackingId: 'HAL-2026-0100', csafVersion: '2.0', tlp: 'AMBER' })
    await add({ trackingId: 'HAL-2026-0100', csafVersion: '2.1', tlp: 'AMBER' })
    await add({ trackingId: 'HAL-2026-0101', csafVersion: '2.1', tlp: 'AMBER+STRICT' })
    await add({ trackingId: 'HAL-2026-0102', csafVersion: '2.1', tlp: 'GREEN' })
    await add({ trackingId: 'HAL-2026-0103', csafVersion: '2.1', tlp: 'RED' })
  })

  it('has a path of its own, which opens with a customer’s key', async () => {
    const [nobody, customer] = [await server.as('nobody'), await server.as('customer')]
    for (const path of [
      'v2.0/amber/2026/hal-2026-0100.json',
      'v2.0/amber/2026/hal-2026-0100.json.asc',
      'v2.0/amber/feed-tlp-amber.json',
      'v2.1/amber+strict/2026/hal-2026-0101.json',
      'v2.1/amber+strict/index.txt',
      'v2.1/green/2026/hal-2026-0102.json',
      'v2.1/green/',
    ]) {
      expect([path, (await nobody('GET', root + path)).status]).toEqual([path, 401])
      const opened = await customer('GET', root + path)
      expect([path, opened.status]).toEqual([path, 200])
      expect(opened.headers).toMatchObject({
        'cache-control': 'private, no-cache',
        vary: 'authorization, cookie',
      })
    }
  })

  it('stays closed to a customer where it is for named people', async () => {
    const path = `${root}v2.1/red/2026/hal-2026-0103.json`
    expect((await (await server.as('customer'))('GET', path)).status).toBe(403)
    expect((await (await server.as('product-security'))('GET', path)).status).toBe(200)
    expect((await (await server.as('administrator'))('GET', path)).status).toBe(403)
  })

  it.each([
    'v2.0/%61mber/2026/hal-2026-0100.json',
    'v2.0//amber/2026/hal-2026-0100.json',
    'v2.0/white/../amber/2026/hal-2026-0100.json',
    'v2.0/white/2026/hal-2026-0100.json',
    'v2.0%2Famber/2026/hal-2026-0100.json',
    'v2.0/AMBER/2026/hal-2026-0100.json',
    'v2.1/amber%2Bstrict/2026/hal-2026-0101.json',
  ])('is not found by another spelling: %s', async (path) => {
    const { status, text } = await get(path)
    expect([401, 404]).toContain(status)
    expect(text).not.toContain('CVE-2026-10001')
  })

  it('is in no public list', async () => {
    const paths = ['', 'v2.0/', 'v2.0/white/', 'v2.0/white/index.txt', 'v2.0/white/feed-tlp-white.json']
    for (const path of [...paths, 'v2.1/clear/feed-tlp-clear.json', 'v2.1/clear/changes.csv']) {
      expect((await get(path)).text).not.toContain('0100')
    }
    const { directories, feeds } = parseProviderMetadata(asHttps(await json('v2.1/provider-metadata.json')))
    expect(feeds.map(({ label }) => label)).toEqual(['CLEAR', 'GREEN', 'AMBER', 'AMBER+STRICT', 'RED'])
    expect(directories.map(({ label }) => label)).toEqual(['CLEAR', 'GREEN', 'AMBER', 'AMBER+STRICT', 'RED'])
    // 2.0 has no label for a directory.
    expect(parseProviderMetadata(asHttps(await json('provider-metadata.json'))).directories).toHaveLength(1)
  })

  it('leaves nothing of itself in the public log', async () => {
    const rows = await server.db
      .selectFrom('act')
      .innerJoin('act_facts', 'act_facts.act_id', 'act.act_id')
      .select('act_facts.shown')
      .where('act.type', '=', 'collaboration/restricted-advisory-provided')
      .execute()
    expect(rows.map(({ shown }) => shown)).toEqual(Array(5).fill('type'))
  })

  it('gives a customer’s key nothing else', async () => {
    const customer = await server.as('customer')
    for (const path of [
      '/api/v1/products',
      '/api/v1/cases',
      '/api/v1/provider',
      '/api/v1/provider/documents',
    ]) {
      expect([path, (await customer('GET', path)).status]).toEqual([path, 403])
    }
  })

  it('moves to where everyone reads it when its label does', async () => {
    await add({
      trackingId: 'HAL-2026-0100',
      csafVersion: '2.0',
      tlp: 'CLEAR',
      current: '2026-05-01T09:00:00Z',
      revision: 2,
    })
    expect((await get('v2.0/white/2026/hal-2026-0100.json')).status).toBe(200)
    const customer = await server.as('customer')
    expect((await customer('GET', `${root}v2.0/amber/2026/hal-2026-0100.json`)).status).toBe(404)
    expect((await customer('GET', `${root}v2.0/amber/index.txt`)).text).toBe('')
  })

  it('cannot have a label that its version of CSAF does not know', async () => {
    await expect(
      publish({ ...testAdvisory({ csafVersion: '2.1', tlp: 'AMBER+STRICT' }), csafVersion: '2.0' }),
    ).rejects.toMatchObject({ type: 'rule-broken' })
  })
})

describe('the settings', () => {
  const settings = {
    version: 0,
    namespace: 'https://psirt.halcyon.example',
    contactDetails: 'psirt@halcyon.example',
    issuingAuthority: null,
    leadingVersion: '2.1',
    listOnAggregators: true,
    mirrorOnAggregators: false,
    maintainedFrom: null,
    maintainedUntil: '2031-12-31T00:00:00Z',
  }

  it('are changed by who may, and told to the second editor as a conflict', async () => {
    const [nobody, engineer, admin] = [
      await server.as('nobody'),
      await server.as('engineer'),
      await server.as('administrator'),
    ]
    expect((await nobody('PUT', '/api/v1/provider', settings)).status).toBe(401)
    expect((await engineer('PUT', '/api/v1/provider', settings)).status).toBe(403)
    expect((await admin('PUT', '/api/v1/provider', { ...settings, namespace: 'javascript:0' })).status).toBe(
      400,
    )
    const changed = await admin('PUT', '/api/v1/provider', settings)
    expect(changed).toMatchObject({ status: 200, body: { version: 1, leadingVersion: '2.1' } })
    expect((await admin('PUT', '/api/v1/provider', settings)).status).toBe(409)
    expect((await admin('PUT', '/api/v1/provider', { ...settings, version: 7 })).status).toBe(409)
    const backwards = { ...settings, version: 1, maintainedFrom: '2032-01-01T00:00:00Z' }
    expect((await admin('PUT', '/api/v1/provider', backwards)).status).toBe(422)
    expect((await engineer('GET', '/api/v1/provider')).body).toMatchObject({ version: 1 })
  })

  it('count at once in the metadata, whose leading version they choose', async () => {
    const leading = await get('provider-metadata.json')
    expect(leading.text).toBe((await get('v2.1/provider-metadata.json')).text)
    expect(parseProviderMetadata(asHttps(JSON.parse(leading.text)))).toMatchObject({
      csafVersion: '2.1',
      mirrorOnAggregators: false,
      publisher: { namespace: 'https://psirt.halcyon.example', contactDetails: 'psirt@halcyon.example' },
      canonicalUrl: 'https://primum.test/.well-known/csaf/v2.1/provider-metadata.json',
    })
    expect(leading.text).toContain('"maintained_until": "2031-12-31T00:00:00Z"')
    expect((await get('v2.0/provider-metadata.json')).text).not.toContain('maintained')
  })
})

describe('another signing key', () => {
  it('signs what comes, and the one before stays for what it signed', async () => {
    const file = 'v2.1/clear/2026/hal-2026-0200.json'
    await add({ trackingId: 'HAL-2026-0200', csafVersion: '2.1' })
    const { openPgp } = server.collaboration
    const before = openPgp.fingerprint
    const signature = (await get(`${file}.asc`)).text
    await openPgp.rotate()
    const { keys } = parseProviderMetadata(asHttps(await json('v2.1/provider-metadata.json')))
    expect(keys.map(({ fingerprint }) => fingerprint)).toEqual([openPgp.fingerprint, before])
    expect(openPgp.fingerprint).not.toBe(before)
    const { signatures } = await verify({
      message: await createMessage({ binary: (await get(file)).raw }),
      signature: await readSignature({ armoredSignature: signature }),
      verificationKeys: await readKey({ armoredKey: (await get(`openpgp/${before}.asc`)).text }),
      date: new Date(server.now().epochMilliseconds),
    })
    await expect(signatures[0]?.verified).resolves.toBe(true)
    expect((await get('openpgp/')).text).toContain(`<a href="${before}.asc">`)
  })
})

describe('what is not there', () => {
  it.each([
    'v2.0/white/2026/nothing.json',
    'v2.0/white/2026/hal_2026_0002.json.md5',
    'v2.0/white/1999/',
    'v2.0/yellow/',
    'v3.0/provider-metadata.json',
    'openpgp/0000000000000000000000000000000000000000.asc',
    'v2.0/white/2026/..%2f..%2f..%2fetc%2fpasswd',
    'v2.1/unlabeled/index.txt',
    '%00',
  ])('%s is a problem, and no page of the console', async (path) => {
    const { status, headers } = await get(path)
    expect([400, 404]).toContain(status)
    expect(headers['content-type']).toBe('application/problem+json')
  })
})

describe('the export', () => {
  it('is a tar archive of every public file, each with the bytes that GET gives', async () => {
    const auditor = await server.as('auditor')
    expect((await (await server.as('nobody'))('GET', '/api/v1/provider/export')).status).toBe(401)
    expect((await (await server.as('customer'))('GET', '/api/v1/provider/export')).status).toBe(403)
    const { headers } = await auditor('GET', '/api/v1/provider/export')
    expect(headers['content-type']).toBe('application/x-tar')
    const files = await exported()
    expect([...files.keys()]).toEqual(
      expect.arrayContaining([
        '.well-known/csaf/provider-metadata.json',
        '.well-known/csaf/v2.0/white/2026/hal_2026_0002.json.asc',
        '.well-known/csaf/v2.0/white/index.html',
      ]),
    )
    expect([...files.keys()].filter((name) => /amber|red|green/.test(name))).toEqual([])
    for (const [name, content] of files) {
      const { raw } = await get(name.replace('.well-known/csaf/', '').replace(/index\.html$/, ''))
      expect([name, raw.equals(content)]).toEqual([name, true])
    }
  })

  it('lists what is published to who may read cases', async () => {
    const { body } = await (await server.as('auditor'))('GET', '/api/v1/provider/documents')
    expect(body['items']).toContainEqual(
      expect.objectContaining({ trackingId: 'HAL-2026-0103', tlp: 'RED', csafVersion: '2.1' }),
    )
    expect((await (await server.as('nobody'))('GET', '/api/v1/provider/documents')).status).toBe(401)
  })
})

/** By the headers as POSIX has them, not by our writer. */
async function exported(): Promise<Map<string, Buffer>> {
  const { key } = await server.db
    .transaction()
    .execute((tx) =>
      makeApiKey(tx, { name: 'mirror', role: 'auditor', actor: systemActor('test'), now: server.now() }),
    )
  const { rawPayload: tar } = await server.app.inject({
    method: 'GET',
    url: '/api/v1/provider/export',
    headers: { authorization: `Bearer ${key}` },
  })
  const files = new Map<string, Buffer>()
  for (let at = 0; tar[at] !== 0; ) {
    const text = (start: number, length: number): string =>
      tar.toString('latin1', at + start, at + start + length).replace(/\0.*$/s, '')
    const size = Number.parseInt(text(124, 12), 8)
    const name = text(345, 155) === '' ? text(0, 100) : `${text(345, 155)}/${text(0, 100)}`
    files.set(name, tar.subarray(at + 512, at + 512 + size))
    at += 512 + Math.ceil(size / 512) * 512
  }
  return files
}
