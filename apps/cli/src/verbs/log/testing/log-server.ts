// SPDX-License-Identifier: Apache-2.0
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { gzipSync } from 'node:zlib'

/** What becomes of an answer: true when it was given here, and not the file. */
export type Fault = (request: {
  readonly path: string
  /** 1 for the first time that this path is asked for. */
  readonly times: number
  readonly response: ServerResponse
  /** Undefined when there is no such file. */
  readonly content: Buffer | undefined
}) => boolean | Promise<boolean>

/** A static file server over a log's directory, with faults. */
export type LogServer = {
  readonly url: string
  /** Paths that were asked for, in order. */
  readonly asked: string[]
  /** Which directory is served. */
  folder: string
  fault: Fault
  readonly close: () => Promise<void>
}

export async function serveLog(folder: string): Promise<LogServer> {
  const times = new Map<string, number>()
  const server = createServer(async (request, response) => {
    const name = (request.url ?? '').replace(/^\/log\//, '')
    asked.push(name)
    const count = (times.get(name) ?? 0) + 1
    times.set(name, count)
    const content = await readFile(path.join(served.folder, name)).catch(() => undefined)
    if (await served.fault({ path: name, times: count, response, content })) return
    if (content === undefined) response.writeHead(404).end('not found')
    else if (name.startsWith('tile/entries/'))
      response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(content))
    else response.writeHead(200).end(content)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo // a server that listens on TCP has one
  const asked: string[] = []
  const served: LogServer = {
    url: `http://127.0.0.1:${port}/log`,
    asked,
    folder,
    fault: () => false,
    async close() {
      const closed = new Promise((resolve) => server.close(resolve))
      server.closeAllConnections()
      await closed
    },
  }
  return served
}
