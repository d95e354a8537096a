// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod'
import { type App, typed } from '../../platform/http/app.ts'
import { byOf } from '../../platform/http/by.ts'
import type { Design } from '../context.ts'
import { clockId, findingId } from '../schemas.ts'
import { meetClock, recordStartEvent, saveCalendar, stopClock } from './acts.ts'
import { listCalendars } from './calendars.ts'
import { listDeadlines } from './queries.ts'
import { listRules } from './rules.ts'
import {
  deadlinePage,
  deadlineQuery,
  holidayCalendar,
  meetInput,
  rule,
  startEventInput,
  stopInput,
} from './schemas.ts'

const params = z.object({ clockId })
const done = z.object({ done: z.literal(true) })

export function clockRoutes(app: App, { db, clock }: Design): void {
  typed(app).route({
    method: 'GET',
    url: '/api/v1/deadlines',
    config: { access: 'read' },
    schema: {
      operationId: 'listDeadlines',
      tags: ['design'],
      summary: 'Clocks of all findings, the most overdue first',
      querystring: deadlineQuery,
      response: { 200: deadlinePage },
    },
    handler: (request) => listDeadlines(db, request.query, clock.now()),
  })

  typed(app).route({
    method: 'POST',
    url: '/api/v1/clocks/:clockId/met',
    config: { access: 'clocks:write' },
    schema: {
      operationId: 'meetClock',
      tags: ['design'],
      summary: 'Says that a clock was met, with the evidence',
      params,
      body: meetInput,
      response: { 200: done },
    },
    handler: async (request) => {
      const by = byOf(request, clock)
      const { metAt, evidence } = request.body
      const at = metAt === undefined ? by.now : Temporal.Instant.from(metAt)
      await db
        .transaction()
        .execute((tx) => meetClock(tx, request.params.clockId, { metAt: at, evidence }, by))
      return { done: true as const }
    },
  })

  typed(app).route({
    method: 'POST',
    url: '/api/v1/clocks/:clockId/stopped',
    config: { access: 'clocks:write' },
    schema: {
      operationId: 'stopClock',
      tags: ['design'],
      summary: 'Stops a clock that does not apply any more, with the reason',
      params,
      body: stopInput,
      response: { 200: done },
    },
    handler: async (request) => {
      await db
        .transaction()
        .execute((tx) => stopClock(tx, request.params.clockId, request.body.reason, byOf(request, clock)))
      return { done: true as const }
    },
  })

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
      response: { 200: done },
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

  typed(app).route({
    method: 'GET',
    url: '/api/v1/clock-rules',
    config: { access: 'read' },
    schema: {
      operationId: 'listClockRules',
      tags: ['design'],
      summary: 'The rules that clocks follow, each with its source',
      response: { 200: z.object({ items: z.array(rule) }) },
    },
    handler: async () => ({ items: listRules() }),
  })

  typed(app).route({
    method: 'GET',
    url: '/api/v1/holiday-calendars',
    config: { access: 'read' },
    schema: {
      operationId: 'listHolidayCalendars',
      tags: ['design'],
      summary: 'Holiday calendars, the one that clocks use first',
      response: { 200: z.object({ items: z.array(holidayCalendar) }) },
    },
    handler: async () => ({ items: await listCalendars(db) }),
  })

  typed(app).route({
    method: 'PUT',
    url: '/api/v1/holiday-calendars/:calendarId',
    config: { access: 'calendars:write' },
    schema: {
      operationId: 'saveHolidayCalendar',
      tags: ['design'],
      summary: 'Saves a holiday calendar; clocks that run keep their due time',
      params: z.object({ calendarId: holidayCalendar.shape.id }),
      body: holidayCalendar.omit({ id: true }),
      response: { 200: holidayCalendar },
    },
    handler: async (request) => {
      const calendar = { id: request.params.calendarId, ...request.body }
      await db.transaction().execute((tx) => saveCalendar(tx, calendar, byOf(request, clock)))
      return calendar
    },
  })
}
