// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod'
import { clockId, cursor, day, findingId, instant, limit, productId, releaseId } from '../schemas.ts'

export const clock = z
  .object({
    id: clockId,
    rule: z.object({
      id: z.string(),
      title: z.string(),
      source: z.string().describe('Standard or law, and section'),
      jurisdiction: z.string(),
    }),
    startEvent: z.string(),
    startedAt: instant,
    dueAt: instant,
    calendar: z.string(),
    timeZone: z.string(),
    state: z.enum(['running', 'due-soon', 'overdue', 'met', 'met-late', 'stopped']),
    metAt: instant.nullable(),
    evidence: z.string().nullable(),
    stoppedReason: z.string().nullable(),
    counted: z.record(z.string(), z.unknown()).describe('How the due time was counted'),
  })
  .meta({ id: 'Clock' })

export const deadline = z
  .object({
    ...clock.shape,
    finding: z.object({ id: findingId, vulnerability: z.string(), component: z.string() }),
    product: z.object({ id: productId, name: z.string() }),
    release: z.object({ id: releaseId, version: z.string() }),
  })
  .meta({ id: 'Deadline' })

export const deadlineQuery = z.object({
  state: z.enum(['open', 'ended', 'all']).default('open').describe('open: running, due soon or overdue'),
  product: productId.optional(),
  cursor: cursor.optional(),
  limit,
})

export const deadlinePage = z
  .object({
    items: z.array(deadline),
    nextCursor: z.string().nullable(),
    counts: z.object({ overdue: z.int(), dueSoon: z.int(), running: z.int() }),
  })
  .meta({ id: 'DeadlinePage' })

export const meetInput = z
  .strictObject({
    metAt: instant.optional().describe('When it was done; now when absent'),
    evidence: z.string().trim().min(1).max(2_000).describe('What was done and where the proof is'),
  })
  .meta({ id: 'ClockMet' })

export const stopInput = z
  .strictObject({ reason: z.string().trim().min(1).max(2_000) })
  .meta({ id: 'ClockStop' })

export const startEventInput = z
  .strictObject({
    event: z
      .enum(['learned', 'aware', 'initiated'])
      .describe(
        'learned: of the vulnerability; aware: of a reportable event (21 CFR 803.3); initiated: a correction or removal (21 CFR 806.10)',
      ),
    at: instant,
    note: z.string().trim().max(2_000).default(''),
    rules: z.array(z.string().max(60)).max(20).default([]).describe('Rules whose clocks this event starts'),
  })
  .meta({ id: 'StartEvent' })

export const rule = z
  .object({
    id: z.string(),
    title: z.string(),
    source: z.string(),
    jurisdiction: z.string(),
    startEvent: z.string(),
    quantity: z.number().nullable(),
    unit: z.string(),
    verified: z
      .boolean()
      .describe('False: the figure was not re-read in its source; check before relying on it'),
    note: z.string().nullable(),
  })
  .meta({ id: 'ClockRule' })

/** A time zone that this runtime knows. */
const timeZone = z
  .string()
  .max(60)
  .refine((name) => isTimeZone(name), 'must be an IANA time zone, as America/New_York')

function isTimeZone(name: string): boolean {
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name)
    return true
  } catch {
    return false
  }
}

export const holidayCalendar = z
  .strictObject({
    id: z.string().regex(/^[a-z0-9-]{1,60}$/),
    name: z.string().trim().min(1).max(100),
    timeZone,
    holidays: z
      .array(day)
      .max(400)
      .describe('On top of the federal holidays of the United States when id is us-federal'),
  })
  .meta({ id: 'HolidayCalendar' })
export type Clock = z.output<typeof clock>
export type HolidayCalendar = z.output<typeof holidayCalendar>
