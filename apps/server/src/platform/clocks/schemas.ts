// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod'

const instant = z.iso.datetime({ offset: false }).describe('RFC 3339, UTC')
const reason = z.string().trim().min(1).max(2_000)

export const clock = z
  .object({
    id: z.uuid(),
    rule: z.object({
      id: z.string(),
      title: z.string(),
      source: z.string().describe('Standard or law, and section'),
      jurisdiction: z.string(),
    }),
    startEvent: z.string(),
    startedAt: instant,
    dueAt: instant.describe('The first instant that is too late'),
    calendar: z.string(),
    timeZone: z.string(),
    state: z.enum(['running', 'due-soon', 'overdue', 'paused', 'met', 'met-late', 'stopped']),
    mayPause: z.boolean().describe('Only what an organisation promised may pause, never what a law asks'),
    metAt: instant.nullable(),
    evidence: z.string().nullable(),
    stoppedReason: z.string().nullable(),
    counted: z.record(z.string(), z.unknown()).describe('How the due time was counted'),
    changes: z
      .array(
        z.object({
          kind: z.enum(['paused', 'resumed', 'moved']),
          at: instant,
          dueBefore: instant,
          dueAfter: instant,
          reason: z.string(),
          agreedWith: z.string().describe('With whom another end was agreed; empty for a pause'),
          recordedBy: z.string(),
        }),
      )
      .describe('How the end came to lie where it does, the oldest first'),
  })
  .meta({ id: 'Clock' })
export type Clock = z.output<typeof clock>

export const meetInput = z
  .strictObject({
    metAt: instant.optional().describe('When it was done; now when absent'),
    evidence: z.string().trim().min(1).max(2_000).describe('What was done and where the proof is'),
  })
  .meta({ id: 'ClockMet' })

export const stopInput = z.strictObject({ reason }).meta({ id: 'ClockStop' })
export const pauseInput = z.strictObject({ reason }).meta({ id: 'ClockPause' })

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
      .array(z.iso.date().describe('Calendar date, as 2026-11-24'))
      .max(400)
      .describe('On top of the federal holidays of the United States when id is us-federal'),
  })
  .meta({ id: 'HolidayCalendar' })
export type HolidayCalendar = z.output<typeof holidayCalendar>
