// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod'
import type { Clock } from '../clock.ts'
import type { Database } from '../database/database.ts'
import { type App, typed } from '../http/app.ts'
import { byOf } from '../http/by.ts'
import { meetClock, pauseClock, resumeClock, saveCalendar, stopClock } from './acts.ts'
import { listCalendars } from './calendars.ts'
import { listRules } from './rules.ts'
import { holidayCalendar, meetInput, pauseInput, rule, stopInput } from './schemas.ts'

const params = z.object({ clockId: z.uuid() })
const done = z.object({ done: z.literal(true) })

export function clockRoutes(app: App, { db, clock }: { readonly db: Database; readonly clock: Clock }): void {
  typed(app).route({
    method: 'POST',
    url: '/api/v1/clocks/:clockId/met',
    config: { access: 'clocks:write' },
    schema: {
      operationId: 'meetClock',
      tags: ['clocks'],
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
      tags: ['clocks'],
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
    url: '/api/v1/clocks/:clockId/paused',
    config: { access: 'clocks:write' },
    schema: {
      operationId: 'pauseClock',
      tags: ['clocks'],
      summary:
        'Pauses a clock that the organisation set itself, with the reason; one that a law set never pauses',
      params,
      body: pauseInput,
      response: { 200: done },
    },
    handler: async (request) => {
      await db
        .transaction()
        .execute((tx) => pauseClock(tx, request.params.clockId, request.body.reason, byOf(request, clock)))
      return { done: true as const }
    },
  })

  typed(app).route({
    method: 'POST',
    url: '/api/v1/clocks/:clockId/resumed',
    config: { access: 'clocks:write' },
    schema: {
      operationId: 'resumeClock',
      tags: ['clocks'],
      summary: 'Lets a paused clock go on; its end moves by as long as it was paused',
      params,
      response: { 200: done },
    },
    handler: async (request) => {
      await db.transaction().execute((tx) => resumeClock(tx, request.params.clockId, byOf(request, clock)))
      return { done: true as const }
    },
  })

  typed(app).route({
    method: 'GET',
    url: '/api/v1/clock-rules',
    config: { access: 'read' },
    schema: {
      operationId: 'listClockRules',
      tags: ['clocks'],
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
      tags: ['clocks'],
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
      tags: ['clocks'],
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
