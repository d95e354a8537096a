// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod'
import { ownFlawInput, REJUDGE } from '../../design/index.ts'
import { parseSha256 } from '../../platform/blobs/index.ts'
import { Problem } from '../../platform/errors/problems.ts'
import { type App, typed } from '../../platform/http/app.ts'
import { byOf } from '../../platform/http/by.ts'
import type { Collaboration } from '../context.ts'
import { applyEvent, changeCase, openOwnCase, postMessage } from './acts.ts'
import { caseEvent } from './case-event.ts'
import { findBlob, getCase, listMessages, listTeam, listTimeline } from './detail.ts'
import { setCaseFlaw } from './flaw.ts'
import { countCases, listCases } from './list.ts'
import {
  caseChange,
  caseCounts,
  caseDetail,
  caseInput,
  casePage,
  caseQuery,
  message,
  messageInput,
  timelineItem,
} from './schemas.ts'

const params = z.object({ caseId: z.uuid() })
const version = z.int().min(1).optional().describe('Of the case as you saw it; another one is a conflict')

const eventInput = z.strictObject({ event: caseEvent, version }).meta({ id: 'CaseStep' })
const flawInput = z.strictObject({ flaw: ownFlawInput, version }).meta({ id: 'CaseFlawChange' })
export function caseRoutes(app: App, collaboration: Collaboration): void {
  const { db, clock } = collaboration
  const tags = ['collaboration']

  typed(app).route({
    method: 'GET',
    url: '/api/v1/cases',
    config: { access: 'cases:read' },
    schema: {
      operationId: 'listCases',
      tags,
      summary: 'Cases, filtered and sorted, with what waits',
      querystring: caseQuery,
      response: { 200: casePage },
    },
    handler: (request) => listCases(db, request.query, clock.now()),
  })

  typed(app).route({
    method: 'POST',
    url: '/api/v1/cases',
    config: { access: 'cases:write' },
    schema: {
      operationId: 'openCase',
      tags,
      summary: 'Opens a case without a report, as for a flaw that concerns several makers',
      body: caseInput,
      response: { 201: caseDetail },
    },
    handler: async (request, reply) => {
      const by = byOf(request, clock)
      const { caseId } = await db.transaction().execute((tx) => openOwnCase(tx, request.body, by))
      return reply
        .code(201)
        .header('location', `/api/v1/cases/${caseId}`)
        .send(await getCase(db, caseId, by.now))
    },
  })

  typed(app).route({
    method: 'GET',
    url: '/api/v1/cases/counts',
    config: { access: 'cases:read' },
    schema: {
      operationId: 'countCases',
      tags,
      summary: 'How many cases wait',
      response: { 200: caseCounts },
    },
    handler: () => countCases(db, clock.now()),
  })

  typed(app).route({
    method: 'GET',
    url: '/api/v1/cases/team',
    config: { access: 'cases:read' },
    schema: {
      operationId: 'listCaseTeam',
      tags,
      summary: 'People who may be asked to work on a case',
      response: { 200: z.object({ items: z.array(z.object({ id: z.uuid(), name: z.string() })) }) },
    },
    handler: async () => ({ items: await listTeam(db) }),
  })

  typed(app).route({
    method: 'GET',
    url: '/api/v1/cases/:caseId',
    config: { access: 'cases:read' },
    schema: {
      operationId: 'getCase',
      tags,
      summary: 'One case with its steps, participants, embargo, clocks and flaw',
      params,
      response: { 200: caseDetail },
    },
    handler: (request) => getCase(db, request.params.caseId, clock.now()),
  })

  typed(app).route({
    method: 'PATCH',
    url: '/api/v1/cases/:caseId',
    config: { access: 'cases:write' },
    schema: {
      operationId: 'changeCase',
      tags,
      summary: 'Changes title, priority, tags, product or who works on it',
      params,
      body: caseChange,
      response: { 200: caseDetail },
    },
    handler: async (request) => {
      const { caseId } = request.params
      const by = byOf(request, clock)
      await db.transaction().execute((tx) => changeCase(tx, caseId, request.body, by))
      return getCase(db, caseId, by.now)
    },
  })

  typed(app).route({
    method: 'POST',
    url: '/api/v1/cases/:caseId/events',
    config: { access: 'cases:write' },
    schema: {
      operationId: 'putCaseEvent',
      tags,
      summary: 'Takes the case a step on, as its workflow allows',
      params,
      body: eventInput,
      response: { 200: caseDetail },
    },
    handler: async (request) => {
      const { caseId } = request.params
      const by = byOf(request, clock)
      const { event, version: seen } = request.body
      const options = seen === undefined ? {} : { expectedVersion: seen }
      await db.transaction().execute((tx) => applyEvent(tx, caseId, event, by, options))
      return getCase(db, caseId, by.now)
    },
  })

  typed(app).route({
    method: 'PUT',
    url: '/api/v1/cases/:caseId/flaw',
    config: { access: 'cases:write' },
    schema: {
      operationId: 'setCaseFlaw',
      tags,
      summary: 'Says what the flaw is and where; findings follow within seconds',
      params,
      body: flawInput,
      response: { 200: caseDetail },
    },
    handler: async (request) => {
      const { caseId } = request.params
      const by = byOf(request, clock)
      const { flaw, version: seen } = request.body
      const options = seen === undefined ? {} : { expectedVersion: seen }
      await db.transaction().execute(async (tx) => {
        await setCaseFlaw(tx, caseId, flaw, by, options)
        await collaboration.jobs().send(tx, REJUDGE)
      })
      return getCase(db, caseId, by.now)
    },
  })

  typed(app).route({
    method: 'GET',
    url: '/api/v1/cases/:caseId/messages',
    config: { access: 'cases:read' },
    schema: {
      operationId: 'listCaseMessages',
      tags,
      summary: 'The conversation with the notes, oldest first',
      params,
      response: { 200: z.object({ items: z.array(message) }) },
    },
    handler: async (request) => {
      await requireCase(request.params.caseId)
      return { items: await listMessages(db, request.params.caseId) }
    },
  })

  typed(app).route({
    method: 'POST',
    url: '/api/v1/cases/:caseId/messages',
    config: { access: 'cases:write' },
    schema: {
      operationId: 'postCaseMessage',
      tags,
      summary: 'Writes to those who reported, to everybody, to one participant, or a note',
      params,
      body: messageInput,
      response: { 201: z.object({ messageId: z.uuid() }) },
    },
    handler: async (request, reply) => {
      const by = byOf(request, clock)
      const { to, ...body } = request.body
      const said = {
        from: { kind: 'team', actor: by.actor },
        ...body,
        ...(to === undefined ? {} : { to }),
      } as const
      return reply
        .code(201)
        .send(await db.transaction().execute((tx) => postMessage(tx, request.params.caseId, said, by)))
    },
  })

  const blobParams = z.object({ caseId: z.uuid(), sha256: z.string().regex(/^[0-9a-f]{64}$/) })
  app.route<{ Params: z.output<typeof blobParams> }>({
    method: 'GET',
    url: '/api/v1/cases/:caseId/blobs/:sha256',
    config: { access: 'cases:read' },
    schema: {
      operationId: 'downloadCaseBlob',
      tags,
      summary: 'A file or an encrypted text of a message, byte for byte',
      params: blobParams,
    },
    handler: async (request, reply) => {
      const { caseId, sha256 } = request.params
      const found = await findBlob(db, caseId, sha256)
      if (found === undefined) throw new Problem('not-found', 'No message of this case has such a file.')
      // Written by strangers, so it is only ever a download: no browser may render it as a page of ours.
      return reply
        .type('application/octet-stream')
        .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(found.fileName)}`)
        .header('cache-control', 'no-store')
        .send(await collaboration.blobs.open(parseSha256(sha256)))
    },
  })

  typed(app).route({
    method: 'GET',
    url: '/api/v1/cases/:caseId/timeline',
    config: { access: 'cases:read' },
    schema: {
      operationId: 'listCaseTimeline',
      tags,
      summary: 'Everything that happened to the case, newest first',
      params,
      response: { 200: z.object({ items: z.array(timelineItem) }) },
    },
    handler: async (request) => {
      await requireCase(request.params.caseId)
      return { items: await listTimeline(db, request.params.caseId) }
    },
  })

  async function requireCase(caseId: string): Promise<void> {
    const row = await db
      .selectFrom('disclosure_case')
      .select('case_id')
      .where('case_id', '=', caseId)
      .executeTakeFirst()
    if (row === undefined) throw new Problem('not-found', 'There is no such case.')
  }
}
