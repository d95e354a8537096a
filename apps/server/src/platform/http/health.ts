// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod'
import { Problem } from '../errors/problems.ts'
import { type App, typed } from './app.ts'

export type Readiness = {
  /** Each part that requests need, by name; false or a rejection means that it is not there now. */
  readonly checks: Readonly<Record<string, () => Promise<boolean>>>
}

/** `/healthz`: the process answers. `/readyz`: everything that a request needs is there. */
export function healthRoutes(app: App, { checks }: Readiness): void {
  typed(app).route({
    method: 'GET',
    url: '/healthz',
    config: { access: 'public', rateLimit: false },
    schema: {
      operationId: 'health',
      tags: ['instance'],
      summary: 'The process answers',
      response: { 200: z.object({ status: z.literal('alive') }) },
    },
    handler: async () => ({ status: 'alive' as const }),
  })

  typed(app).route({
    method: 'GET',
    url: '/readyz',
    config: { access: 'public', rateLimit: false },
    schema: {
      operationId: 'readiness',
      tags: ['instance'],
      summary: 'Everything that requests need is there; 503 otherwise',
      response: { 200: z.object({ status: z.literal('ready') }) },
    },
    handler: async () => {
      const missing = await missingParts(checks)
      if (missing.length > 0) {
        throw new Problem('unavailable', `Not ready: ${missing.join(', ')}.`, { members: { missing } })
      }
      return { status: 'ready' as const }
    },
  })
}

async function missingParts(checks: Readiness['checks']): Promise<readonly string[]> {
  const results = await Promise.all(
    Object.entries(checks).map(async ([name, check]) => [name, await check().catch(() => false)] as const),
  )
  return results.flatMap(([name, there]) => (there ? [] : [name]))
}
