// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod'
import { principalOf } from '../../platform/http/access.ts'
import { type App, typed } from '../../platform/http/app.ts'
import { isAllowed } from '../../platform/identity/permissions.ts'
import type { Design } from '../context.ts'
import { cursor, findingId, limit, releaseId } from '../schemas.ts'
import { listAffected } from './affected.ts'
import { advisoryId, affectedPage, affectedQuery } from './affected-schemas.ts'
import { getFindingDetail } from './detail.ts'
import { listChanges, listFindings } from './queries.ts'
import { changePage, findingDetail, findingPage, findingQuery } from './schemas.ts'

export function findingRoutes(app: App, { db, flaws, clock }: Design): void {
  typed(app).route({
    method: 'GET',
    url: '/api/v1/findings',
    config: { access: 'read' },
    schema: {
      operationId: 'listFindings',
      tags: ['design'],
      summary: 'Known flaws in releases, filtered and sorted',
      querystring: findingQuery,
      response: { 200: findingPage },
    },
    handler: (request) => listFindings(db, request.query),
  })

  typed(app).route({
    method: 'GET',
    url: '/api/v1/findings/:findingId',
    config: { access: 'read' },
    schema: {
      operationId: 'getFinding',
      tags: ['design'],
      summary: 'One finding with its evidence, decisions and clocks',
      params: z.object({ findingId }),
      response: { 200: findingDetail },
    },
    handler: (request) =>
      getFindingDetail(db, flaws, request.params.findingId, clock.now(), {
        withCase: isAllowed(principalOf(request).roles, 'cases:read'),
      }),
  })

  typed(app).route({
    method: 'GET',
    url: '/api/v1/finding-changes',
    config: { access: 'read' },
    schema: {
      operationId: 'listFindingChanges',
      tags: ['design'],
      summary: 'What uploads and new intelligence changed, newest first',
      querystring: z.object({ release: releaseId.optional(), cursor: cursor.optional(), limit }),
      response: { 200: changePage },
    },
    handler: (request) => listChanges(db, request.query),
  })

  typed(app).route({
    method: 'GET',
    url: '/api/v1/advisories/:advisoryId/affected',
    config: { access: 'read' },
    schema: {
      operationId: 'listAffected',
      tags: ['design'],
      summary: 'Which releases of which products an advisory or a flaw concerns, by its id',
      params: z.object({ advisoryId }),
      querystring: affectedQuery,
      response: { 200: affectedPage },
    },
    handler: (request) => listAffected(db, flaws, request.params.advisoryId, request.query),
  })
}
