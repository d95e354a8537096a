// SPDX-License-Identifier: Apache-2.0
import { type App, typed } from '../../platform/http/app.ts'
import { byOf } from '../../platform/http/by.ts'
import type { Collaboration } from '../context.ts'
import { reminderPlan, reminderPlanInForce, setReminderPlan } from './plan.ts'

export function reminderRoutes(app: App, { db, clock }: Collaboration): void {
  typed(app).route({
    method: 'GET',
    url: '/api/v1/reminder-plan',
    config: { access: 'read' },
    schema: {
      operationId: 'getReminderPlan',
      tags: ['clocks'],
      summary: 'When people are reminded of clocks that run out',
      response: { 200: reminderPlan },
    },
    handler: () => reminderPlanInForce(db),
  })

  typed(app).route({
    method: 'PUT',
    url: '/api/v1/reminder-plan',
    config: { access: 'mail:write' },
    schema: {
      operationId: 'setReminderPlan',
      tags: ['clocks'],
      summary: 'Sets when people are reminded of clocks that run out',
      body: reminderPlan,
      response: { 200: reminderPlan },
    },
    handler: async (request) => {
      await db.transaction().execute((tx) => setReminderPlan(tx, request.body, byOf(request, clock)))
      return request.body
    },
  })
}
