// SPDX-License-Identifier: Apache-2.0
/**
 * For tests: the routes of promise 2 under an https address of a maker who does not exist, behind a proxy that knows the way, so that
 * programs which take nothing else can be tried.
 */
import { once } from 'node:events'
import { createServer } from 'node:http'
import { createServer as createTlsServer } from 'node:https'
import { type AddressInfo, connect, type Server } from 'node:net'
import { pino } from 'pino'
import { systemClock } from '../../platform/clock.ts'
import { createApp } from '../../platform/http/app.ts'
import { createIdentity } from '../../platform/identity/identity.ts'
import { selfSignedCertificate } from '../../platform/mail/testing-certificate.ts'
import type { TestServer } from '../../testing.ts'
import { collaborationRoutes } from '../index.ts'

export type TestFront = {
  /** Of the https server, on 127.0.0.1. */
  readonly port: number
  /** What the server answers with as its own; PEM. */
  readonly certificate: string
  /** `http://…`: a proxy (RFC 9110, section 9.3.6) that connects every name to the server. */
  readonly proxy: string
  close(): Promise<void>
}

/** @param publicUrl `https://` and the name that the certificate has; a port of 0 becomes the server's own */
export async function openTestFront(
  { db, collaboration }: TestServer,
  name: string,
  options: { readonly withPort: boolean },
): Promise<TestFront> {
  const { key, cert } = selfSignedCertificate(name)
  const tls = createTlsServer({ key, cert })
  const port = await listen(tls)
  const publicUrl = `https://${name}${options.withPort ? `:${port}` : ''}`
  const identity = createIdentity({
    db,
    clock: systemClock,
    publicUrl,
    secret: 'for tests alone, more than thirty-two',
  })
  const app = await createApp({
    logger: pino({ level: 'silent' }),
    version: '0.0.0-test',
    trustedProxies: [],
    secure: true,
    authenticate: identity.authenticate,
    isSameOrigin: () => true,
  })
  collaborationRoutes(app, { ...collaboration, publicUrl })
  await app.ready()
  tls.on('request', (request, response) => app.routing(request, response))
  const proxy = createServer().on('connect', (_request, socket, head) => {
    const server = connect(port, '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 Connection established\r\n\r\n')
      server.write(head)
      socket.pipe(server).pipe(socket)
    })
    // Either end may go first when a test is over.
    for (const end of [server, socket]) end.on('error', () => end.destroy())
  })
  const proxyPort = await listen(proxy)
  return {
    port,
    certificate: cert,
    proxy: `http://127.0.0.1:${proxyPort}`,
    close: async () => {
      for (const server of [proxy, tls]) {
        server.close()
        server.closeAllConnections()
      }
      await app.close()
    },
  }
}

async function listen(server: Server): Promise<number> {
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return (server.address() as AddressInfo).port // it listens on TCP
}
