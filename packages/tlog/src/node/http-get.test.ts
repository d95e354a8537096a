// SPDX-License-Identifier: Apache-2.0
import { once } from 'node:events'
import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gzipSync } from 'node:zlib'
import { afterEach, expect, test } from 'vitest'
import { httpGet } from './http-get.ts'

let server: Server | undefined
afterEach(() => {
  server?.closeAllConnections()
  server?.close()
})

async function serve(listener: RequestListener): Promise<string> {
  server = createServer(listener).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo // a server that listens on TCP has one
  return `http://127.0.0.1:${port}/`
}

const options = { idleMs: 10_000, totalMs: 10_000, signal: new AbortController().signal }
const get = httpGet(options)

test('gives what is there, with status and Retry-After', async () => {
  const url = await serve((_, response) => response.writeHead(503, { 'retry-after': '9' }).end('later'))
  const { body, ...head } = await get(url, 100)
  expect(head).toEqual({ status: 503, retryAfter: '9' })
  expect(Buffer.from(body).toString()).toBe('later')
})

test('decodes gzip, and counts what comes out of it', async () => {
  const packed = gzipSync(Buffer.alloc(50_000_000, 7))
  const url = await serve((_, response) =>
    response.writeHead(200, { 'content-encoding': 'gzip' }).end(packed),
  )
  expect((await get(url, 1000)).body).toEqual(Buffer.alloc(1001, 7))
})

test('follows a redirect', async () => {
  const url = await serve((request, response) =>
    request.url === '/'
      ? response.writeHead(302, { location: '/elsewhere' }).end()
      : response.end('there it is'),
  )
  expect(Buffer.from((await get(url, 100)).body).toString()).toBe('there it is')
})

test('an answer that is cut off is none', async () => {
  const url = await serve((_, response) => {
    response.writeHead(200, { 'content-length': '10' }).write('half')
    setImmediate(() => response.destroy())
  })
  await expect(get(url, 100)).rejects.toThrow()
})

test.each(['before it answers', 'amid its answer'])('a server that falls silent %s is left', async (when) => {
  const url = await serve((_, response) => {
    if (when === 'amid its answer') response.write('half')
  })
  await expect(httpGet({ ...options, idleMs: 50 })(url, 100)).rejects.toThrow('nothing came for 50 ms')
})

test('a server that never comes to an end is left', async () => {
  const url = await serve((_, response) => {
    const drip = setInterval(() => response.write('.'), 10)
    response.once('close', () => clearInterval(drip))
  })
  await expect(httpGet({ ...options, totalMs: 200 })(url, 1e6)).rejects.toThrow()
})

test('ends when it is told to', async () => {
  const stop = new AbortController()
  const url = await serve(() => stop.abort(new Error('told to')))
  await expect(httpGet({ ...options, signal: stop.signal })(url, 100)).rejects.toThrow('told to')
})
