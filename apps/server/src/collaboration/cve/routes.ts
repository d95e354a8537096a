// SPDX-License-Identifier: Apache-2.0
import type { CveRequest } from '@primum/advisory/cve-record'
import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import { principalOf, requirePermission } from '../../platform/http/access.ts'
import { type App, typed } from '../../platform/http/app.ts'
import { byOf } from '../../platform/http/by.ts'
import type { Collaboration } from '../context.ts'
import {
  assignCveId,
  publishCveRecord,
  rejectCveId,
  reserveCveId,
  saveCveDraft,
  settleCveRequest,
} from './acts.ts'
import { getCveRecord } from './queries.ts'
import {
  assignInput,
  cveAnswer,
  cveRecord,
  draftInput,
  rejectInput,
  requestInput,
  settleInput,
} from './schemas.ts'

const params = z.object({ caseId: z.uuid() })

/** Whoever may approve what is published need not know what is under embargo; a record shows it. */
function requireCases(request: FastifyRequest): void {
  requirePermission(principalOf(request), 'cases:read')
}

export function cveRoutes(app: App, collaboration: Collaboration): void {
  const { db, clock } = collaboration
  const answer = async (caseId: string, planned: CveRequest | undefined) => ({
    record: await getCveRecord(collaboration, caseId),
    wouldSend: planned === undefined ? null : { ...planned, body: planned.body ?? null },
  })

  typed(app).route({
    method: 'GET',
    url: '/api/v1/cases/:caseId/cve',
    config: { access: 'cases:read' },
    schema: {
      operationId: 'getCveRecord',
      tags: ['collaboration'],
      summary: 'The CVE record of a case, as it stands and as it would be sent',
      params,
      response: { 200: cveRecord },
    },
    handler: (request) => getCveRecord(collaboration, request.params.caseId),
  })

  typed(app).route({
    method: 'PUT',
    url: '/api/v1/cases/:caseId/cve/draft',
    config: { access: 'advisories:write' },
    schema: {
      operationId: 'saveCveDraft',
      tags: ['collaboration'],
      summary: 'Keeps what people wrote of the record; products, scores and credits come from the case',
      params,
      body: draftInput,
      response: { 200: cveRecord },
    },
    handler: async (request) => {
      requireCases(request)
      const { caseId } = request.params
      await db.transaction().execute((tx) => saveCveDraft(tx, caseId, request.body, byOf(request, clock)))
      return getCveRecord(collaboration, caseId)
    },
  })

  typed(app).route({
    method: 'POST',
    url: '/api/v1/cases/:caseId/cve/assignment',
    config: { access: 'advisories:write' },
    schema: {
      operationId: 'assignCveId',
      tags: ['collaboration'],
      summary: 'Names the CVE id that somebody else reserved for this flaw',
      params,
      body: assignInput,
      response: { 200: cveRecord },
    },
    handler: async (request) => {
      requireCases(request)
      const { caseId } = request.params
      await db.transaction().execute((tx) => assignCveId(tx, caseId, request.body, byOf(request, clock)))
      return getCveRecord(collaboration, caseId)
    },
  })

  typed(app).route({
    method: 'POST',
    url: '/api/v1/cases/:caseId/cve/reservation',
    config: { access: 'advisories:write' },
    schema: {
      operationId: 'reserveCveId',
      tags: ['collaboration'],
      summary: 'Reserves a CVE id of this year at the CVE Services',
      params,
      body: requestInput,
      response: { 200: cveAnswer },
    },
    handler: async (request) => {
      requireCases(request)
      const { caseId } = request.params
      return answer(caseId, await reserveCveId(collaboration, caseId, request.body, byOf(request, clock)))
    },
  })

  typed(app).route({
    method: 'POST',
    url: '/api/v1/cases/:caseId/cve/publication',
    config: { access: 'advisories:approve' },
    schema: {
      operationId: 'publishCveRecord',
      tags: ['collaboration'],
      summary: 'Publishes the record at the CVE Services, or replaces the published one',
      params,
      body: requestInput,
      response: { 200: cveAnswer },
    },
    handler: async (request) => {
      requireCases(request)
      const { caseId } = request.params
      return answer(caseId, await publishCveRecord(collaboration, caseId, request.body, byOf(request, clock)))
    },
  })

  typed(app).route({
    method: 'POST',
    url: '/api/v1/cases/:caseId/cve/rejection',
    config: { access: 'advisories:approve' },
    schema: {
      operationId: 'rejectCveId',
      tags: ['collaboration'],
      summary: 'Rejects the id at the CVE Services, for ever',
      params,
      body: rejectInput,
      response: { 200: cveAnswer },
    },
    handler: async (request) => {
      requireCases(request)
      const { caseId } = request.params
      return answer(caseId, await rejectCveId(collaboration, caseId, request.body, byOf(request, clock)))
    },
  })

  typed(app).route({
    method: 'POST',
    url: '/api/v1/cases/:caseId/cve/settlement',
    config: { access: 'advisories:approve' },
    schema: {
      operationId: 'settleCveRequest',
      tags: ['collaboration'],
      summary: 'Says what came of a request of which nobody knew whether it took effect',
      params,
      body: settleInput,
      response: { 200: cveRecord },
    },
    handler: async (request) => {
      requireCases(request)
      const { caseId } = request.params
      await db
        .transaction()
        .execute((tx) => settleCveRequest(tx, caseId, request.body, collaboration, byOf(request, clock)))
      return getCveRecord(collaboration, caseId)
    },
  })
}
