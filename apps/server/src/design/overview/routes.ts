// SPDX-License-Identifier: Apache-2.0
import { type App, typed } from '../../platform/http/app.ts'
import type { Design } from '../context.ts'
import { getOverview } from './queries.ts'
import { overview } from './schemas.ts'

export function overviewRoutes(app: App, { db, clock }: Design): void {
  typed(app).route({
    method: 'GET',
    url: '/api/v1/overview',
    config: { access: 'read' },
    schema: {
      operationId: 'getOverview',
      tags: ['design'],
      summary: 'What needs a person now',
      response: { 200: overview },
    },
    handler: () => getOverview(db, clock.now()),
  })
}
