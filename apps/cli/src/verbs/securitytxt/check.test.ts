// SPDX-License-Identifier: Apache-2.0
/** Real servers on this machine, over https and http, and real keys. */
import { execFile } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer as createHttpServer, type RequestListener, type Server } from 'node:http'
import { createServer as createHttpsServer } from 'node:https'
import { type AddressInfo, createServer as createTcpServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { createCleartextMessage, generateKey, sign } from 'openpgp'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { run } from '../../main.ts'
import { memoryTerminal } from '../../testing/memory-terminal.ts'
import { fetchBytes } from './fetch-bytes.ts'

const pem = (name: string) => readFileSync(path.join(import.meta.dirname, 'testdata', name), 'utf8')
const cert = pem('server-certificate.pem')
const primum = path.resolve(import.meta.dirname, '../../../bin/primum')

const servers = new Set<Server>()
afterEach(() => {
  for (const server of servers) server.close().closeAllConnections()
  servers.clear()
})

async function listen(server: Server): Promise<number> {
  servers.add(server)
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return (server.address() as AddressInfo).port // it listens on TCP
}
const serveHttps = async (handler: RequestListener): Promise<string> =>
  `https://127.0.0.1:${await listen(createHttpsServer({ cert, key: pem('server-key.pem') }, handler))}`
const serveHttp = async (handler: RequestListener): Promise<string> =>
  `http://127.0.0.1:${await listen(createHttpServer(handler))}`

/** Answers with texts by path, 404 elsewhere. */
const texts =
  (byPath: Readonly<Record<string, string>>, contentType = 'text/plain; charset=utf-8'): RequestListener =>
  (request, response) => {
    const text = byPath[request.url ?? '']
    response.writeHead(text === undefined ? 404 : 200, { 'content-type': contentType }).end(text ?? '')
  }

type Answer = {
  readonly valid: boolean
  readonly errors: readonly { readonly code: string; readonly line: number | null }[]
  readonly signature: { readonly verified: boolean | null; readonly fingerprint: string | null } | null
}

/** Runs the verb, with the clock at the start of 2026. */
async function check(...args: readonly string[]) {
  const terminal = memoryTerminal()
  const status = await run(['securitytxt', 'check', ...args, '--json'], terminal)
  const answer = terminal.written.out === '' ? undefined : (JSON.parse(terminal.written.out) as Answer) // our own
  return { status, answer, codes: answer?.errors.map(({ code }) => code), err: terminal.written.err }
}

const file = 'Contact: mailto:psirt@maker.example\nExpires: 2026-06-01T00:00:00Z\n'

describe('an address', () => {
  test('without a path is looked at where the file must be', async () => {
    const site = await serveHttps(texts({ '/.well-known/security.txt': file }))
    // The certificate of the test is nobody's, which is all that is wrong.
    expect(await check(site)).toMatchObject({ status: 1, codes: ['invalid_cert'] })
    expect(await check(`${site}/`)).toMatchObject({ codes: ['invalid_cert'] })
    expect(await check(`${site}/.well-known/security.txt`)).toMatchObject({ codes: ['invalid_cert'] })
  })

  test('is looked at in the old place too', async () => {
    const site = await serveHttps(texts({ '/security.txt': file }))
    expect((await check(site)).codes).toEqual(['location', 'invalid_cert'])
  })

  test('without a file has none', async () => {
    const site = await serveHttps(texts({}))
    expect(await check(site)).toMatchObject({
      status: 1,
      codes: ['no_security_txt'],
      answer: { valid: false },
    })
  })

  test('must be https, also on the way', async () => {
    const plain = await serveHttp(texts({ '/.well-known/security.txt': file }))
    expect((await check(plain)).codes).toEqual(['invalid_uri_scheme'])
    const site = await serveHttps((_request, response) =>
      response.writeHead(302, { location: `${plain}/.well-known/security.txt` }).end(),
    )
    expect((await check(site)).codes).toEqual(['invalid_uri_scheme', 'invalid_cert'])
  })

  test('must say what it sends', async () => {
    const site = await serveHttp(texts({ '/.well-known/security.txt': file }, 'text/html; charset=latin1'))
    expect((await check(site)).codes).toEqual(['invalid_uri_scheme', 'invalid_media', 'invalid_charset'])
  })

  test('must be named by Canonical', async () => {
    const site = await serveHttp((request, response) =>
      texts({
        '/.well-known/security.txt': `${file}Canonical: https://maker.example/.well-known/security.txt\n`,
      })(request, response),
    )
    expect((await check(site)).codes).toContain('no_canonical_match')
  })

  test('that cannot be reached is no answer', async () => {
    const unused = createTcpServer()
    unused.listen(0, '127.0.0.1')
    await once(unused, 'listening')
    const { port } = unused.address() as AddressInfo // it listens on TCP
    unused.close()
    await once(unused, 'close')
    expect(await check(`https://127.0.0.1:${port}`)).toMatchObject({ status: 3, answer: undefined })
    const busy = await serveHttp((_request, response) => response.writeHead(503).end())
    expect(await check(busy)).toMatchObject({
      status: 3,
      err: expect.stringContaining('the server answered 503'),
    })
    const endless = await serveHttp((_request, response) => response.writeHead(301, { location: '/' }).end())
    expect(await check(endless)).toMatchObject({ status: 3, err: expect.stringContaining('redirects') })
    const elsewhere = await serveHttp((_request, response) =>
      response.writeHead(301, { location: 'file:///etc/passwd' }).end(),
    )
    expect(await check(elsewhere)).toMatchObject({
      status: 3,
      err: expect.stringContaining('file:///etc/passwd'),
    })
    const large = await serveHttp((_request, response) => response.end('x'.repeat(2_000_000)))
    expect(await check(large)).toMatchObject({ status: 3, err: expect.stringContaining('larger than 1 MiB') })
    const broken = await serveHttp((_request, response) => {
      response.writeHead(200, { 'content-length': '100' }).write('Contact')
      setImmediate(() => response.destroy())
    })
    expect(await check(broken)).toMatchObject({ status: 3, err: expect.stringContaining('broke off') })
  })

  test('is trusted when its certificate is', async () => {
    const site = await serveHttps(texts({ '/': 'x' }))
    expect(await fetchBytes(`${site}/`, cert)).toMatchObject({ hasValidCertificate: true, status: 200 })
    expect(await fetchBytes(`${site}/`)).toMatchObject({ hasValidCertificate: false, status: 200 })
  })

  test('that is none is bad usage', async () => {
    expect(await check('https://')).toMatchObject({
      status: 2,
      err: expect.stringContaining('this is no address'),
    })
  })
})

describe('a signature', () => {
  let folder: string
  let signedFile: string
  let fingerprint: string
  beforeAll(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'primum securitytxt '))
    const date = new Date('2025-12-01T00:00:00Z')
    const make = () => generateKey({ userIDs: [{ name: 'Maker' }], date, format: 'object' })
    const [own, other] = [await make(), await make()]
    fingerprint = own.publicKey.getFingerprint().toUpperCase()
    const message = await createCleartextMessage({ text: file.trimEnd() })
    const signed = await sign({ message, signingKeys: own.privateKey, date })
    signedFile = path.join(folder, 'security.txt')
    writeFileSync(signedFile, signed)
    writeFileSync(path.join(folder, 'altered.txt'), signed.replace('psirt@', 'other@'))
    writeFileSync(path.join(folder, 'plain.txt'), file)
    writeFileSync(path.join(folder, 'own.asc'), own.publicKey.armor())
    writeFileSync(path.join(folder, 'own.gpg'), own.publicKey.write())
    writeFileSync(path.join(folder, 'other.asc'), other.publicKey.armor())
  })
  afterAll(() => rmSync(folder, { recursive: true }))
  const at = (name: string) => path.join(folder, name)

  test('is not verified without a key', async () => {
    expect(await check(signedFile)).toMatchObject({
      status: 0,
      answer: { valid: true, signature: { verified: null, fingerprint: null } },
    })
  })

  test.each(['own.asc', 'own.gpg'])('is verified with a key, as %s', async (name) => {
    expect(await check(signedFile, '--key', at('other.asc'), '--key', at(name))).toMatchObject({
      status: 0,
      answer: { signature: { verified: true, fingerprint } },
    })
  })

  test.each([
    ['another key', 'security.txt', 'other.asc'],
    ['an altered file', 'altered.txt', 'own.asc'],
    ['a file without one', 'plain.txt', 'own.asc'],
  ])('of %s makes the answer no', async (_, name, key) => {
    expect(await check(at(name), '--key', at(key))).toMatchObject({ status: 1, codes: ['not_verified'] })
  })

  test('is verified with a key of a server, when that can be trusted', async () => {
    const site = await serveHttp(texts({ '/key': readFileSync(at('own.asc'), 'utf8') }))
    expect(await check(signedFile, '--key', `${site}/key`)).toMatchObject({ status: 0 })
    expect(await check(signedFile, '--key', `${site}/none`)).toMatchObject({ status: 3 })
    const secure = await serveHttps(texts({ '/key': readFileSync(at('own.asc'), 'utf8') }))
    expect(await check(signedFile, '--key', `${secure}/key`)).toMatchObject({
      status: 3,
      err: expect.stringContaining('certificate'),
    })
  })

  test('needs a key that is one', async () => {
    expect(await check(signedFile, '--key', at('plain.txt'))).toMatchObject({
      status: 2,
      err: expect.stringContaining('this is no OpenPGP public key'),
    })
  })

  test('is asked of the keys that the file names', async () => {
    expect(await check(signedFile, '--fetch-key')).toMatchObject({ status: 1, codes: ['not_verified'] })
    const { publicKey, privateKey } = await generateKey({ userIDs: [{ name: 'Maker' }], format: 'object' })
    let served = ''
    const site = await serveHttps((request, response) =>
      texts({
        '/.well-known/security.txt': served,
        '/key': publicKey.armor(),
        '/page': '<p>Our key</p>',
      })(request, response),
    )
    const text = [
      `Contact: ${site}/report`,
      `Expires: ${Temporal.Now.instant().add({ hours: 1 }).toString()}`,
      `Encryption: ${site}/page`,
      `Encryption: ${site}/key`,
      `Canonical: ${site}/.well-known/security.txt`,
    ].join('\n')
    served = await sign({ message: await createCleartextMessage({ text }), signingKeys: privateKey })
    // A process of its own, that trusts the certificate of this test.
    const env = {
      PATH: process.env['PATH'],
      NODE_EXTRA_CA_CERTS: path.join(import.meta.dirname, 'testdata/server-certificate.pem'),
    }
    const args = [primum, 'securitytxt', 'check', site, '--fetch-key', '--json']
    const { stdout } = await promisify(execFile)(process.execPath, args, { env })
    expect(JSON.parse(stdout)).toMatchObject({
      valid: true,
      errors: [],
      recommendations: [],
      signature: { verified: true, fingerprint: publicKey.getFingerprint().toUpperCase() },
    })
  })
})
