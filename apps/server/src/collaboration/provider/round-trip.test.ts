// SPDX-License-Identifier: Apache-2.0
/** What `primum csaf fetch` brings from this provider: the same bytes, verified; also after it was killed in the middle. */
import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeApiKey } from '../../platform/identity/api-keys/acts.ts'
import { systemActor } from '../../platform/journal/actor.ts'
import { createTestServer, type TestServer } from '../../testing.ts'
import { addToProvider, type ProviderDocument } from './acts.ts'
import { testAdvisory } from './testing-documents.ts'
import { openTestFront, type TestFront } from './testing-front.ts'

const primum = path.resolve(import.meta.dirname, '../../../../cli/bin/primum')

let server: TestServer
let front: TestFront
let folder: string
let published: readonly ProviderDocument[]

beforeAll(async () => {
  server = await createTestServer()
  await server.person('Ada Administrator', [])
  front = await openTestFront(server, 'localhost', { withPort: true })
  folder = mkdtempSync(path.join(tmpdir(), 'primum round trip '))
  writeFileSync(path.join(folder, 'ca.pem'), front.certificate)
  const ids = Array.from({ length: 40 }, (_, index) => `HAL-2026-${String(index).padStart(4, '0')}`)
  published = [
    ...ids.map((trackingId) => testAdvisory({ trackingId })),
    testAdvisory({ trackingId: 'HAL-2026-1000', tlp: 'AMBER' }),
  ]
  for (const document of published) {
    await server.db.transaction().execute((tx) =>
      addToProvider(tx, server.collaboration.openPgp, document, {
        actor: systemActor('test'),
        now: server.now(),
      }),
    )
  }
})
afterAll(async () => {
  await front.close()
  await server.close()
  rmSync(folder, { recursive: true, force: true })
})

const argumentsFor = (out: string, more: readonly string[] = []): readonly string[] => [
  primum,
  ...['csaf', 'fetch', `localhost:${front.port}`, '--json'],
  ...['--out', path.join(folder, out), '--ca', path.join(folder, 'ca.pem')],
  ...more,
]

async function fetchTo(out: string, ...more: readonly string[]) {
  const { stdout } = await promisify(execFile)(process.execPath, argumentsFor(out, more))
  return JSON.parse(stdout) as {
    readonly verdict: string
    readonly restricted: readonly string[]
    readonly documents: readonly {
      readonly outcome: string
      readonly signedBy: string
      readonly hash: string
    }[]
  }
}

function expectSame(out: string, documents: readonly ProviderDocument[]): void {
  for (const { trackingId, document } of documents) {
    const file = path.join(folder, out, `2026/${trackingId.toLowerCase()}.json`)
    expect([trackingId, readFileSync(file).equals(Buffer.from(document))]).toEqual([trackingId, true])
    expect(existsSync(`${file}.asc`)).toBe(true)
  }
}

const isForAll = ({ tlp }: ProviderDocument): boolean => tlp === 'CLEAR'

test('everything that is for everyone, byte for byte, signed by the key that was named', async () => {
  const { fingerprint } = server.collaboration.openPgp
  const report = await fetchTo('all', '--key', fingerprint)
  expect(report.verdict).toBe('verified')
  expect(report.restricted).toHaveLength(1)
  expect(report.documents).toHaveLength(40)
  expect(report.documents[0]).toMatchObject({ outcome: 'new', hash: 'sha512', signedBy: fingerprint })
  expectSame('all', published.filter(isForAll))
  const again = await fetchTo('all')
  expect(again.documents.map(({ outcome }) => outcome)).toEqual(Array(40).fill('unchanged'))
})

test('with a customer’s key also what is for customers', async () => {
  const { key } = await server.db
    .transaction()
    .execute((tx) =>
      makeApiKey(tx, { name: 'hospital', role: 'customer', actor: systemActor('test'), now: server.now() }),
    )
  writeFileSync(path.join(folder, 'token'), `${key}\n`)
  const report = await fetchTo('customer', '--token-file', path.join(folder, 'token'))
  expect([report.verdict, report.restricted]).toEqual(['verified', []])
  expectSame('customer', published)
})

test('all of it after the fetching was killed in the middle', async () => {
  const killed = spawn(process.execPath, argumentsFor('killed'), { stdio: 'ignore' })
  const ended = once(killed, 'exit')
  const year = path.join(folder, 'killed/2026')
  await expect
    .poll(() => (existsSync(year) ? readdirSync(year).length : 0), { interval: 5, timeout: 60_000 })
    .toBeGreaterThan(8)
  killed.kill('SIGKILL')
  await ended
  // Whatever is there under its name is whole, and never without its signature.
  for (const name of readdirSync(year).filter((one) => one.endsWith('.json'))) {
    const whole = published.find(({ trackingId }) => `${trackingId.toLowerCase()}.json` === name)
    expect(readFileSync(path.join(year, name)).equals(Buffer.from(whole?.document ?? []))).toBe(true)
    expect(existsSync(path.join(year, `${name}.asc`))).toBe(true)
  }
  const report = await fetchTo('killed')
  expect(report.documents.filter(({ outcome }) => outcome === 'unchanged').length).toBeGreaterThan(0)
  expect(report.verdict).toBe('verified')
  expectSame('killed', published.filter(isForAll))
})
