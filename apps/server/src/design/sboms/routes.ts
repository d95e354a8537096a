// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod'
import { parseSha256 } from '../../platform/blobs/index.ts'
import { type App, typed } from '../../platform/http/app.ts'
import { byOf } from '../../platform/http/by.ts'
import { uploadedFileName } from '../../platform/http/file-name.ts'
import { acceptRawBodies, withReceivedFile } from '../../platform/http/raw-body.ts'
import type { Design } from '../context.ts'
import { sbomSummary } from '../releases/schemas.ts'
import { releaseId, sbomId } from '../schemas.ts'
import { uploadAddendum } from './addendum.ts'
import { getSbom, listComponents, listSboms } from './queries.ts'
import { addendumResult, componentPage, componentQuery, sbomDetail, uploadResult } from './schemas.ts'
import { uploadSbom } from './upload.ts'

const ofRelease = z.object({ releaseId })
const params = z.object({ sbomId })

const fileName = uploadedFileName('sbom')

export function sbomRoutes(app: App, design: Design): void {
  const { db, clock, blobs } = design

  app.register(async (scope) => {
    acceptRawBodies(scope)
    typed(scope).route({
      method: 'POST',
      url: '/api/v1/releases/:releaseId/sboms',
      config: { access: 'sboms:write' },
      schema: {
        operationId: 'uploadSbom',
        tags: ['design'],
        summary: 'Uploads an SBOM (CycloneDX or SPDX) as the raw body; the same bytes again change nothing',
        params: ofRelease,
        querystring: z.object({ fileName }),
        consumes: ['application/octet-stream'],
        response: { 200: uploadResult, 201: uploadResult },
      },
      handler: async (request, reply) => {
        const result = await withReceivedFile(
          request.body,
          { dir: design.temporaryDir, maxBytes: design.maxSbomBytes },
          (file) =>
            uploadSbom(
              design,
              request.params.releaseId,
              { ...file, fileName: request.query.fileName },
              byOf(request, clock),
            ),
        )
        return reply.code(result.alreadyKnown ? 200 : 201).send(result)
      },
    })

    typed(scope).route({
      method: 'POST',
      url: '/api/v1/sboms/:sbomId/support-addendum',
      config: { access: 'sboms:write' },
      schema: {
        operationId: 'uploadSupportAddendum',
        tags: ['design'],
        summary:
          'Adds level and end of support to components of an SBOM, as JSON in the raw body (docs/support-addendum.md)',
        params,
        querystring: z.object({ fileName }),
        consumes: ['application/octet-stream'],
        response: { 200: addendumResult },
      },
      handler: (request) =>
        withReceivedFile(request.body, { dir: design.temporaryDir, maxBytes: design.maxSbomBytes }, (file) =>
          uploadAddendum(
            design,
            request.params.sbomId,
            { ...file, fileName: request.query.fileName },
            byOf(request, clock),
          ),
        ),
    })
  })

  typed(app).route({
    method: 'GET',
    url: '/api/v1/releases/:releaseId/sboms',
    config: { access: 'read' },
    schema: {
      operationId: 'listSboms',
      tags: ['design'],
      summary: 'The SBOMs of a release, newest first',
      params: ofRelease,
      response: { 200: z.object({ items: z.array(sbomSummary) }) },
    },
    handler: async (request) => ({ items: await listSboms(db, request.params.releaseId) }),
  })

  typed(app).route({
    method: 'GET',
    url: '/api/v1/sboms/:sbomId',
    config: { access: 'read' },
    schema: {
      operationId: 'getSbom',
      tags: ['design'],
      summary: 'One SBOM with its missing minimum elements and warnings',
      params,
      response: { 200: sbomDetail },
    },
    handler: (request) => getSbom(db, request.params.sbomId),
  })

  typed(app).route({
    method: 'GET',
    url: '/api/v1/sboms/:sbomId/components',
    config: { access: 'read' },
    schema: {
      operationId: 'listComponents',
      tags: ['design'],
      summary: 'The components of an SBOM by name',
      params,
      querystring: componentQuery,
      response: { 200: componentPage },
    },
    handler: async (request) => {
      await getSbom(db, request.params.sbomId)
      return listComponents(db, request.params.sbomId, request.query)
    },
  })

  app.route<{ Params: z.output<typeof params> }>({
    method: 'GET',
    url: '/api/v1/sboms/:sbomId/document',
    config: { access: 'read' },
    schema: {
      operationId: 'downloadSbom',
      tags: ['design'],
      summary: 'The document as it was uploaded, byte for byte',
      params,
    },
    handler: async (request, reply) => {
      const sbom = await getSbom(db, request.params.sbomId)
      // Written by others, so it is only ever a download: no browser may render it as a page of ours.
      return reply
        .type('application/octet-stream')
        .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(sbom.fileName)}`)
        .send(await blobs.open(parseSha256(sbom.sha256)))
    },
  })
}
