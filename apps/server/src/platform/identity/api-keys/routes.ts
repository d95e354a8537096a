// SPDX-License-Identifier: Apache-2.0
import { role } from '@primum/oath'
import { z } from 'zod'
import { type App, typed } from '../../http/app.ts'
import { byOf } from '../../http/by.ts'
import type { Identity } from '../identity.ts'
import { instantText, nameText } from '../schemas.ts'
import { makeApiKey, revokeApiKey } from './acts.ts'
import { apiKey, listApiKeys } from './queries.ts'

const newKey = z
  .strictObject({
    name: nameText.describe('What uses it, such as `build pipeline`'),
    role,
    expiresAt: instantText.optional().describe('Absent: until it is revoked'),
  })
  .meta({ id: 'NewApiKey' })

export function apiKeyRoutes(app: App, { db, clock }: Identity): void {
  typed(app).route({
    method: 'GET',
    url: '/api/v1/api-keys',
    config: { access: 'api-keys:write' },
    schema: {
      operationId: 'listApiKeys',
      tags: ['identity'],
      summary: 'All API keys, revoked ones too, without their secrets',
      response: { 200: z.object({ items: z.array(apiKey) }) },
    },
    handler: async () => ({ items: await listApiKeys(db) }),
  })

  typed(app).route({
    method: 'POST',
    url: '/api/v1/api-keys',
    config: { access: 'api-keys:write' },
    schema: {
      operationId: 'createApiKey',
      tags: ['identity'],
      summary: 'Makes an API key, shown once in this answer',
      body: newKey,
      response: { 201: z.object({ id: z.uuid(), key: z.string().describe('Shown once') }) },
    },
    handler: async (request, reply) => {
      const { name, role: keyRole, expiresAt } = request.body
      const made = await db.transaction().execute((tx) =>
        makeApiKey(tx, {
          name,
          role: keyRole,
          expiresAt: expiresAt === undefined ? undefined : Temporal.Instant.from(expiresAt),
          ...byOf(request, clock),
        }),
      )
      return reply.code(201).send({ id: made.apiKeyId, key: made.key })
    },
  })

  typed(app).route({
    method: 'DELETE',
    url: '/api/v1/api-keys/:apiKeyId',
    config: { access: 'api-keys:write' },
    schema: {
      operationId: 'revokeApiKey',
      tags: ['identity'],
      summary: 'Revokes an API key at once',
      params: z.object({ apiKeyId: z.uuid() }),
      response: { 204: z.null() },
    },
    handler: async (request, reply) => {
      const { apiKeyId } = request.params
      await db.transaction().execute((tx) => revokeApiKey(tx, apiKeyId, byOf(request, clock)))
      return reply.code(204).send(null)
    },
  })
}
