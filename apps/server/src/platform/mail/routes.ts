// SPDX-License-Identifier: Apache-2.0
import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import { Problem } from '../errors/problems.ts'
import { principalOf } from '../http/access.ts'
import { type App, typed } from '../http/app.ts'
import { byOf } from '../http/by.ts'
import { isAllowed } from '../identity/permissions.ts'
import type { Jobs } from '../jobs/jobs.ts'
import { queueAgain, releaseHold, testMail } from './acts.ts'
import { type Outbox, SEND_MAIL } from './outbox.ts'
import { getMailStanding, listMails } from './queries.ts'
import { holdRelease, mailPage, mailQuery, mailStanding, mailTest } from './schemas.ts'

export type MailDesk = Outbox & { readonly jobs: () => Jobs; readonly publicUrl: string }

/** Addresses of those who reported: for who keeps the mail going and for who works on cases. */
function requireReader(request: FastifyRequest): void {
  const { roles } = principalOf(request)
  if (isAllowed(roles, 'mail:write') || isAllowed(roles, 'cases:read')) return
  throw new Problem('forbidden', 'This needs the permission mail:write or cases:read.', {
    members: { permission: 'mail:write' },
  })
}

export function mailRoutes(app: App, { db, clock, server, jobs, publicUrl }: MailDesk): void {
  typed(app).route({
    method: 'GET',
    url: '/api/v1/mail',
    config: { access: 'read' },
    schema: {
      operationId: 'listMails',
      tags: ['mail'],
      summary: 'Mails that wait, were sent or failed, the newest first; without what they say',
      querystring: mailQuery,
      response: { 200: mailPage },
    },
    handler: (request) => {
      requireReader(request)
      return listMails(db, request.query)
    },
  })

  typed(app).route({
    method: 'GET',
    url: '/api/v1/mail/standing',
    config: { access: 'read' },
    schema: {
      operationId: 'getMailStanding',
      tags: ['mail'],
      summary: 'Whether mails go out, and to which addresses none do',
      response: { 200: mailStanding },
    },
    handler: (request) => {
      requireReader(request)
      return getMailStanding(db, server)
    },
  })

  typed(app).route({
    method: 'POST',
    url: '/api/v1/mail/test',
    config: { access: 'mail:write' },
    schema: {
      operationId: 'testMail',
      tags: ['mail'],
      summary: 'Sends a mail that says nothing but that mails arrive',
      body: mailTest,
      response: { 202: z.object({ id: z.uuid() }) },
    },
    handler: async (request, reply) => {
      if (server === undefined)
        throw new Problem('rule-broken', 'No mail server is set (PRIMUM_SMTP_URL), so nothing can be sent.')
      const { organisation } = await db
        .selectFrom('instance')
        .select('organisation')
        .executeTakeFirstOrThrow(() => new Problem('rule-broken', 'The instance is not set up yet.'))
      const id = await db.transaction().execute(async (tx) => {
        await jobs().send(tx, SEND_MAIL)
        return testMail(tx, { to: request.body.to, organisation, publicUrl }, byOf(request, clock))
      })
      return reply.code(202).send({ id })
    },
  })

  typed(app).route({
    method: 'POST',
    url: '/api/v1/mail/:mailId/queued-again',
    config: { access: 'mail:write' },
    schema: {
      operationId: 'queueMailAgain',
      tags: ['mail'],
      summary: 'Queues a mail that failed again',
      params: z.object({ mailId: z.uuid() }),
      response: { 200: z.object({ done: z.literal(true) }) },
    },
    handler: async (request) => {
      await db.transaction().execute(async (tx) => {
        await queueAgain(tx, request.params.mailId, byOf(request, clock))
        await jobs().send(tx, SEND_MAIL)
      })
      return { done: true as const }
    },
  })

  typed(app).route({
    method: 'POST',
    url: '/api/v1/mail/holds/released',
    config: { access: 'mail:write' },
    schema: {
      operationId: 'releaseMailHold',
      tags: ['mail'],
      summary: 'Lets mails go again to an address that was refused, and those that failed for it',
      body: holdRelease,
      response: { 200: z.object({ mails: z.int().describe('How many wait again') }) },
    },
    handler: async (request) => {
      const mails = await db.transaction().execute(async (tx) => {
        await jobs().send(tx, SEND_MAIL)
        return releaseHold(tx, request.body.address, byOf(request, clock))
      })
      return { mails }
    },
  })
}
