// SPDX-License-Identifier: Apache-2.0
/** Bodies over a real connection, because what is left unread on it is the next request's trouble. */
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import fastify from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { registerProblems } from './problem.ts'
import { acceptRawBodies, withReceivedFile } from './raw-body.ts'

const MAX_BYTES = 1_000
const ANSWER_WITHIN_MS = 5_000

const parts = new AsyncDisposableStack()
/** One connection, kept, as a browser keeps its own. */
const agent = new http.Agent({ keepAlive: true, maxSockets: 1 })
let dir = ''
let port = 0
beforeAll(async () => {
  dir = await mkdtemp(path.join(tmpdir(), 'primum raw body '))
  parts.defer(() => rm(dir, { recursive: true, force: true }))
  const app = fastify()
  registerProblems(app)
  acceptRawBodies(app)
  app.post('/', ({ body }) =>
    withReceivedFile(body, { dir, maxBytes: MAX_BYTES }, async (file) => ({
      ...file,
      text: await readFile(file.path, 'utf8'),
    })),
  )
  await app.listen({ host: '127.0.0.1', port: 0 })
  parts.defer(() => app.close())
  parts.defer(() => agent.destroy())
  // Listening on a port, a server's address has this shape.
  port = (app.server.address() as AddressInfo).port
})
afterAll(() => parts.disposeAsync())

type Answer = { readonly status: number | undefined; readonly isReused: boolean; readonly body: string }

function send(body: string): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const request = http.request({ port, agent, method: 'POST', timeout: ANSWER_WITHIN_MS }, (response) => {
      let text = ''
      response.on('data', (chunk: Buffer) => {
        text += chunk.toString()
      })
      response.on('end', () =>
        resolve({ status: response.statusCode, isReused: request.reusedSocket, body: text }),
      )
    })
    request.on('timeout', () => request.destroy(new Error('no answer')))
    request.on('error', reject)
    request.setHeader('content-type', 'application/octet-stream')
    request.end(body)
  })
}

test('a body that fits is handed over whole, and leaves no file behind', async () => {
  const { status, body } = await send('x'.repeat(MAX_BYTES))
  expect(status).toBe(200)
  expect(JSON.parse(body)).toMatchObject({ sizeBytes: MAX_BYTES, text: 'x'.repeat(MAX_BYTES) })
  expect(await readdir(dir)).toEqual([])
})

test.each([MAX_BYTES + 1, 8_000_000])(
  'a body of %i bytes is refused, and the connection takes the next one',
  async (sizeBytes) => {
    const { status, body } = await send('x'.repeat(sizeBytes))
    expect(status).toBe(413)
    expect(JSON.parse(body)).toMatchObject({ type: '/problems/too-large', maxBytes: MAX_BYTES })
    expect(await send('ok')).toMatchObject({ status: 200, isReused: true })
    expect(await readdir(dir)).toEqual([])
  },
)

test('no body at all is refused', async () => {
  expect(await send('')).toMatchObject({ status: 400 })
})
