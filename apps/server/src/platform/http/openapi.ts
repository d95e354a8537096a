// SPDX-License-Identifier: Apache-2.0
/** The OpenAPI 3.1 document, generated from the routes' schemas and committed as openapi.json; drift fails the check. */
import swagger from '@fastify/swagger'
import type { FastifyInstance } from 'fastify'
import { jsonSchemaTransform, jsonSchemaTransformObject } from 'fastify-type-provider-zod'
import { problems } from '../errors/problems.ts'
import type { Access } from './access.ts'
import { problemSchema } from './problem.ts'
import { pruneSchemas } from './prune-schemas.ts'

const tags = [
  { name: 'instance', description: 'The instance, its set-up and its health' },
  { name: 'identity', description: 'People, roles, sessions and API keys' },
  { name: 'journal', description: 'Every act, as it was written with the change that it reports' },
  {
    name: 'design',
    description: 'Promise 1, cyber safety by design: products, releases, SBOMs, findings, decisions',
  },
  {
    name: 'collaboration',
    description:
      'Promise 2, third-party collaboration: disclosure policy, reports, cases, advisories, rewards',
  },
  { name: 'clocks', description: 'Deadlines of findings and cases, the rules behind them, days off' },
  { name: 'mail', description: 'Mails that go out, those that did not, and whether they can' },
  { name: 'intelligence', description: 'Known flaws: OSV, KEV and EPSS in one local index' },
]

export async function registerOpenApi(app: FastifyInstance, version: string): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Primum',
        version,
        description:
          'The five promises of the Hippocratic Oath for Connected Medical Devices. Every error is an RFC 9457 problem.',
        license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
      },
      tags,
      components: {
        securitySchemes: {
          apiKey: { type: 'http', scheme: 'bearer', description: 'An API key, from `primum token create`' },
          session: { type: 'apiKey', in: 'cookie', name: 'primum.session_token' },
        },
      },
    },
    transform: (input) => {
      const { schema, url } = jsonSchemaTransform(input)
      return { schema: { ...schema, ...security(input.route.config?.access) }, url }
    },
    transformObject: (input) => pruneSchemas(jsonSchemaTransformObject(input)),
  })
}

function security(access: Access | undefined): object {
  if (access === undefined || access === 'public') return { security: [] }
  if (access === 'optional') return { security: [{}, { apiKey: [] }, { session: [] }] }
  return { security: [{ apiKey: [] }, { session: [] }], 'x-primum-permission': access }
}

/** Adds to every route the problems that it can answer with, so that the document lists every status. */
export function registerProblemResponses(app: FastifyInstance): void {
  app.addHook('onRoute', (route) => {
    const schema = route.schema
    if (schema?.hide === true || schema === undefined) return
    const statuses = new Set<number>([400, 429, 500])
    if (route.config?.access !== 'public') for (const status of [401, 403]) statuses.add(status)
    if (route.url.includes(':')) statuses.add(404)
    if (route.url === '/readyz') statuses.add(503)
    const isRead = [route.method].flat().every((method) => method === 'GET' || method === 'HEAD')
    if (!isRead) for (const status of [409, 413, 415, 422]) statuses.add(status)
    const responses: Record<number, object> = { ...(schema.response as Record<number, object> | undefined) }
    for (const status of statuses) {
      responses[status] ??= {
        description: titlesOf(status),
        content: { 'application/problem+json': { schema: problemSchema } },
      }
    }
    schema.response = responses
  })
}

function titlesOf(status: number): string {
  return Object.entries(problems)
    .filter(([, problem]) => problem.status === status)
    .map(([slug, problem]) => `\`/problems/${slug}\`: ${problem.title}`)
    .join('; ')
}
