// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod'
import { principalOf, requirePermission } from '../../platform/http/access.ts'
import { type App, typed } from '../../platform/http/app.ts'
import { byOf } from '../../platform/http/by.ts'
import { isAllowed } from '../../platform/identity/permissions.ts'
import type { Collaboration } from '../context.ts'
import { startClockByHand } from './acts.ts'
import { listDeadlines } from './queries.ts'
import { deadlinePage, deadlineQuery, startInput } from './schemas.ts'

export function deadlineRoutes(app: App, { db, clock }: Collaboration): void {
  typed(app).route({
    method: 'GET',
    url: '/api/v1/deadlines',
    config: { access: 'read' },
    schema: {
      operationId: 'listDeadlines',
      tags: ['clocks'],
      summary: 'Clocks of all findings and cases, the most overdue first; those of cases need cases:read',
      querystring: deadlineQuery,
      response: { 200: deadlinePage },
    },
    handler: (request) =>
      listDeadlines(db, request.query, clock.now(), {
        mayReadCases: isAllowed(principalOf(request).roles, 'cases:read'),
      }),
  })

  typed(app).route({
    method: 'POST',
    url: '/api/v1/cases/:caseId/clocks',
    config: { access: 'clocks:write' },
    schema: {
      operationId: 'startCaseClock',
      tags: ['clocks'],
      summary: 'Starts the clock of a law or a catalogue that applies to a case',
      params: z.object({ caseId: z.uuid() }),
      body: startInput,
      response: { 200: z.object({ done: z.literal(true) }) },
    },
    handler: async (request) => {
      requirePermission(principalOf(request), 'cases:read')
      const { rule, at, dueOn } = request.body
      const input = { rule, at: Temporal.Instant.from(at), dueOn }
      await db
        .transaction()
        .execute((tx) => startClockByHand(tx, request.params.caseId, input, byOf(request, clock)))
      return { done: true as const }
    },
  })
}
