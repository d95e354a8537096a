// SPDX-License-Identifier: Apache-2.0
import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import { principalOf } from '../../http/access.ts'
import { type App, typed } from '../../http/app.ts'
import type { Identity } from '../identity.ts'
import { personOf } from '../person-of.ts'
import { readSessionToken, sessionCookieName } from '../session-cookie.ts'
import { endSession, endSessions } from './acts.ts'
import { getMe, listSessions, me, session } from './queries.ts'

export function sessionRoutes(app: App, { db, clock, publicUrl, secret }: Identity): void {
  const tokenOf = ({ headers }: FastifyRequest): string | undefined =>
    readSessionToken(headers.cookie, sessionCookieName(publicUrl), secret)

  typed(app).route({
    method: 'GET',
    url: '/api/v1/session',
    config: { access: 'read' },
    schema: {
      operationId: 'getSession',
      tags: ['identity'],
      summary: 'Who you are and what you may do',
      response: { 200: me },
    },
    handler: (request) => getMe(db, principalOf(request)),
  })

  typed(app).route({
    method: 'GET',
    url: '/api/v1/sessions',
    config: { access: 'read' },
    schema: {
      operationId: 'listSessions',
      tags: ['identity'],
      summary: 'Where you are signed in',
      response: { 200: z.object({ items: z.array(session) }) },
    },
    handler: async (request) => {
      const person = personOf(request)
      return { items: await listSessions(db, person.id, { token: tokenOf(request), now: clock.now() }) }
    },
  })

  typed(app).route({
    method: 'DELETE',
    url: '/api/v1/sessions/:sessionId',
    config: { access: 'read' },
    schema: {
      operationId: 'endSession',
      tags: ['identity'],
      summary: 'Signs you out in one place',
      params: z.object({ sessionId: z.uuid() }),
      response: { 204: z.null() },
    },
    handler: async (request, reply) => {
      await endSession(db, personOf(request).id, request.params.sessionId)
      return reply.code(204).send(null)
    },
  })

  typed(app).route({
    method: 'DELETE',
    url: '/api/v1/sessions',
    config: { access: 'read' },
    schema: {
      operationId: 'endOtherSessions',
      tags: ['identity'],
      summary: 'Signs you out everywhere else',
      response: { 204: z.null() },
    },
    handler: async (request, reply) => {
      await endSessions(db, personOf(request).id, tokenOf(request))
      return reply.code(204).send(null)
    },
  })
}
