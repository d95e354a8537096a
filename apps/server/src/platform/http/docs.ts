// SPDX-License-Identifier: Apache-2.0
import swaggerUi from '@fastify/swagger-ui'
import { z } from 'zod'
import { Problem, problems } from '../errors/problems.ts'
import { PUBLIC_DOCS } from './access.ts'
import { type App, typed } from './app.ts'

/** `/api/v1/openapi.json`, the contract, `/api/docs`, the same for people, and what each problem type means. */
export async function docsRoutes(app: App): Promise<void> {
  app.route({
    method: 'GET',
    url: '/api/v1/openapi.json',
    config: { access: 'public' },
    schema: { hide: true },
    handler: async (_request, reply) => reply.type('application/json').send(app.swagger()),
  })
  typed(app).route({
    method: 'GET',
    url: '/problems/:slug',
    config: { access: 'public' },
    schema: {
      operationId: 'getProblemType',
      tags: ['instance'],
      summary: 'What a problem type means; the address is the `type` of problem documents',
      params: z.object({ slug: z.string().max(60) }),
      response: { 200: z.object({ type: z.string(), status: z.int(), title: z.string() }) },
    },
    handler: async (request) => {
      const { slug } = request.params
      const found = Object.entries(problems).find(([name]) => name === slug)?.[1]
      if (found === undefined) throw new Problem('not-found', 'There is no such problem type.')
      return { type: `/problems/${slug}`, ...found }
    },
  })
  await app.register(swaggerUi, { routePrefix: PUBLIC_DOCS, staticCSP: false })
}
