// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod'
import { Problem } from '../errors/problems.ts'
import { type App, typed } from '../http/app.ts'
import { byOf } from '../http/by.ts'
import { discloseActs, eraseActs } from './acts.ts'
import { type JournalLogRoutes, journalLogRoutes } from './log-routes.ts'
import { findAct, findDisclosed, listActs } from './queries.ts'
import { actDetail, actPage, actQuery, disclosedContent, disclosure, erasure } from './schemas.ts'

export function journalRoutes(app: App, parts: JournalLogRoutes): void {
  const { db, clock } = parts
  journalLogRoutes(app, parts)

  typed(app).route({
    method: 'GET',
    url: '/api/v1/acts',
    config: { access: 'journal:read' },
    schema: {
      operationId: 'listActs',
      tags: ['journal'],
      summary: 'Who did what to what, newest first',
      querystring: actQuery,
      response: { 200: actPage },
    },
    handler: (request) => listActs(db, request.query),
  })

  typed(app).route({
    method: 'GET',
    url: '/api/v1/acts/:actId',
    config: { access: 'journal:read' },
    schema: {
      operationId: 'getAct',
      tags: ['journal'],
      summary: 'One act, with what is needed to recompute its entry in the log',
      params: z.object({ actId: z.uuid() }),
      response: { 200: actDetail },
    },
    handler: async (request) => {
      const found = await findAct(db, request.params.actId)
      if (found === undefined) throw new Problem('not-found', 'There is no such act.')
      return found
    },
  })

  typed(app).route({
    method: 'POST',
    url: '/api/v1/acts/disclose',
    config: { access: 'journal:disclose' },
    schema: {
      operationId: 'discloseActs',
      tags: ['journal'],
      summary: 'Gives what the log keeps back of these acts to everyone',
      body: disclosure,
      response: { 204: z.null() },
    },
    handler: async (request, reply) => {
      const by = byOf(request, clock)
      await db.transaction().execute((tx) => discloseActs(tx, request.body.acts, by))
      return reply.code(204).send(null)
    },
  })

  typed(app).route({
    method: 'POST',
    url: '/api/v1/acts/erase',
    config: { access: 'journal:erase' },
    schema: {
      operationId: 'eraseActs',
      tags: ['journal'],
      summary: 'Removes what the log keeps back of these acts for ever; the log still verifies',
      body: erasure,
      response: { 204: z.null() },
    },
    handler: async (request, reply) => {
      const { acts, because } = request.body
      const by = byOf(request, clock)
      await db.transaction().execute((tx) => eraseActs(tx, acts, because, by))
      return reply.code(204).send(null)
    },
  })

  typed(app).route({
    method: 'GET',
    url: '/log/journal/disclosed/:leafIndex',
    config: { access: 'public' },
    schema: {
      operationId: 'getDisclosedContent',
      tags: ['journal'],
      summary: 'Salt and content of a sealed entry that was disclosed',
      params: z.object({ leafIndex: z.string().regex(/^(?:0|[1-9][0-9]{0,17})$/) }),
      response: { 200: disclosedContent },
    },
    handler: async (request) => {
      const found = await findDisclosed(db, request.params.leafIndex)
      if (found === undefined) throw new Problem('not-found', 'Nothing is disclosed for this entry.')
      return found
    },
  })
}
