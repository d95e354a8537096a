// SPDX-License-Identifier: Apache-2.0
import { csafTlpLabels } from '@primum/advisory'
import { z } from 'zod'
import { parseSha256 } from '../../platform/blobs/index.ts'
import { type App, typed } from '../../platform/http/app.ts'
import { byOf } from '../../platform/http/by.ts'
import { uploadedFileName } from '../../platform/http/file-name.ts'
import { acceptRawBodies, withReceivedFile } from '../../platform/http/raw-body.ts'
import type { Design } from '../context.ts'
import { getRelease } from '../releases/queries.ts'
import { findingId, releaseId } from '../schemas.ts'
import { exportVex, vexFormats } from './export.ts'
import { getVexDocument, listVexDocuments, listVexEvidence } from './queries.ts'
import { vexDocument, vexDocumentDetail, vexDocumentId, vexEvidence, vexUploadResult } from './schemas.ts'
import { MAX_VEX_BYTES, uploadVex } from './upload.ts'

const ofRelease = z.object({ releaseId })
const params = z.object({ vexDocumentId })

const fileName = uploadedFileName('vex')

export function vexRoutes(app: App, design: Design): void {
  const { db, clock, blobs } = design

  typed(app).route({
    method: 'GET',
    url: '/api/v1/releases/:releaseId/vex',
    config: { access: 'read' },
    schema: {
      operationId: 'getVex',
      tags: ['design'],
      summary: 'VEX of a release: OpenVEX 0.2.0, CycloneDX 1.6 or CSAF 2.0, from the decisions in force',
      params: ofRelease,
      querystring: z.object({
        format: z.enum(vexFormats).default('openvex'),
        tlp: z
          .enum(csafTlpLabels)
          .optional()
          .describe('CSAF: who may read it, by the Traffic Light Protocol'),
      }),
    },
    handler: async (request, reply) => {
      const { mediaType, name, text } = await exportVex(design, request.params.releaseId, request.query)
      return reply.type(mediaType).header('content-disposition', `attachment; filename="${name}"`).send(text)
    },
  })

  app.register(async (scope) => {
    acceptRawBodies(scope)
    typed(scope).route({
      method: 'POST',
      url: '/api/v1/releases/:releaseId/vex-documents',
      config: { access: 'sboms:write' },
      schema: {
        operationId: 'uploadVex',
        tags: ['design'],
        summary:
          'Keeps a VEX document of a supplier (OpenVEX, CycloneDX, CSAF) as evidence, as the raw body; no decision changes, and the same bytes again change nothing',
        params: ofRelease,
        querystring: z.object({ fileName }),
        consumes: ['application/octet-stream'],
        response: { 200: vexUploadResult, 201: vexUploadResult },
      },
      handler: async (request, reply) => {
        const result = await withReceivedFile(
          request.body,
          { dir: design.temporaryDir, maxBytes: MAX_VEX_BYTES },
          (file) =>
            uploadVex(
              design,
              request.params.releaseId,
              { ...file, fileName: request.query.fileName },
              byOf(request, clock),
            ),
        )
        return reply.code(result.alreadyKnown ? 200 : 201).send(result)
      },
    })
  })

  typed(app).route({
    method: 'GET',
    url: '/api/v1/releases/:releaseId/vex-documents',
    config: { access: 'read' },
    schema: {
      operationId: 'listVexDocuments',
      tags: ['design'],
      summary: 'The VEX documents of others about a release, newest first',
      params: ofRelease,
      response: { 200: z.object({ items: z.array(vexDocument) }) },
    },
    handler: async (request) => {
      await getRelease(db, request.params.releaseId)
      return { items: await listVexDocuments(db, request.params.releaseId) }
    },
  })

  typed(app).route({
    method: 'GET',
    url: '/api/v1/vex-documents/:vexDocumentId',
    config: { access: 'read' },
    schema: {
      operationId: 'getVexDocument',
      tags: ['design'],
      summary: 'One VEX document, with the statements that are about nothing in the release as it is now',
      params,
      response: { 200: vexDocumentDetail },
    },
    handler: (request) => getVexDocument(db, request.params.vexDocumentId),
  })

  app.route<{ Params: z.output<typeof params> }>({
    method: 'GET',
    url: '/api/v1/vex-documents/:vexDocumentId/document',
    config: { access: 'read' },
    schema: {
      operationId: 'downloadVexDocument',
      tags: ['design'],
      summary: 'The document as it was uploaded, byte for byte',
      params,
    },
    handler: async (request, reply) => {
      const { fileName: name, sha256 } = await getVexDocument(db, request.params.vexDocumentId)
      // Written by others, so it is only ever a download: no browser may render it as a page of ours.
      return reply
        .type('application/octet-stream')
        .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}`)
        .send(await blobs.open(parseSha256(sha256)))
    },
  })

  typed(app).route({
    method: 'GET',
    url: '/api/v1/findings/:findingId/vex-evidence',
    config: { access: 'read' },
    schema: {
      operationId: 'listVexEvidence',
      tags: ['design'],
      summary: 'What VEX documents of others say of a finding; the statement that counts first',
      params: z.object({ findingId }),
      response: { 200: z.object({ items: z.array(vexEvidence) }) },
    },
    handler: async (request) => ({ items: [...(await listVexEvidence(db, request.params.findingId))] }),
  })
}
