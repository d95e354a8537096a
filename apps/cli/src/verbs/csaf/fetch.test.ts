// SPDX-License-Identifier: Apache-2.0
/** Providers on this machine, over TLS: those of other projects' tests, one of our own, and one that does all it should not. */
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { createServer, type Server } from 'node:https'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { buildIndex } from '@primum/flaws/node'
import { CodedError } from '@primum/parse'
import { createMessage, generateKey, type PrivateKey, sign } from 'openpgp'
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { exitCodeOf } from '../../failure.ts'
import { memoryTerminal } from '../../testing/memory-terminal.ts'
import { type FetchSettings, fetchWith } from './fetch-with.ts'

const testdata = path.join(import.meta.dirname, 'testdata', 'fetch')
const certificate = path.join(testdata, 'server-certificate.pem')

type Served = (request: IncomingMessage, response: ServerResponse) => void
/** By host and path, or by path alone. */
type Site = Map<string, Buffer | string | Served>

let site: Site
let asked: string[]
let server: Server
let base: string
let out: string

beforeEach(async () => {
  site = new Map()
  asked = []
  out = mkdtempSync(path.join(tmpdir(), 'primum csaf '))
  const cert = readFileSync(certificate)
  server = createServer({ cert, key: readFileSync(path.join(testdata, 'server-key.pem')) }, answer)
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  base = `https://localhost:${port()}`
})
afterEach(() => {
  server.close().closeAllConnections()
  rmSync(out, { recursive: true, force: true })
})

const port = (): number => (server.address() as AddressInfo).port // it listens on TCP

function answer(request: IncomingMessage, response: ServerResponse): void {
  const { url = '', headers } = request
  asked.push(url)
  const found = site.get(`${headers.host?.replace(/:\d+$/, '')}${url}`) ?? site.get(url)
  if (typeof found === 'function') found(request, response)
  else if (found === undefined) response.writeHead(404).end()
  else send(found, headers['if-none-match'], response)
}

function send(content: Buffer | string, known: string | undefined, response: ServerResponse): void {
  const etag = `"${createHash('sha256').update(content).digest('hex')}"`
  if (known === etag) response.writeHead(304).end()
  else response.writeHead(200, { etag }).end(content)
}

type Options = Partial<Parameters<ReturnType<typeof fetchWith>>[0]['options']>

async function fetchFrom(url: string, options: Options = {}, settings: Partial<FetchSettings> = {}) {
  const terminal = memoryTerminal()
  const run = fetchWith({ idleMs: 20_000, totalMs: 60_000, attempts: 1, errorsOf: () => [], ...settings })
  const exitCode = await run(
    {
      operands: { url },
      options: {
        out,
        key: [],
        'token-file': undefined,
        'keep-invalid': false,
        ca: certificate,
        json: true,
        ...options,
      },
    },
    terminal,
  )
  const { out: text, err } = terminal.written
  return { exitCode, err, report: text === '' ? undefined : (JSON.parse(text) as Report) }
}

/** Of our own --json, as far as it is looked at. */
type Report = {
  readonly verdict: string
  readonly provider: { readonly url: string; readonly keys: readonly string[] }
  readonly documents: readonly {
    readonly outcome: string
    readonly url: string
    readonly file?: string
    readonly hash?: string
    readonly signedBy?: string
    readonly problem?: { readonly code: string; readonly message: string }
  }[]
  readonly faults: readonly { readonly code: string; readonly message: string }[]
  readonly restricted: readonly string[]
  readonly unlisted: readonly string[]
  readonly warnings: readonly string[]
}

const outcomes = (report: Report | undefined): readonly string[] =>
  report?.documents.map(({ outcome, problem }) => problem?.code ?? outcome) ?? []

const kept = (): readonly string[] =>
  readdirSync(out, { recursive: true, encoding: 'utf8' })
    .filter((name) => !name.startsWith('.') && name.includes('.'))
    .toSorted()

/** An advisory with nothing in it but what a downloader looks at. */
function advisory(
  id: string,
  change: { current?: string; initial?: string; label?: string; title?: string } = {},
) {
  const { initial = '2026-01-02T03:04:05Z', current = initial, label = 'WHITE', title = 'A test' } = change
  return JSON.stringify({
    document: {
      category: 'csaf_base',
      csaf_version: '2.0',
      title,
      distribution: { tlp: { label } },
      publisher: { category: 'vendor', name: 'Maker', namespace: 'https://maker.example' },
      tracking: {
        id,
        version: '1',
        status: 'final',
        initial_release_date: initial,
        current_release_date: current,
        revision_history: [{ date: initial, number: '1', summary: 'First.' }],
      },
    },
  })
}

const hex = (algorithm: string, bytes: string): string => createHash(algorithm).update(bytes).digest('hex')

type Maker = { readonly privateKey: PrivateKey; readonly publicKey: string; readonly fingerprint: string }

async function makeKey(): Promise<Maker> {
  const { privateKey, publicKey } = await generateKey({
    userIDs: [{ name: 'Maker' }],
    format: 'object',
    date: new Date('2025-01-01T00:00:00Z'),
  })
  return { privateKey, publicKey: publicKey.armor(), fingerprint: publicKey.getFingerprint().toUpperCase() }
}

const signatureOf = async (text: string, { privateKey }: Maker): Promise<string> =>
  sign({
    message: await createMessage({ binary: Buffer.from(text) }),
    signingKeys: privateKey,
    detached: true,
    date: new Date('2025-06-01T00:00:00Z'),
  })

let maker: Maker
let stranger: Maker
beforeAll(async () => {
  maker = await makeKey()
  stranger = await makeKey()
})

type Listed = { readonly id: string; readonly text: string; readonly updated?: string }

/** A trusted provider with a ROLIE feed; what it holds may be spoilt afterwards. */
async function serveProvider(documents: readonly Listed[], metadata: object = {}): Promise<void> {
  site.set('/key.asc', maker.publicKey)
  site.set(
    '/.well-known/csaf/provider-metadata.json',
    JSON.stringify({
      canonical_url: `${base}/.well-known/csaf/provider-metadata.json`,
      distributions: [
        { rolie: { feeds: [{ tlp_label: 'WHITE', url: `${base}/feed.json` }] } },
        { directory_url: `${base}/folder/` },
      ],
      last_updated: '2026-01-01T00:00:00Z',
      list_on_CSAF_aggregators: true,
      metadata_version: '2.0',
      mirror_on_CSAF_aggregators: true,
      public_openpgp_keys: [{ fingerprint: maker.fingerprint, url: `${base}/key.asc` }],
      publisher: { category: 'vendor', name: 'Maker', namespace: 'https://maker.example' },
      role: 'csaf_trusted_provider',
      ...metadata,
    }),
  )
  const entry = documents.map(({ id, updated = '2026-01-02T03:04:05Z' }) => {
    const url = `${base}/folder/2026/${id.toLowerCase()}.json`
    return {
      id,
      title: 'A test',
      link: [
        { rel: 'self', href: url },
        { rel: 'hash', href: `${url}.sha256` },
        { rel: 'hash', href: `${url}.sha512` },
        { rel: 'signature', href: `${url}.asc` },
      ],
      published: '2026-01-02T03:04:05Z',
      updated,
      content: { type: 'application/json', src: url },
      format: { schema: 'https://docs.oasis-open.org/csaf/csaf/v2.0/csaf_json_schema.json', version: '2.0' },
    }
  })
  site.set(
    '/feed.json',
    JSON.stringify({
      feed: {
        id: 'feed',
        title: 'Feed',
        link: [{ rel: 'self', href: `${base}/feed.json` }],
        category: [],
        updated: '2026-01-02T03:04:05Z',
        entry,
      },
    }),
  )
  for (const { id, text } of documents) await serveDocument(id, text)
}

async function serveDocument(id: string, text: string, by: Maker = maker): Promise<void> {
  const place = `/folder/2026/${id.toLowerCase()}.json`
  site.set(place, text)
  site.set(`${place}.sha256`, `${hex('sha256', text)}  file\n`)
  site.set(`${place}.sha512`, `${hex('sha512', text)}  file\n`)
  site.set(`${place}.asc`, await signatureOf(text, by))
}

const one = (id: string): Listed => ({ id, text: advisory(id) })

describe('the providers of other projects', () => {
  /** A template's address, and its lines for both hashes. */
  const fill = (text: string): string =>
    text
      .replaceAll('{{.URL}}', base)
      .replaceAll(/\{\{if \.Enable\w+\}\}\n?/g, '')
      .replaceAll('{{end}}', '')

  const serveFolder = (folder: string, host = ''): void => {
    for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
      const file = path.join(folder, name)
      if (!path.extname(name)) continue
      site.set(`${host}/${name}`, fill(readFileSync(file, 'utf8')))
    }
  }

  test('gocsaf: a ROLIE feed, both hashes, and a signature by its key', async () => {
    serveFolder(path.join(testdata, 'simple-rolie-provider'))
    const { exitCode, report } = await fetchFrom(`${base}/provider-metadata.json`)
    expect(outcomes(report)).toEqual(['new'])
    expect(exitCode).toBe(0)
    expect(report?.documents[0]).toMatchObject({
      file: '2020/avendor-advisory-0004.json',
      hash: 'sha512',
      signedBy: 'A8914CA2F11139C6A69A0018FB3CD9B15DE61596',
    })
    expect(kept()).toEqual(
      ['', '.asc', '.sha256', '.sha512'].map((ending) => `2020/avendor-advisory-0004.json${ending}`),
    )
    const file = path.join(testdata, 'simple-rolie-provider/white/avendor-advisory-0004.json')
    expect(readFileSync(path.join(out, '2020/avendor-advisory-0004.json'))).toEqual(readFileSync(file))
  })

  test.each([
    ['provider-with-securitytxt.com', 'the second address that security.txt names'],
    ['publisher-with-dns.com', 'the DNS name, when nothing else is there'],
  ])('kotlin-csaf: %s is found by %s', async (domain) => {
    for (const host of readdirSync(path.join(testdata, 'kotlin-csaf'))) {
      serveFolder(path.join(testdata, 'kotlin-csaf', host), host)
    }
    const index = readFileSync(
      path.join(testdata, 'kotlin-csaf/csaf.data.security.publisher-with-dns.com/index.json'),
    )
    // The address is its host alone, and the schema wants another end than this provider's own has.
    site.set('csaf.data.security.publisher-with-dns.com/', index)
    const { exitCode, report } = await fetchFrom(
      domain,
      {},
      { connectTo: { host: '127.0.0.1', port: port() } },
    )
    // The second has the id of the first, and so the name of another file (section 7.1.2).
    expect(outcomes(report)).toEqual(['new', 'provider/name', 'network/status'])
    expect(report?.documents.map(({ url }) => url)).toEqual(
      ['2022/bsi-2022-0001', '2022/bsi-2022_2-01', '2024/does-not-exist'].map(
        (name) => `https://${domain}/directory/${name}.json`,
      ),
    )
    // The feed that its metadata names is not there, nor is one of its folders.
    expect(report?.faults.map(({ code }) => code)).toEqual(['network/status', 'network/status'])
    expect(exitCode).toBe(1)
    expect(kept()).toEqual(['2022/bsi-2022-0001.json'])
  })
})

describe('a provider', () => {
  test('is asked again only for what changed', async () => {
    await serveProvider([one('M-1'), one('M-2')])
    expect((await fetchFrom(base)).exitCode).toBe(0)
    expect(kept()).toHaveLength(8)
    asked = []
    const again = await fetchFrom(base)
    expect(outcomes(again.report)).toEqual(['unchanged', 'unchanged'])
    expect(asked).toEqual(['/.well-known/csaf/provider-metadata.json', '/key.asc', '/feed.json'])

    const text = advisory('M-2', { current: '2026-02-01T00:00:00Z', title: 'Changed' })
    await serveProvider([one('M-1'), { id: 'M-2', text, updated: '2026-02-01T00:00:00Z' }])
    const third = await fetchFrom(base)
    expect(outcomes(third.report)).toEqual(['unchanged', 'changed'])
    expect(readFileSync(path.join(out, '2026/m-2.json'), 'utf8')).toBe(text)
  })

  test('fills in what is missing or damaged here', async () => {
    await serveProvider([one('M-1'), one('M-2')])
    await fetchFrom(base)
    writeFileSync(path.join(out, '2026/m-1.json'), 'damaged')
    rmSync(path.join(out, '2026/m-2.json'))
    expect((await fetchFrom(base)).exitCode).toBe(0)
    expect(readFileSync(path.join(out, '2026/m-1.json'), 'utf8')).toBe(advisory('M-1'))
    expect(existsSync(path.join(out, '2026/m-2.json'))).toBe(true)
  })

  test('is read by its folders where it has no feed, and by conditional requests where they have no times', async () => {
    await serveProvider([one('M-1')], { distributions: [{ directory_url: `${base}/folder` }] })
    site.set('/folder/index.txt', '2026/m-1.json\n')
    expect(outcomes((await fetchFrom(base)).report)).toEqual(['new'])
    asked = []
    expect(outcomes((await fetchFrom(base)).report)).toEqual(['unchanged'])
    expect(asked.at(-1)).toBe('/folder/2026/m-1.json')
    site.set('/folder/changes.csv', '"2026/m-1.json","2026-01-02T03:04:05Z"\n')
    expect(outcomes((await fetchFrom(base)).report)).toEqual(['unchanged'])
    asked = []
    expect(outcomes((await fetchFrom(base)).report)).toEqual(['unchanged'])
    expect(asked.at(-1)).toBe('/folder/index.txt')
  })

  test('tells what it lists no longer, and leaves it where it is', async () => {
    await serveProvider([one('M-1'), one('M-2')])
    await fetchFrom(base)
    await serveProvider([one('M-2')])
    const { report, err } = await fetchFrom(base)
    expect(report?.unlisted).toEqual([`${base}/folder/2026/m-1.json`])
    expect(err).toContain('primum: 1 that are here are listed no longer')
    expect(kept()).toHaveLength(8)
  })

  test('opens its closed feeds with a key, which no other host gets to see', async () => {
    const seen: (string | undefined)[] = []
    const closed: Served = ({ headers }, response) => {
      seen.push(headers.authorization)
      if (headers.authorization === 'Bearer secret')
        response.writeHead(302, { location: `https://127.0.0.1:${port()}/there.json` })
      else response.writeHead(401)
      response.end()
    }
    await serveProvider([one('M-1')], {
      distributions: [
        {
          rolie: {
            feeds: ['feed', 'amber'].map((name) => ({ tlp_label: 'AMBER', url: `${base}/${name}.json` })),
          },
        },
      ],
    })
    site.set('/amber.json', closed)
    site.set('/there.json', ({ headers }, response) => {
      seen.push(headers.authorization)
      response.end(site.get('/feed.json'))
    })
    const without = await fetchFrom(base)
    expect([without.exitCode, without.report?.restricted]).toEqual([0, [`${base}/amber.json`]])
    expect(without.err).toContain('wants a key')
    const file = path.join(out, 'token')
    writeFileSync(file, 'secret\n')
    const { exitCode, report } = await fetchFrom(base, { 'token-file': file })
    expect([exitCode, report?.restricted, outcomes(report)]).toEqual([0, [], ['unchanged']])
    expect(seen).toEqual([undefined, 'Bearer secret', undefined])
    writeFileSync(file, 'wrong')
    expect((await fetchFrom(base, { 'token-file': file })).exitCode).toBe(3)
    writeFileSync(file, 'two words')
    await expect(fetchFrom(base, { 'token-file': file })).rejects.toThrow('one line without spaces')
  })

  test('whose advisories are here are sources of the index', async () => {
    await serveProvider([one('M-1')])
    const cve = JSON.parse(advisory('M-2'))
    cve.document.category = 'csaf_security_advisory'
    cve.vulnerabilities = [{ cve: 'CVE-2026-0001', title: 'A flaw' }]
    const text = JSON.stringify(cve)
    await serveProvider([{ id: 'M-2', text }])
    await fetchFrom(base)
    const report = await buildIndex({
      db: path.join(out, 'flaws.db'),
      sources: [out],
      fresh: true,
      strict: false,
      built: '2026-01-01T00:00:00Z',
    })
    expect(report.info.advisories).toMatchObject({ documents: 1, cves: 1 })
    expect(report.refused).toBe(0)
  })
})

describe('keys', () => {
  test('that are pinned are the only ones that count', async () => {
    await serveProvider([one('M-1'), one('M-2')], {
      public_openpgp_keys: [
        { fingerprint: maker.fingerprint, url: `${base}/key.asc` },
        { fingerprint: stranger.fingerprint, url: `${base}/other.asc` },
      ],
    })
    site.set('/other.asc', stranger.publicKey)
    await serveDocument('M-2', advisory('M-2'), stranger)
    const grouped = maker.fingerprint.replaceAll(/(.{4})/g, '$1 ').toLowerCase()
    const { exitCode, report } = await fetchFrom(base, { key: [grouped] })
    expect([exitCode, outcomes(report)]).toEqual([1, ['new', 'provider/signature']])
    expect((await fetchFrom(base)).exitCode).toBe(0)
    const none = await fetchFrom(base, { key: ['A'.repeat(40)] })
    expect([none.exitCode, none.report]).toEqual([1, undefined])
    expect(none.err).toContain('none of its keys is one that was named')
    await expect(fetchFrom(base, { key: ['ABCD'] })).rejects.toThrow('is no fingerprint')
  })

  test('that are not what the metadata says, or new, are told', async () => {
    await serveProvider([one('M-1')])
    await fetchFrom(base)
    await serveProvider([one('M-1')], {
      public_openpgp_keys: [
        { fingerprint: maker.fingerprint, url: `${base}/key.asc` },
        { fingerprint: stranger.fingerprint, url: `${base}/other.asc` },
      ],
    })
    site.set('/other.asc', stranger.publicKey)
    expect((await fetchFrom(base)).report?.warnings[0]).toContain(
      `did not have before: ${stranger.fingerprint}`,
    )
    site.set('/other.asc', maker.publicKey)
    const { exitCode, report } = await fetchFrom(base)
    expect([exitCode, report?.faults[0]?.code]).toEqual([1, 'provider/key'])
  })
})

describe('what is refused, and not kept', () => {
  const place = '/folder/2026/m-1.json'
  const text = advisory('M-1')

  test.each<readonly [string, string, () => void | Promise<void>]>([
    [
      'a hash of something else',
      'provider/hash',
      () => void site.set(`${place}.sha512`, `${'0'.repeat(128)}\n`),
    ],
    [
      'a weaker hash of something else',
      'provider/hash',
      () => void site.set(`${place}.sha256`, `${'0'.repeat(64)}\n`),
    ],
    ['a hash file that is a page', 'provider/hash', () => void site.set(`${place}.sha512`, '<html>')],
    [
      'no hash at all',
      'provider/no-hash',
      () => {
        site.delete(`${place}.sha256`)
        site.delete(`${place}.sha512`)
      },
    ],
    ['no signature', 'provider/no-signature', () => void site.delete(`${place}.asc`)],
    ['a signature of another key', 'provider/signature', () => serveDocument('M-1', text, stranger)],
    [
      'a signature of other bytes',
      'provider/signature',
      async () => void site.set(`${place}.asc`, await signatureOf(advisory('M-2'), maker)),
    ],
    [
      'a signature that is none',
      'provider/signature',
      () => void site.set(`${place}.asc`, 'signed, honestly'),
    ],
    ['another name than its id has', 'provider/name', () => serveDocument('M-1', advisory('M-3'))],
    ['a path as its id', 'provider/name', () => serveDocument('M-1', advisory('../../../etc/cron.d/x'))],
    [
      'a stricter label than its feed',
      'provider/label',
      () => serveDocument('M-1', advisory('M-1', { label: 'RED' })),
    ],
    [
      'a label that nobody knows',
      'provider/shape',
      () => serveDocument('M-1', advisory('M-1', { label: 'BLUE' })),
    ],
    ['no JSON', 'json/truncated', () => serveDocument('M-1', '{"document": ')],
    ['something behind its end', 'json/trailing-data', () => serveDocument('M-1', `${text} {}`)],
    ['no CSAF document', 'provider/shape', () => serveDocument('M-1', '{"document": []}')],
  ])('%s', async (_, code, spoil) => {
    await serveProvider([{ id: 'M-1', text }, one('M-2')])
    await spoil()
    const { exitCode, report } = await fetchFrom(base)
    expect(outcomes(report)).toEqual([code, 'new'])
    expect(exitCode).toBe(1)
    expect(kept().every((name) => name.startsWith('2026/m-2.json'))).toBe(true)
  })

  test('a revision that is older than the one that is here', async () => {
    const newer = advisory('M-1', { current: '2026-02-01T00:00:00Z' })
    await serveProvider([{ id: 'M-1', text: newer, updated: '2026-02-01T00:00:00Z' }])
    await fetchFrom(base)
    await serveProvider([{ id: 'M-1', text, updated: '2026-01-02T03:04:05Z' }])
    const { exitCode, report } = await fetchFrom(base)
    expect([exitCode, outcomes(report)]).toEqual([1, ['provider/older']])
    expect(readFileSync(path.join(out, '2026/m-1.json'), 'utf8')).toBe(newer)
  })

  test('a document that breaks rules of CSAF, unless it is wanted all the same', async () => {
    await serveProvider([{ id: 'M-1', text }])
    const errorsOf = () => ['6.1.1 /x: missing']
    const { exitCode, report } = await fetchFrom(base, {}, { errorsOf })
    expect([exitCode, outcomes(report), kept()]).toEqual([1, ['provider/invalid'], []])
    const wanted = await fetchFrom(base, { 'keep-invalid': true }, { errorsOf })
    expect([wanted.exitCode, outcomes(wanted.report)]).toEqual([0, ['new']])
    expect(wanted.err).toContain('2026/m-1.json: it is no valid CSAF document: 6.1.1 /x: missing')
  })

  test('two runs into one folder at once', async () => {
    await serveProvider([one('M-1')])
    const held = Promise.withResolvers<void>()
    const begun = Promise.withResolvers<void>()
    site.set('/feed.json', (_, response) => {
      begun.resolve()
      void held.promise.then(() => response.writeHead(404).end())
    })
    const first = fetchFrom(base)
    await begun.promise
    const error: unknown = await fetchFrom(base).catch((thrown: unknown) => thrown)
    expect([error, exitCodeOf(error)]).toEqual([expect.objectContaining({ code: 'provider/busy' }), 3])
    held.resolve()
    await first
  })

  test('the advisories of another provider in the same folder', async () => {
    await serveProvider([one('M-1')])
    await fetchFrom(base)
    await serveProvider([one('M-1')], { canonical_url: `${base}/other/provider-metadata.json` })
    await expect(fetchFrom(base)).rejects.toMatchObject({ code: 'provider/other' })
  })

  test('a provider that nobody maintains any longer; a warning when it ends soon', async () => {
    const later = { $schema: 'x', metadata_version: '2.1', distributions: [] }
    await serveProvider([], { ...later, maintained_until: '2025-12-31T00:00:00Z' })
    expect((await fetchFrom(base)).exitCode).toBe(1)
    await serveProvider([], { ...later, maintained_until: '2026-02-01T00:00:00Z' })
    expect((await fetchFrom(base)).report?.warnings[0]).toContain('is maintained until 2026-02-01')
  })
})

describe('a server that does what it should not', () => {
  const place = '/folder/2026/m-1.json'
  /** Where nothing but time ends it. */
  const impatience: Readonly<Record<string, Partial<FetchSettings>>> = {
    'falls silent': { idleMs: 1_500 },
    'sends a byte now and then': { totalMs: 3_000 },
  }
  const forEver: Served = (_request, response) => {
    response.writeHead(200)
    const more = (): void => {
      if (response.destroyed) return
      response.write(Buffer.alloc(1024 ** 2, 32)) ? setImmediate(more) : response.once('drain', more)
    }
    more()
  }

  test.each<readonly [string, string, Served, number]>([
    ['sends without end', 'network/too-large', forEver, 1],
    ['falls silent', 'network/timeout', (_, response) => void response.writeHead(200).write('{'), 3],
    [
      'sends a byte now and then',
      'network/timeout',
      (_, response) => {
        const timer = setInterval(() => response.write(' '), 100)
        response.once('close', () => clearInterval(timer))
      },
      3,
    ],
    [
      'breaks off',
      'network/unreachable',
      (_, response) => {
        response.writeHead(200, { 'content-length': 1000 }).write('{')
        setImmediate(() => response.destroy())
      },
      3,
    ],
    ['answers 500', 'network/status', (_, response) => void response.writeHead(500).end(), 3],
    ['asks for a key', 'network/status', (_, response) => void response.writeHead(401).end(), 3],
    [
      'redirects for ever',
      'network/redirect',
      ({ url = '' }, response) => void response.writeHead(302, { location: `${url}` }).end(),
      3,
    ],
    [
      'redirects to an address without TLS',
      'network/redirect',
      (_, response) => void response.writeHead(302, { location: 'http://localhost/m-1.json' }).end(),
      3,
    ],
    [
      'redirects into the file system',
      'network/redirect',
      (_, response) => void response.writeHead(302, { location: 'file:///etc/passwd' }).end(),
      3,
    ],
    [
      'sends what nobody asked to have compressed',
      'network/status',
      (_, response) => void response.writeHead(200, { 'content-encoding': 'gzip' }).end('x'),
      3,
    ],
    [
      'says that nothing changed to a first request',
      'network/status',
      (_, response) => void response.writeHead(304).end(),
      3,
    ],
  ])('%s', async (name, code, serve, exit) => {
    await serveProvider([one('M-1'), one('M-2')])
    site.set(place, serve)
    const { exitCode, report } = await fetchFrom(base, {}, impatience[name])
    expect(outcomes(report)).toEqual([code, 'new'])
    expect(exitCode).toBe(exit)
  })

  test('is asked again after what may pass', async () => {
    await serveProvider([one('M-1')])
    let times = 0
    site.set(place, (_, response) => {
      times += 1
      if (times === 1) response.destroy()
      else if (times === 2) response.writeHead(503).end()
      else response.end(advisory('M-1'))
    })
    expect((await fetchFrom(base, {}, { attempts: 3 })).exitCode).toBe(0)
  })

  test('follows a redirect that is in order, and says so', async () => {
    await serveProvider([one('M-1')])
    site.set('/moved.json', site.get(place) ?? '')
    site.set(place, (_, response) => void response.writeHead(301, { location: '/moved.json' }).end())
    const { exitCode, err } = await fetchFrom(base)
    expect(exitCode).toBe(0)
    expect(err).toContain('it was redirected 1 times')
  })

  test.each([
    ['garbage', '<html>welcome</html>', 'json/syntax'],
    ['another document', '{"feed": 7}', 'provider/shape'],
    [
      'a feed of http addresses',
      '{"feed":{"id":"f","title":"F","updated":"2026-01-01T00:00:00Z","link":[{"rel":"self","href":"http://x.example/f.json"}]}}',
      'provider/shape',
    ],
  ])('has %s for a feed: its folders are read instead', async (_, feed, code) => {
    await serveProvider([one('M-1')])
    site.set('/feed.json', feed)
    site.set(
      '/folder/index.txt',
      '2026/m-1.json\nhttps://elsewhere.example/x.json\n../../x.json\n//elsewhere.example/y.json\n',
    )
    const { exitCode, report } = await fetchFrom(base)
    expect(outcomes(report)).toEqual(['new'])
    expect(report?.faults.map((fault) => fault.code)).toEqual([
      code,
      'provider/list',
      'provider/list',
      'provider/list',
    ])
    expect(exitCode).toBe(1)
  })

  test.each([
    ['is not there', {}, 'provider/not-found', 2],
    [
      'has a page for metadata',
      { '/.well-known/csaf/provider-metadata.json': '<html>' },
      'provider/not-found',
      2,
    ],
  ])('%s', async (_, files: Record<string, string>, code, exit) => {
    for (const [name, content] of Object.entries(files)) site.set(name, content)
    const error: unknown = await fetchFrom(`localhost:${port()}`).catch((thrown: unknown) => thrown)
    expect(error).toMatchObject({ code })
    expect(exitCodeOf(error)).toBe(exit)
  })

  test('whose certificate nobody vouches for is not spoken to', async () => {
    await serveProvider([one('M-1')])
    const error: unknown = await fetchFrom(base, { ca: undefined }).catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(CodedError)
    expect(exitCodeOf(error)).toBe(3)
    expect(asked).toEqual([])
  })

  test.each(['http://maker.example/provider-metadata.json', 'ftp://maker.example', 'a b', ''])(
    '"%s" is no address to ask',
    async (url) => {
      await expect(fetchFrom(url)).rejects.toMatchObject({ code: 'provider/address' })
    },
  )
})

test('a run that was ended goes on where it was', async () => {
  await serveProvider([one('M-1'), one('M-2'), one('M-3')])
  site.set('/folder/2026/m-3.json', (_, response) => void response.destroy())
  expect((await fetchFrom(base)).exitCode).toBe(3)
  // The journal's last line was being written when the machine went down, and so was a file.
  const journal = path.join(out, '.primum-csaf/journal.jsonl')
  const lines = readFileSync(journal, 'utf8')
  writeFileSync(journal, lines.slice(0, -20))
  writeFileSync(path.join(out, '.primum-csaf/tmp/half'), 'x')
  await serveDocument('M-3', advisory('M-3'))
  asked = []
  const { exitCode, report } = await fetchFrom(base)
  expect(exitCode).toBe(0)
  expect(outcomes(report).toSorted()).toEqual(['new', 'unchanged', 'unchanged'])
  expect(existsSync(path.join(out, '.primum-csaf/tmp/half'))).toBe(false)
  expect(kept()).toHaveLength(12)
})
