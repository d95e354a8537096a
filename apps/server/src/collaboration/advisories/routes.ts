// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod'
import { type App, typed } from '../../platform/http/app.ts'
import { byOf } from '../../platform/http/by.ts'
import type { Collaboration } from '../context.ts'
import {
  approveAdvisory,
  beginRevision,
  discardDraft,
  draftAdvisory,
  editAdvisory,
  scheduleAdvisory,
} from './acts.ts'
import { checkAdvisory } from './check.ts'
import { firstDocument } from './from-case.ts'
import { PUBLISH_ADVISORIES } from './job.ts'
import { publishAdvisory } from './publish.ts'
import { compareEdits, getAdvisory, getEdit, getRevision, listAdvisories, releaseGround } from './queries.ts'
import { addReleases } from './releases.ts'
import {
  advisory,
  advisoryId,
  advisoryList,
  checkedAdvisory,
  checkInput,
  comparison,
  documentOnly,
  draftInput,
  editInput,
  importInput,
  listQuery,
  productsInput,
  publishInput,
  scheduleInput,
  versionInput,
  withdrawInput,
} from './schemas.ts'

const params = z.object({ advisoryId })

/** JSON around a document of at most 15 MB, whose quotes take a second character each. */
const BODY_LIMIT_BYTES = 32_000_000

export function advisoryRoutes(
  app: App,
  {
    db,
    clock,
    jobs,
    publicUrl,
    version,
    openPgp,
  }: Pick<Collaboration, 'db' | 'clock' | 'jobs' | 'publicUrl' | 'version' | 'openPgp'>,
): void {
  const publishing = { version, publicUrl }

  typed(app).route({
    method: 'GET',
    url: '/api/v1/advisories',
    config: { access: 'advisories:read' },
    schema: {
      operationId: 'listAdvisories',
      tags: ['collaboration'],
      summary: 'Advisories, published and in work; the one that changed last comes first',
      querystring: listQuery,
      response: { 200: advisoryList },
    },
    handler: (request) => listAdvisories(db, request.query),
  })

  typed(app).route({
    method: 'POST',
    url: '/api/v1/advisories',
    config: { access: 'advisories:write' },
    schema: {
      operationId: 'draftAdvisory',
      tags: ['collaboration'],
      summary: 'Begins an advisory, filled in from a case where one is given',
      body: draftInput,
      response: { 201: advisory },
    },
    handler: async (request, reply) => {
      const by = byOf(request, clock)
      const { caseId = null } = request.body
      const id = await db.transaction().execute(async (tx) => {
        const document = await firstDocument(tx, request.body, publishing, by)
        return draftAdvisory(tx, { document, from: caseId === null ? 'hand' : 'case', caseId }, by)
      })
      return reply.code(201).send(await getAdvisory(db, id, publicUrl))
    },
  })

  typed(app).route({
    method: 'POST',
    url: '/api/v1/advisories/import',
    bodyLimit: BODY_LIMIT_BYTES,
    config: { access: 'advisories:write' },
    schema: {
      operationId: 'importAdvisory',
      tags: ['collaboration'],
      summary: 'Begins an advisory with a CSAF document from elsewhere, of which nothing is lost',
      body: importInput,
      response: { 201: advisory },
    },
    handler: async (request, reply) => {
      const by = byOf(request, clock)
      const { document, caseId = null } = request.body
      const id = await db
        .transaction()
        .execute((tx) => draftAdvisory(tx, { document, from: 'import', caseId }, by))
      return reply.code(201).send(await getAdvisory(db, id, publicUrl))
    },
  })

  typed(app).route({
    method: 'POST',
    url: '/api/v1/advisories/products',
    bodyLimit: BODY_LIMIT_BYTES,
    config: { access: 'advisories:write' },
    schema: {
      operationId: 'addAdvisoryProducts',
      tags: ['collaboration'],
      summary: 'Puts releases into the product tree of a document and gives them their status; saves nothing',
      body: productsInput,
      response: { 200: documentOnly },
    },
    handler: async (request) => ({
      document: await addReleases(db, request.body.document, request.body.releases, publicUrl),
    }),
  })

  typed(app).route({
    method: 'GET',
    url: '/api/v1/advisories/:advisoryId',
    config: { access: 'advisories:read' },
    schema: {
      operationId: 'getAdvisory',
      tags: ['collaboration'],
      summary: 'An advisory: its text in work, its approval and plan, and what was published',
      params,
      response: { 200: advisory },
    },
    handler: (request) => getAdvisory(db, request.params.advisoryId, publicUrl),
  })

  typed(app).route({
    method: 'PUT',
    url: '/api/v1/advisories/:advisoryId',
    bodyLimit: BODY_LIMIT_BYTES,
    config: { access: 'advisories:write' },
    schema: {
      operationId: 'editAdvisory',
      tags: ['collaboration'],
      summary: 'Saves another text, if nobody saved one since it was read; an approval is void with it',
      params,
      body: editInput,
      response: { 200: advisory },
    },
    handler: async (request) => {
      const { advisoryId: id } = request.params
      await db.transaction().execute((tx) => editAdvisory(tx, id, request.body, byOf(request, clock)))
      return getAdvisory(db, id, publicUrl)
    },
  })

  typed(app).route({
    method: 'DELETE',
    url: '/api/v1/advisories/:advisoryId/draft',
    config: { access: 'advisories:write' },
    schema: {
      operationId: 'discardAdvisoryDraft',
      tags: ['collaboration'],
      summary: 'Gives up the text in work; what is published stays as it is',
      params,
      body: versionInput,
      response: { 200: advisory },
    },
    handler: async (request) => {
      const { advisoryId: id } = request.params
      await db.transaction().execute((tx) => discardDraft(tx, id, request.body.version, byOf(request, clock)))
      return getAdvisory(db, id, publicUrl)
    },
  })

  typed(app).route({
    method: 'POST',
    url: '/api/v1/advisories/:advisoryId/check',
    bodyLimit: BODY_LIMIT_BYTES,
    config: { access: 'advisories:read' },
    schema: {
      operationId: 'checkAdvisory',
      tags: ['collaboration'],
      summary:
        'What would be published if this text were published now, whether it is valid, and how it reads; saves nothing',
      params,
      body: checkInput,
      response: { 200: checkedAdvisory },
    },
    handler: async (request) =>
      checkAdvisory({
        ...(await releaseGround(db, request.params.advisoryId)),
        draft: request.body.document,
        kind: request.body.revisionKind,
        summary: request.body.revisionSummary,
        at: clock.now(),
        ...publishing,
      }),
  })

  typed(app).route({
    method: 'POST',
    url: '/api/v1/advisories/:advisoryId/approval',
    config: { access: 'advisories:approve' },
    schema: {
      operationId: 'approveAdvisory',
      tags: ['collaboration'],
      summary: 'Approves this very text; who wrote it last cannot',
      params,
      body: versionInput,
      response: { 200: advisory },
    },
    handler: async (request) => {
      const { advisoryId: id } = request.params
      await db.transaction().execute(async (tx) => {
        await approveAdvisory(tx, id, request.body.version, publishing, byOf(request, clock))
        await jobs().send(tx, PUBLISH_ADVISORIES)
      })
      return getAdvisory(db, id, publicUrl)
    },
  })

  typed(app).route({
    method: 'PUT',
    url: '/api/v1/advisories/:advisoryId/schedule',
    config: { access: 'advisories:write' },
    schema: {
      operationId: 'scheduleAdvisory',
      tags: ['collaboration'],
      summary: 'Says at which second it publishes itself, once it is approved',
      params,
      body: scheduleInput,
      response: { 200: advisory },
    },
    handler: async (request) => {
      const { advisoryId: id } = request.params
      const { version: edited, publishAt, beforeEmbargo } = request.body
      const plan = {
        version: edited,
        publishAt: publishAt === null ? undefined : Temporal.Instant.from(publishAt),
        beforeEmbargo,
      }
      await db.transaction().execute(async (tx) => {
        await scheduleAdvisory(tx, id, plan, byOf(request, clock))
        await jobs().send(tx, PUBLISH_ADVISORIES)
      })
      return getAdvisory(db, id, publicUrl)
    },
  })

  typed(app).route({
    method: 'POST',
    url: '/api/v1/advisories/:advisoryId/publication',
    config: { access: 'advisories:write' },
    schema: {
      operationId: 'publishAdvisory',
      tags: ['collaboration'],
      summary: 'Publishes what is approved, now',
      params,
      body: publishInput,
      response: { 200: advisory },
    },
    handler: async (request) => {
      const { advisoryId: id } = request.params
      const publisher = { ...publishing, openPgp }
      await db
        .transaction()
        .execute((tx) => publishAdvisory(tx, id, request.body, publisher, byOf(request, clock)))
      return getAdvisory(db, id, publicUrl)
    },
  })

  typed(app).route({
    method: 'POST',
    url: '/api/v1/advisories/:advisoryId/revisions',
    config: { access: 'advisories:write' },
    schema: {
      operationId: 'beginAdvisoryRevision',
      tags: ['collaboration'],
      summary: 'Opens a published advisory for another revision',
      params,
      response: { 201: advisory },
    },
    handler: async (request, reply) => {
      const { advisoryId: id } = request.params
      await db.transaction().execute((tx) => beginRevision(tx, id, undefined, byOf(request, clock)))
      return reply.code(201).send(await getAdvisory(db, id, publicUrl))
    },
  })

  typed(app).route({
    method: 'POST',
    url: '/api/v1/advisories/:advisoryId/withdrawal',
    config: { access: 'advisories:write' },
    schema: {
      operationId: 'withdrawAdvisory',
      tags: ['collaboration'],
      summary: 'Drafts a revision that takes the advisory back; it is approved and published like any other',
      params,
      body: withdrawInput,
      response: { 201: advisory },
    },
    handler: async (request, reply) => {
      const { advisoryId: id } = request.params
      await db.transaction().execute((tx) => beginRevision(tx, id, request.body, byOf(request, clock)))
      return reply.code(201).send(await getAdvisory(db, id, publicUrl))
    },
  })

  typed(app).route({
    method: 'GET',
    url: '/api/v1/advisories/:advisoryId/edits/:version',
    config: { access: 'advisories:read' },
    schema: {
      operationId: 'getAdvisoryEdit',
      tags: ['collaboration'],
      summary: 'A text that was saved once',
      params: params.extend({ version: z.coerce.number().int().min(1) }),
      response: { 200: documentOnly },
    },
    handler: async (request) => ({
      document: await getEdit(db, request.params.advisoryId, request.params.version),
    }),
  })

  typed(app).route({
    method: 'GET',
    url: '/api/v1/advisories/:advisoryId/revisions/:number',
    config: { access: 'advisories:read' },
    schema: {
      operationId: 'getAdvisoryRevision',
      tags: ['collaboration'],
      summary: 'A revision as it was published',
      params: params.extend({ number: z.string().max(100) }),
      response: { 200: documentOnly },
    },
    handler: async (request) => ({
      document: await getRevision(db, request.params.advisoryId, request.params.number),
    }),
  })

  typed(app).route({
    method: 'GET',
    url: '/api/v1/advisories/:advisoryId/changes',
    config: { access: 'advisories:read' },
    schema: {
      operationId: 'compareAdvisoryEdits',
      tags: ['collaboration'],
      summary: 'What differs between two texts that were saved',
      params,
      querystring: z.strictObject({
        from: z.coerce.number().int().min(1),
        to: z.coerce.number().int().min(1),
      }),
      response: { 200: comparison },
    },
    handler: (request) => compareEdits(db, request.params.advisoryId, request.query),
  })
}
