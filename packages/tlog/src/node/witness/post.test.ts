// SPDX-License-Identifier: Apache-2.0
import { once } from 'node:events'
import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { MAX_WITNESS_ANSWER_BYTES } from '../../witness/ask.ts'
import { httpPost } from './post.ts'

const servers = new Set<Server>()
afterEach(() => {
  for (const server of servers) server.close().closeAllConnections()
  servers.clear()
})

async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener)
  servers.add(server)
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo // it listens on TCP
  return `http://127.0.0.1:${port}/`
}

const patient = AbortSignal.timeout(20_000)
const utf8 = new TextDecoder()

test('what is posted arrives, and the answer comes back', async () => {
  const url = await serve(async (request, response) => {
    const body = Buffer.concat(await request.toArray())
    response.writeHead(409, { 'content-type': 'text/x.tlog.size' }).end(`${request.method} ${body}`)
  })
  const { status, contentType, body } = await httpPost(url, 'old 0 é\n', patient)
  expect([status, contentType, utf8.decode(body)]).toEqual([409, 'text/x.tlog.size', 'POST old 0 é\n'])
})

test('a redirect is an answer, and not followed', async () => {
  const asked: (string | undefined)[] = []
  const url = await serve((request, response) => {
    asked.push(request.url)
    response.writeHead(302, { location: '/elsewhere' }).end()
  })
  expect(await httpPost(url, '', patient)).toMatchObject({ status: 302, contentType: '' })
  expect(asked).toEqual(['/'])
})

test('an answer without an end is read as far as a witness may speak', async () => {
  const url = await serve((_, response) => {
    const more = (): void => {
      while (!response.destroyed && response.write('x'.repeat(10_000)));
    }
    response.on('drain', more)
    more()
  })
  const { body } = await httpPost(url, '', patient)
  expect(body.length).toBeGreaterThan(MAX_WITNESS_ANSWER_BYTES)
  expect(body.length).toBeLessThan(4 * MAX_WITNESS_ANSWER_BYTES)
})

test('who never ends the answer, or is not there, is given up', async () => {
  const begun = Promise.withResolvers<void>()
  const url = await serve((_, response) => {
    response.write('a', () => begun.resolve())
  })
  const controller = new AbortController()
  const answer = httpPost(url, '', controller.signal)
  await begun.promise
  controller.abort()
  await expect(answer).rejects.toThrow('aborted')
  for (const nowhere of ['http://127.0.0.1:1/', 'not an address', 'file:///etc/hosts']) {
    await expect(httpPost(nowhere, '', patient)).rejects.toThrow(TypeError)
  }
})
