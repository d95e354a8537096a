// SPDX-License-Identifier: Apache-2.0
import swaggerUi from '@fastify/swagger-ui'
import { PUBLIC_DOCS } from './access.ts'
import type { App } from './app.ts'

/** `/api/v1/openapi.json`, the contract, and `/api/docs`, the same for people. */
export async function docsRoutes(app: App): Promise<void> {
  app.route({
    method: 'GET',
    url: '/api/v1/openapi.json',
    config: { access: 'public' },
    schema: { hide: true },
    handler: async (_request, reply) => reply.type('application/json').send(app.swagger()),
  })
  await app.register(swaggerUi, { routePrefix: PUBLIC_DOCS, staticCSP: false })
}
