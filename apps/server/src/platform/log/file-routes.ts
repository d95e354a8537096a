// SPDX-License-Identifier: Apache-2.0
/**
 * A log's public files (C2SP tlog-tiles, "HTTP interface"). A CDN or a plain file server can hand out the same files from the object store;
 * this is for those who have none.
 */
import { CodedError } from '@primum/parse'
import { parseBundlePath, parseTilePath } from '@primum/tlog'
import type { FastifyReply } from 'fastify'
import { Problem } from '../errors/problems.ts'
import type { App } from '../http/app.ts'
import type { LogObjects } from './log-objects.ts'

/** A tile never changes, so nobody need ask for it twice. */
const FOR_EVER = 'public, max-age=31536000, immutable'
/** Always asked for again, and answered shortly when nothing changed. */
const FRESH = 'no-cache'

export type LogFiles = {
  /** Where the files are below the instance's address, as `/log/journal`. */
  readonly prefix: string
  readonly objects: LogObjects
}

export function logFileRoutes(app: App, { prefix, objects }: LogFiles): void {
  app.route({
    method: 'GET',
    url: `${prefix}/checkpoint`,
    // Monitors and auditors read whole logs; a reverse proxy or a CDN is the place to limit them.
    config: { access: 'public', rateLimit: false },
    schema: { hide: true },
    handler: async (_request, reply) => {
      const content = await objects.get('checkpoint')
      if (content === undefined) throw new Problem('not-found', 'This log has no checkpoint yet.')
      return forEveryone(reply, FRESH).type('text/plain; charset=utf-8').send(Buffer.from(content))
    },
  })

  app.route({
    method: 'GET',
    url: `${prefix}/tile/*`,
    config: { access: 'public', rateLimit: false },
    schema: { hide: true },
    handler: async (request, reply) => {
      const { '*': rest } = request.params as { readonly '*': string }
      const path = `tile/${rest}`
      const content = isPath(path) ? await objects.get(path) : undefined
      if (content === undefined) throw new Problem('not-found', 'This log has no such tile or entry bundle.')
      return forEveryone(reply, FOR_EVER).type('application/octet-stream').send(Buffer.from(content))
    },
  })
}

/** Verifiers run on other people's pages too; nothing here depends on who asks. */
function forEveryone(reply: FastifyReply, cacheControl: string): FastifyReply {
  return reply
    .header('cache-control', cacheControl)
    .header('access-control-allow-origin', '*')
    .header('cross-origin-resource-policy', 'cross-origin')
}

/** Only the one spelling of a tile's or bundle's path reaches the store. */
function isPath(path: string): boolean {
  try {
    if (path.startsWith('tile/entries/')) parseBundlePath(path)
    else parseTilePath(path)
    return true
  } catch (error) {
    if (error instanceof CodedError) return false
    throw error
  }
}
