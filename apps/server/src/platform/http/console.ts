// SPDX-License-Identifier: Apache-2.0
/** The console's built files: hashed assets for ever, the page itself always fresh, any page address answered by it. */
import { existsSync } from 'node:fs'
import path from 'node:path'
import fastifyStatic from '@fastify/static'
import { Problem } from '../errors/problems.ts'
import type { App } from './app.ts'

/** Addresses that are never a page of the console, so that a wrong one is an error and not a page. */
const notPages =
  /^\/(api|device|log|tuf|\.well-known|assets|public|report|disclosure|thanks|advisories|healthz|readyz|metrics|problems)(\/|$)/

export async function registerConsole(app: App, distDir: string): Promise<void> {
  if (!existsSync(path.join(distDir, 'index.html'))) {
    app.log.warn('the console is not built; only the API is served')
    return
  }
  await app.register(fastifyStatic, { root: distDir, serve: false, index: false })
  app.route({
    method: 'GET',
    url: '/assets/*',
    config: { access: 'public', rateLimit: false },
    schema: { hide: true },
    handler: async (request, reply) => {
      const { '*': file } = request.params as { readonly '*': string }
      return reply.sendFile(`assets/${file}`, { maxAge: '365d', immutable: true, cacheControl: true })
    },
  })
  app.route({
    method: 'GET',
    url: '/*',
    config: { access: 'public', rateLimit: false },
    schema: { hide: true },
    handler: async (request, reply) => {
      const { pathname } = new URL(request.url, 'http://localhost')
      if (notPages.test(pathname)) throw new Problem('not-found', `There is nothing at GET ${pathname}.`)
      const file = pathname.slice(1)
      if (/^[\w-]+\.(svg|png|ico|js|webmanifest|txt)$/.test(file) && existsSync(path.join(distDir, file))) {
        return reply.sendFile(file, { maxAge: '1h', cacheControl: true })
      }
      return reply.header('cache-control', 'no-cache').sendFile('index.html', { cacheControl: false })
    },
  })
}
