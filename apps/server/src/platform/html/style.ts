// SPDX-License-Identifier: Apache-2.0
/** The one style sheet of the public pages, under an address that changes with its content. */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { App } from '../http/app.ts'

const style = readFileSync(path.join(import.meta.dirname, 'public.css'), 'utf8')

export const STYLE_PATH = `/public/${createHash('sha256').update(style).digest('hex').slice(0, 16)}.css`

export function styleRoutes(app: App): void {
  app.route({
    method: 'GET',
    url: STYLE_PATH,
    config: { access: 'public', rateLimit: false },
    schema: { hide: true },
    handler: async (_request, reply) =>
      reply
        .type('text/css; charset=utf-8')
        .header('cache-control', 'public, max-age=31536000, immutable')
        .send(style),
  })
}
