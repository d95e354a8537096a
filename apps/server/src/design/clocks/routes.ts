// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod'
import { type App, typed } from '../../platform/http/app.ts'
import { byOf } from '../../platform/http/by.ts'
import type { Design } from '../context.ts'
import { findingId } from '../schemas.ts'
import { recordStartEvent } from './acts.ts'
import { startEventInput } from './schemas.ts'

export function startEventRoutes(app: App, { db, clock }: Design): void {
  typed(app).route({
    method: 'POST',
    url: '/api/v1/findings/:findingId/start-events',
    config: { access: 'clocks:write' },
    schema: {
      operationId: 'recordStartEvent',
      tags: ['design'],
      summary:
        'Records when the maker learned of the flaw, became aware of an event or initiated a correction',
      params: z.object({ findingId }),
      body: startEventInput,
      response: { 200: z.object({ done: z.literal(true) }) },
    },
    handler: async (request) => {
      const { event, at, note, rules } = request.body
      const input = { event, at: Temporal.Instant.from(at), note, rules }
      await db
        .transaction()
        .execute((tx) => recordStartEvent(tx, request.params.findingId, input, byOf(request, clock)))
      return { done: true as const }
    },
  })
}
