// SPDX-License-Identifier: Apache-2.0
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { checkSecurityTxt, parseSecurityTxt } from '@primum/advisory/security-txt'
import { sql } from 'kysely'
import { readCleartextMessage, readKey, verify } from 'openpgp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { systemActor } from '../../platform/journal/actor.ts'
import { type Call, createTestServer, type TestServer } from '../../testing.ts'
import { defaultPolicy } from './default-policy.ts'
import { reachJob } from './job.ts'
import { reachedLevel } from './level.ts'
import { type Get, getOverNetwork } from './reach.ts'
import { readCurrent, renewSecurityTxt } from './security-txt.ts'

let server: TestServer
let security: Call
let administrator: Call
let nobody: Call
beforeAll(async () => {
  server = await createTestServer()
  nobody = await server.as('nobody')
})
afterAll(() => server.close())

const SECURITY_TXT = '/.well-known/security.txt'
const bytesOf = (text: string) => new TextEncoder().encode(text)

/** The acts of this programme, oldest first: type, and facts as they stand in the log. */
async function actsOf(type: string) {
  const { rows } = await sql<{ facts: Record<string, unknown>; actor: string; shown: string }>`
    select f.facts, a.actor_id as actor, f.shown from act a join act_facts f using (act_id)
    where a.type = ${`collaboration/${type}`} order by a.act_seq`.execute(server.db)
  return rows
}

test('before the set-up there is nobody to report to', async () => {
  expect((await nobody('GET', SECURITY_TXT)).status).toBe(404)
  expect((await nobody('GET', '/disclosure')).status).toBe(404)
  await server.runJobs()
  expect(await actsOf('security-txt-published')).toEqual([])
})

describe('a maker who just set up', () => {
  beforeAll(async () => {
    administrator = await server.person('Ada', [])
    security = await server.as('product-security')
  })

  test('has promised nothing, and can be reached', async () => {
    const page = await nobody('GET', '/disclosure')
    expect(page.status).toBe(200)
    expect(page.text).toContain('has not published its disclosure policy yet')
    expect(page.text).toContain('never returns to a patient')
    expect(page.text).not.toContain('lawful')
    // It is made when it is first asked for, once, however many ask at that moment.
    const answers = await Promise.all(Array.from({ length: 8 }, () => nobody('GET', SECURITY_TXT)))
    expect(new Set(answers.map(({ status, text }) => `${status} ${text}`)).size).toBe(1)
    const { status, text, headers } = await nobody('GET', SECURITY_TXT)
    expect(status).toBe(200)
    expect(headers['content-type']).toBe('text/plain; charset=utf-8')
    // The test server has no https address, so nothing but a contact can be named.
    expect(parseSecurityTxt(bytesOf(text))).toMatchObject({
      contact: ['https://primum.test/report'],
      policy: [],
      canonical: [],
      csaf: [],
    })
  })

  test('sees what to do', async () => {
    const { body } = await security('GET', '/api/v1/disclosure-policy')
    expect(body).toMatchObject({
      version: 0,
      policy: defaultPolicy,
      reached: { level: 1 },
      publishedBy: null,
    })
    const { steps } = body as unknown as {
      readonly steps: readonly { readonly id: string; readonly done: boolean }[]
    } // as the API document promises
    expect(steps.map(({ id, done }) => [id, done])).toEqual([
      ['policy', false],
      ['level', false],
      ['address', false],
      ['team-key', false],
      ['security-txt', true],
      ['signing-key', true],
    ])
  })
})

describe('security.txt', () => {
  test('is signed with the key that is handed out, and obeys our own check', async () => {
    const { text } = await nobody('GET', SECURITY_TXT)
    const report = checkSecurityTxt(bytesOf(text), server.now())
    expect(report.errors).toEqual([])
    expect(report.isSigned).toBe(true)
    const key = await nobody('GET', '/disclosure/openpgp.asc')
    const { signatures } = await verify({
      message: await readCleartextMessage({ cleartextMessage: text }),
      verificationKeys: await readKey({ armoredKey: key.text }),
    })
    expect(await signatures[0]?.verified).toBe(true)
  })

  test('is one act', async () => {
    const { text } = await nobody('GET', SECURITY_TXT)
    const published = await actsOf('security-txt-published')
    expect(published).toHaveLength(1)
    expect(published[0]).toMatchObject({
      shown: 'facts',
      actor: 'security-txt',
      facts: {
        document: createHash('sha256').update(text).digest('hex'),
        because: 'first',
        address: null,
        errors: [],
      },
    })
    expect(await actsOf('signing-key-changed')).toMatchObject([{ facts: { before: null, origin: 'made' } }])
  })

  test('names everything once there is an https address', async () => {
    const publicUrl = 'https://primum.test'
    const key = {
      fingerprint: 'A'.repeat(40),
      publicKeyArmored: '',
      isOwn: true,
      createdAt: server.now(),
      expiresAt: null,
      retired: [],
      signDetached: async () => '',
      signCleartext: async (text: string) => text,
      refresh: async () => undefined,
      rotate: async () => undefined,
    }
    const by = { actor: systemActor('test'), now: server.now() }
    const undo = new Error('only to look')
    const seen: string[] = []
    const looking = server.db.transaction().execute(async (tx) => {
      await tx
        .insertInto('disclosure_policy')
        .values({
          version: 1,
          policy: JSON.stringify({
            ...defaultPolicy,
            channels: { email: 'psirt@primum.test', phone: '+1 (201) 555-0123', post: null },
            languages: ['de', 'en'],
          }),
          sha256: '0'.repeat(64),
          set_by: 'x',
          set_by_name: 'x',
          set_at: server.now().toString(),
        })
        .execute()
      await renewSecurityTxt(tx, { openPgp: key, publicUrl }, by)
      seen.push((await readCurrent(tx))?.content ?? '')
      throw undo
    })
    await expect(looking).rejects.toBe(undo)
    const ended = { ...key, signCleartext: () => Promise.reject(new Error('this key has ended')) }
    await expect(
      server.db.transaction().execute((tx) => renewSecurityTxt(tx, { openPgp: ended, publicUrl }, by)),
    ).rejects.toMatchObject({ type: 'unavailable' })
    expect(parseSecurityTxt(bytesOf(seen[0] ?? ''))).toMatchObject({
      contact: ['https://primum.test/report', 'mailto:psirt@primum.test', 'tel:+12015550123'],
      canonical: ['https://primum.test/.well-known/security.txt'],
      policy: ['https://primum.test/disclosure'],
      acknowledgments: ['https://primum.test/thanks'],
      csaf: ['https://primum.test/.well-known/csaf/provider-metadata.json'],
      preferredLanguages: ['de', 'en'],
      hiring: [],
    })
  })
})

describe('publishing', () => {
  test('makes a version, its page, its document and another security.txt', async () => {
    const policy = { ...defaultPolicy, channels: { ...defaultPolicy.channels, email: 'psirt@primum.test' } }
    const { status, body } = await security('PUT', '/api/v1/disclosure-policy', { version: 0, policy })
    expect(status).toBe(200)
    expect(body).toMatchObject({ version: 1, policy, reached: { level: 5, missing: [] } })
    const page = await nobody('GET', '/disclosure')
    for (const words of [
      'within 3 working days',
      '90 days after your report',
      'lawful',
      'psirt@primum.test',
      'level 5 of 5',
    ]) {
      expect(page.text).toContain(words)
    }
    expect((await nobody('GET', '/disclosure/versions/1')).text).toBe(page.text)
    const json = await nobody('GET', '/disclosure/versions/1/policy.json')
    expect(JSON.parse(json.text)).toEqual(policy)
    expect(await actsOf('disclosure-policy-published')).toMatchObject([
      {
        shown: 'facts',
        facts: {
          version: 1,
          level: 5,
          policy: createHash('sha256').update(json.text).digest('hex'),
          acknowledge: { days: 3, counted: 'working' },
          embargoDays: 90,
          extensionDays: 60,
        },
      },
    ])
    const { text } = await nobody('GET', SECURITY_TXT)
    expect(parseSecurityTxt(bytesOf(text)).contact).toEqual(['mailto:psirt@primum.test'])
    expect((await actsOf('security-txt-published')).at(-1)).toMatchObject({ facts: { because: 'changed' } })
  })

  test('the same again changes nothing', async () => {
    const { body } = await security('GET', '/api/v1/disclosure-policy')
    const again = await security('PUT', '/api/v1/disclosure-policy', { version: 1, policy: body['policy'] })
    expect(again.body).toMatchObject({ version: 1 })
    expect(await actsOf('disclosure-policy-published')).toHaveLength(1)
  })

  test('from an older version is refused, and nothing is lost', async () => {
    const { status, body } = await security('PUT', '/api/v1/disclosure-policy', {
      version: 0,
      policy: { ...defaultPolicy, safeHarbour: 'none' },
    })
    expect(status).toBe(409)
    expect(body).toMatchObject({ type: '/problems/conflict', version: 1 })
    expect((await security('GET', '/api/v1/disclosure-policy')).body).toMatchObject({
      policy: { safeHarbour: 'full' },
    })
  })

  test('by two at the same moment makes one version, and the other hears of it', async () => {
    const put = (introduction: string) =>
      security('PUT', '/api/v1/disclosure-policy', { version: 1, policy: { ...defaultPolicy, introduction } })
    const answers = await Promise.all([put('One.'), put('Two.')])
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409])
    const page = await nobody('GET', '/disclosure/versions/1')
    expect(page.text).toContain('Version 2 counts now')
  })

  test('html in every field stays text', async () => {
    const evil = `<script>alert('x')</script>"><img src=x onerror=alert(1)>`
    const product = await administrator('POST', '/api/v1/products', { name: evil })
    const { status } = await security('PUT', '/api/v1/disclosure-policy', {
      version: 2,
      policy: {
        ...defaultPolicy,
        introduction: evil,
        scope: { products: [product.body['id']], also: [evil], outOfScope: [evil] },
        channels: { email: null, phone: evil.slice(0, 60), post: evil },
        publication: { embargoDays: 45, extension: { maxDays: 10, rule: evil }, evenIfUnresolved: false },
        testingRules: [evil],
        rewards: { credit: false, money: { currency: 'USD', from: 0, upTo: 10, rule: evil } },
      },
    })
    expect(status).toBe(200)
    const { text } = await nobody('GET', '/disclosure')
    expect(text).not.toMatch(/<(script|img)\b/)
    expect(text.match(/&lt;script&gt;/g)?.length).toBe(9)
    expect(text).toContain('level 4 of 5')
  })

  test.each([
    [
      'a product that is not there',
      { scope: { ...defaultPolicy.scope, products: [crypto.randomUUID()] } },
      422,
    ],
    ['no product at all', { scope: { ...defaultPolicy.scope, products: [] } }, 400],
    ['silence of two months', { promises: { ...defaultPolicy.promises, updateEveryDays: 60 } }, 400],
    ['no days', { promises: { ...defaultPolicy.promises, assess: { days: 0, counted: 'calendar' } } }, 400],
    [
      'a line end in the address',
      { channels: { ...defaultPolicy.channels, email: 'a@b.example\nPolicy: x' } },
      400,
    ],
    ['a language that is none', { languages: ['English!'] }, 400],
    ['no language', { languages: [] }, 400],
    [
      'rewards that shrink',
      { rewards: { credit: true, money: { currency: 'EUR', from: 5, upTo: 1, rule: 'x' } } },
      400,
    ],
    ['members that nobody knows', { legal: 'x' }, 400],
  ])('%s is refused', async (_, part, expected) => {
    const { status } = await security('PUT', '/api/v1/disclosure-policy', {
      version: 3,
      policy: { ...defaultPolicy, ...part },
    })
    expect(status).toBe(expected)
  })

  test('can be tried before', async () => {
    const { status, body } = await security('POST', '/api/v1/disclosure-policy/preview', {
      policy: { ...defaultPolicy, introduction: 'Only a try.', safeHarbour: 'promise' },
    })
    expect(status).toBe(200)
    expect(body).toMatchObject({ reached: { level: 3, missing: [expect.stringContaining('level 4')] } })
    expect(body['page']).toContain('Only a try.')
    expect((await security('GET', '/api/v1/disclosure-policy')).body).toMatchObject({ version: 3 })
  })

  test('its versions are listed, newest first', async () => {
    const { body } = await security('GET', '/api/v1/disclosure-policy/versions')
    const { items } = body as unknown as {
      // as the API document promises
      readonly items: readonly { readonly version: number; readonly level: number }[]
    }
    expect(items.map(({ version, level }) => [version, level])).toEqual([
      [3, 4],
      [2, 5],
      [1, 5],
    ])
    expect((await nobody('GET', '/disclosure/versions/4')).status).toBe(404)
    expect((await nobody('GET', '/disclosure/versions/x')).status).toBe(400)
  })
})

describe('at the public address', () => {
  /** The job of an instance that has https, on the network that a test gives it. */
  const lookWith = (get: Get) =>
    reachJob({ db: server.db, clock: { now: server.now }, publicUrl: 'https://primum.test' }, get).handler({})
  const found = async () => (await actsOf('programme-checked')).at(-1)?.facts
  const served: Get = async (url) => {
    const { status, text } = await nobody('GET', new URL(url).pathname)
    return { status, text }
  }

  test('it is found as it is served', async () => {
    await lookWith(served)
    expect(await found()).toMatchObject({ outcome: 'reached', reason: '', address: 'https://primum.test' })
  })

  test.each<readonly [string, Get, string, string]>([
    [
      'another page',
      async () => ({ status: 200, text: '<p>Parked' }),
      'other-content',
      'security.txt answers something else',
    ],
    [
      'a proxy without a server',
      async () => ({ status: 502, text: '' }),
      'unreachable',
      'security.txt answers 502',
    ],
    [
      'a policy that is gone',
      async (url) => (url.endsWith('/disclosure') ? { status: 404, text: '' } : served(url)),
      'unreachable',
      '/disclosure answers 404',
    ],
    [
      'nobody',
      () => Promise.reject(new TypeError('fetch failed', { cause: new Error('getaddrinfo ENOTFOUND') })),
      'unreachable',
      'ENOTFOUND',
    ],
  ])('%s is told', async (_, get, outcome, reason) => {
    await lookWith(get)
    expect(await found()).toMatchObject({ outcome, reason: expect.stringContaining(reason) })
  })

  test('over the network, a server that is not there is told too', async () => {
    await expect(getOverNetwork('http://127.0.0.1:1/')).rejects.toThrow()
    const site = createServer((_request, response) => response.end('hello')).listen(0, '127.0.0.1')
    await once(site, 'listening')
    const { port } = site.address() as AddressInfo // it listens on TCP
    expect(await getOverNetwork(`http://127.0.0.1:${port}/`)).toEqual({ status: 200, text: 'hello' })
    site.close()
  })
})

test('the level is that of disclose.io', () => {
  const { publication } = defaultPolicy
  const level = (part: Partial<typeof defaultPolicy>) => reachedLevel({ ...defaultPolicy, ...part }).level
  expect(level({})).toBe(5)
  expect(level({ safeHarbour: 'none' })).toBe(2)
  expect(level({ safeHarbour: 'promise' })).toBe(3)
  expect(level({ publication: null })).toBe(4)
  expect(level({ publication: publication && { ...publication, extension: null } })).toBe(4)
  expect(level({ publication: publication && { ...publication, evenIfUnresolved: false } })).toBe(4)
})

describe('in the course of time', () => {
  test('security.txt is renewed before it expires, once', async () => {
    const before = (await nobody('GET', SECURITY_TXT)).text
    server.advance({ hours: 24 * 119 })
    await server.runJobs()
    expect((await nobody('GET', SECURITY_TXT)).text).toBe(before)
    server.advance({ hours: 48 })
    await server.runJobs()
    const after = (await nobody('GET', SECURITY_TXT)).text
    expect(after).not.toBe(before)
    const { expires } = parseSecurityTxt(bytesOf(after))
    expect(Math.round(expires.since(server.now()).total('hours') / 24)).toBe(180)
    expect((await actsOf('security-txt-published')).at(-1)).toMatchObject({
      facts: { because: 'expires-soon' },
    })
    await server.runJobs()
    expect((await nobody('GET', SECURITY_TXT)).text).toBe(after)
  })

  test('another key signs it at once, and the old one stays public', async () => {
    const { body } = await administrator('GET', '/api/v1/disclosure-policy')
    const { signingKey } = body as unknown as { readonly signingKey: { readonly fingerprint: string } } // as the API document promises
    const { fingerprint } = signingKey
    const rotated = await administrator('POST', '/api/v1/signing-key/rotate', { fingerprint })
    expect(rotated.status).toBe(200)
    expect(rotated.body).toMatchObject({ signingKey: { retired: [fingerprint] } })
    expect((await administrator('POST', '/api/v1/signing-key/rotate', { fingerprint })).status).toBe(409)
    const { text } = await nobody('GET', SECURITY_TXT)
    const key = await readKey({ armoredKey: (await nobody('GET', '/disclosure/openpgp.asc')).text })
    const { signatures } = await verify({
      message: await readCleartextMessage({ cleartextMessage: text }),
      verificationKeys: key,
      date: new Date(server.now().epochMilliseconds),
    })
    expect(await signatures[0]?.verified).toBe(true)
    expect(await actsOf('signing-key-changed')).toHaveLength(2)
    expect((await actsOf('signing-key-changed')).at(-1)).toMatchObject({
      facts: { before: fingerprint, fingerprint: key.getFingerprint().toUpperCase() },
    })
    expect((await nobody('GET', `/disclosure/openpgp/${fingerprint}.asc`)).text).toContain('PUBLIC KEY')
    expect((await nobody('GET', '/disclosure/openpgp/x.asc')).status).toBe(404)
  })
})
