// SPDX-License-Identifier: Apache-2.0
/** Reports for the team: what came in, its bytes as they were stored, and the keys that it is encrypted to. */
import { z } from 'zod'
import { parseSha256 } from '../../platform/blobs/index.ts'
import { type App, typed } from '../../platform/http/app.ts'
import { byOf } from '../../platform/http/by.ts'
import type { Collaboration } from '../context.ts'
import { addReportKey, markReport, retireReportKey } from './acts.ts'
import { sendDownload } from './download.ts'
import { getAttachment, getReport, listReportKeys, listReports } from './queries.ts'
import { report, reportKey, reportKeyDraft, reportMark, reportPage, reportQuery } from './schemas.ts'

const params = z.object({ reportId: z.uuid() })
const attachmentParams = params.extend({ position: z.coerce.number().int().min(1).max(100) })
const keyParams = z.object({ keyId: z.uuid() })

export function teamReportRoutes(app: App, { db, blobs, clock }: Collaboration): void {
  typed(app).route({
    method: 'GET',
    url: '/api/v1/reports',
    config: { access: 'cases:read' },
    schema: {
      operationId: 'listReports',
      tags: ['collaboration'],
      summary: 'Reports that came in, newest first',
      querystring: reportQuery,
      response: { 200: reportPage },
    },
    handler: (request) => listReports(db, request.query),
  })

  typed(app).route({
    method: 'GET',
    url: '/api/v1/reports/:reportId',
    config: { access: 'cases:read' },
    schema: {
      operationId: 'getReport',
      tags: ['collaboration'],
      summary: 'One report, without its text',
      params,
      response: { 200: report },
    },
    handler: (request) => getReport(db, request.params.reportId),
  })

  typed(app).route({
    method: 'GET',
    url: '/api/v1/reports/:reportId/document',
    config: { access: 'cases:read' },
    schema: {
      operationId: 'downloadReport',
      tags: ['collaboration'],
      summary: 'The report as it was stored, byte for byte: `primum.report/1`, or an age file that holds one',
      params,
    },
    handler: async (request, reply) => {
      const { document, encrypted } = await getReport(db, request.params.reportId)
      const name = encrypted ? 'report.age' : 'report.json'
      return sendDownload(reply, name, await blobs.open(parseSha256(document.sha256)))
    },
  })

  typed(app).route({
    method: 'GET',
    url: '/api/v1/reports/:reportId/attachments/:position',
    config: { access: 'cases:read' },
    schema: {
      operationId: 'downloadReportAttachment',
      tags: ['collaboration'],
      summary: 'A file that came with a report. Of a stranger: open it where it can do no harm',
      params: attachmentParams,
    },
    handler: async (request, reply) => {
      const { reportId, position } = request.params
      const { name, sha256 } = await getAttachment(db, reportId, position)
      return sendDownload(reply, name, await blobs.open(parseSha256(sha256)))
    },
  })

  typed(app).route({
    method: 'PUT',
    url: '/api/v1/reports/:reportId/mark',
    config: { access: 'cases:write' },
    schema: {
      operationId: 'markReport',
      tags: ['collaboration'],
      summary:
        'Says that a report is spam, or that it is not; spam closes its case without a word to anybody',
      params,
      body: reportMark,
      response: { 200: report },
    },
    handler: async (request) => {
      const { reportId } = request.params
      const by = byOf(request, clock)
      await db.transaction().execute((tx) => markReport(tx, reportId, request.body, by))
      return getReport(db, reportId)
    },
  })

  const keys = z.object({ items: z.array(reportKey) })

  typed(app).route({
    method: 'GET',
    url: '/api/v1/report-keys',
    config: { access: 'read' },
    schema: {
      operationId: 'listReportKeys',
      tags: ['collaboration'],
      summary: "The team's public keys that reports are encrypted to, retired ones too",
      response: { 200: keys },
    },
    handler: async () => ({ items: [...(await listReportKeys(db))] }),
  })

  typed(app).route({
    method: 'POST',
    url: '/api/v1/report-keys',
    config: { access: 'disclosure:write' },
    schema: {
      operationId: 'addReportKey',
      tags: ['collaboration'],
      summary: 'Adds a public key (age, X25519); reports are encrypted to it from now on',
      body: reportKeyDraft,
      response: { 201: keys },
    },
    handler: async (request, reply) => {
      const by = byOf(request, clock)
      await db.transaction().execute((tx) => addReportKey(tx, request.body.recipient, by))
      return reply.code(201).send({ items: [...(await listReportKeys(db))] })
    },
  })

  typed(app).route({
    method: 'POST',
    url: '/api/v1/report-keys/:keyId/retire',
    config: { access: 'disclosure:write' },
    schema: {
      operationId: 'retireReportKey',
      tags: ['collaboration'],
      summary: 'Encrypts nothing to this key any more; keep its private half, to read what came before',
      params: keyParams,
      response: { 200: keys },
    },
    handler: async (request) => {
      const by = byOf(request, clock)
      await db.transaction().execute((tx) => retireReportKey(tx, request.params.keyId, by))
      return { items: [...(await listReportKeys(db))] }
    },
  })
}
