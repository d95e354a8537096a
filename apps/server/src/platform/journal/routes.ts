// SPDX-License-Identifier: Apache-2.0
import type { Database } from '../database/database.ts'
import { type App, typed } from '../http/app.ts'
import { actPage, actQuery, listActs } from './queries.ts'

export function journalRoutes(app: App, { db }: { readonly db: Database }): void {
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
}
