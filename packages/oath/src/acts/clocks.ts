// SPDX-License-Identifier: Apache-2.0
/**
 * Acts on the clocks of cases; those of findings stand with the first promise. The log shows which clock and when, so that claims
 * C2, C3 and C4 can be recomputed from what the maker discloses, and to nobody whose case it is or what is due.
 */
import { z } from 'zod'
import { defineAct, instant, text } from './vocabulary.ts'

const reason = text(2_000)

export const caseClockActs = {
  caseClockStarted: defineAct(
    'collaboration/clock-started',
    1,
    'clock',
    z.strictObject({
      case: z.uuid(),
      rule: text(60),
      startEvent: text(40),
      startedAt: instant,
      dueAt: instant,
      timeZone: text(60),
      calendar: text(60),
    }),
  ),
  caseClockMet: defineAct(
    'collaboration/clock-met',
    1,
    'clock',
    z.strictObject({ metAt: instant, evidence: text(2_000) }),
  ),
  caseClockStopped: defineAct('collaboration/clock-stopped', 1, 'clock', z.strictObject({ reason })),
  clockPaused: defineAct('collaboration/clock-paused', 1, 'clock', z.strictObject({ reason })),
  clockResumed: defineAct(
    'collaboration/clock-resumed',
    1,
    'clock',
    z.strictObject({ pausedAt: instant, dueAt: instant }),
  ),
  /** Those whom it binds agreed on another end; without their agreement nothing moves. */
  clockMoved: defineAct(
    'collaboration/clock-moved',
    1,
    'clock',
    z.strictObject({ before: instant, dueAt: instant, reason, agreedWith: text(500) }),
  ),
  /** People were told of clocks that run out; the mails are in the outbox. */
  reminded: defineAct(
    'collaboration/reminded',
    1,
    'reminder',
    z.strictObject({
      /** A clock counts once for each point that it has reached. */
      reminders: z.number().int().min(1),
      /** Of these, how many were told to the administrators too. */
      escalated: z.number().int().min(0),
      mails: z.number().int().min(0),
    }),
    'type',
  ),
  reminderPlanSet: defineAct(
    'collaboration/reminder-plan-set',
    1,
    'reminder',
    z.strictObject({
      points: z.array(text(40)).max(20),
      escalateAfterHours: z.number().int().min(1).nullable(),
    }),
    'type',
  ),
} as const
