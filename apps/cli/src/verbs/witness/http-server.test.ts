// SPDX-License-Identifier: Apache-2.0
import { once } from 'node:events'
import type { Server } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import {
  noRecords,
  signatureType,
  treeHasher,
  verifierKey,
  Witness,
  type WitnessDecision,
  type WitnessStore,
} from '@primum/tlog'
import { ed25519, sha256 } from '@primum/tlog/node'
import { afterEach, expect, test } from 'vitest'
import { type WitnessSite, witnessServer } from './http-server.ts'

const seed = new Uint8Array(32)
const key = verifierKey(
  'witness.example/w',
  signatureType.cosignature,
  await ed25519.publicKeyOf(seed),
  sha256,
)
const memory: WitnessStore = { load: async () => noRecords, save: async () => undefined }

const servers = new Set<Server>()
afterEach(() => {
  for (const server of servers) server.close().closeAllConnections()
  servers.clear()
})

/** A witness that knows no log, served on a free port. */
async function serve(changes: Partial<WitnessSite> = {}, store: WitnessStore = memory) {
  const decided: string[] = []
  const failures: unknown[] = []
  const server = witnessServer({
    witness: new Witness({
      key: { ...key, seed },
      store,
      ed25519,
      hasher: treeHasher(sha256),
      now: () => 1n,
      logs: async () => () => undefined,
    }),
    vkey: 'witness.example/w+KEY',
    prefix: '/w/',
    ratePerMinute: 0,
    clockMs: () => 0,
    onDecision: async ({ kind }: WitnessDecision, status) => {
      decided.push(`${kind} ${status}`)
    },
    onFailure: async (error) => {
      failures.push(error)
    },
    ...changes,
  })
  servers.add(server)
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo // it listens on TCP
  return { server, port, url: `http://127.0.0.1:${port}/w/`, decided, failures }
}

const statusOf = async (url: string, init?: RequestInit) => (await fetch(url, init)).status

test('each place has its methods, and nothing else is there', async () => {
  const { url, port, decided } = await serve()
  expect(await statusOf(url)).toBe(200)
  expect(await statusOf(url, { method: 'HEAD' })).toBe(200)
  expect(await statusOf(url, { method: 'POST', body: '' })).toBe(405)
  const got = await fetch(`${url}add-checkpoint`)
  expect([got.status, got.headers.get('allow')]).toEqual([405, 'POST'])
  expect(await statusOf(`${url}${'0'.repeat(64)}/checkpoint`)).toBe(404)
  expect(await statusOf(`${url}${'0'.repeat(64)}/checkpoint`, { method: 'DELETE' })).toBe(405)
  for (const path of ['/', '/w', '/add-checkpoint', '/w/key', '/w/..%2fkey', '/w/add-checkpoint/']) {
    expect(await statusOf(`http://127.0.0.1:${port}${path}`, { method: 'POST', body: '' })).toBe(404)
  }
  expect(decided).toEqual([])
})

test('what is no request is answered 400, and told to the operator', async () => {
  const { url, decided } = await serve()
  for (const body of ['', 'garbage', Uint8Array.of(0xff, 0xfe)]) {
    expect(await statusOf(`${url}add-checkpoint`, { method: 'POST', body })).toBe(400)
  }
  expect(decided).toEqual(Array(3).fill('malformed 400'))
})

test('a body that is too long is not read to its end', async () => {
  const { url, port, decided } = await serve()
  const long = 'x'.repeat(600 * 1024)
  expect(await statusOf(`${url}add-checkpoint`, { method: 'POST', body: long })).toBe(413)
  // Without a length in its head.
  const socket = connect(port, '127.0.0.1')
  socket.on('error', () => undefined)
  socket.write('POST /w/add-checkpoint HTTP/1.1\r\nhost: w\r\ntransfer-encoding: chunked\r\n\r\n')
  const answer = once(socket.setEncoding('utf8'), 'data')
  for (let i = 0; i < 10; i++) socket.write(`10000\r\n${'x'.repeat(0x10000)}\r\n`)
  expect((await answer).join('')).toMatch(/^HTTP\/1\.1 413 [\s\S]*connection: close/i)
  socket.destroy()
  expect(decided).toEqual([])
})

test('who sends slowly loses the connection; others are served meanwhile', async () => {
  const { server, url, port, failures } = await serve()
  server.headersTimeout = 500
  server.requestTimeout = 500
  const socket = connect(port, '127.0.0.1')
  socket.on('error', () => undefined)
  socket.write('POST /w/add-checkpoint HTTP/1.1\r\nhost: w\r\ncontent-length: 100\r\n\r\nold 0')
  const closed = once(socket.setEncoding('utf8').resume(), 'close')
  expect(await statusOf(url)).toBe(200)
  await closed
  expect(failures).toEqual([])
})

test('an address that asks too often is told so, until its time has come', async () => {
  let nowMs = 0
  const { url } = await serve({ ratePerMinute: 2, clockMs: () => nowMs })
  expect([await statusOf(url), await statusOf(url)]).toEqual([200, 200])
  const refused = await fetch(url)
  expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '60'])
  nowMs = 31_000
  expect(await statusOf(url)).toBe(200)
})

test('a disk that fails is a fault of ours, told to the operator and not to the world', async () => {
  const broken: WitnessStore = {
    load: () => Promise.reject(new Error('EIO at /secret/place')),
    save: memory.save,
  }
  const { url, failures } = await serve({}, broken)
  const answer = await fetch(`${url}add-checkpoint`, { method: 'POST', body: 'old 0\n\n' })
  expect([answer.status, await answer.text()]).toEqual([500, 'this witness has a fault\n'])
  expect(failures).toMatchObject([{ message: 'EIO at /secret/place' }])
})
