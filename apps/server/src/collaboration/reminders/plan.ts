// SPDX-License-Identifier: Apache-2.0
/** When people are reminded of a clock: the maker's own plan, or the one that Primum comes with. */
import { acts as vocabulary } from '@primum/oath'
import { z } from 'zod'
import type { Reader, Tx } from '../../platform/database/database.ts'
import { act } from '../../platform/journal/act.ts'
import type { By } from '../../platform/journal/by.ts'

const LONGEST_HOURS = 8_760

const point = z
  .string()
  .regex(/^(?:half|overdue|[1-9][0-9]{0,3}h)$/, 'must be half, overdue, or hours before the end, as 24h')
  .refine(
    (text) => !text.endsWith('h') || Number.parseInt(text, 10) <= LONGEST_HOURS,
    'must be within a year',
  )

export const reminderPlan = z
  .strictObject({
    points: z
      .array(point)
      .max(20)
      .refine((points) => new Set(points).size === points.length, 'each point once')
      .describe('half: half of the time is over; overdue: all of it; else hours before the end, as 168h'),
    escalateAfterHours: z
      .int()
      .min(1)
      .max(LONGEST_HOURS)
      .nullable()
      .describe('How long after its end an overdue clock is told to the administrators too; null: never'),
  })
  .meta({ id: 'ReminderPlan' })
export type ReminderPlan = z.output<typeof reminderPlan>

const defaultPlan: ReminderPlan = { points: ['half', '168h', '24h', 'overdue'], escalateAfterHours: 24 }

export async function reminderPlanInForce(db: Reader): Promise<ReminderPlan> {
  const row = await db
    .selectFrom('reminder_plan')
    .select(['points', 'escalate_after_hours'])
    .executeTakeFirst()
  return row === undefined
    ? defaultPlan
    : { points: row.points, escalateAfterHours: row.escalate_after_hours }
}

/** Of a point that the plan newly has, running clocks that reached it already are reminded too. */
export async function setReminderPlan(tx: Tx, plan: ReminderPlan, { actor, now }: By): Promise<void> {
  const row = { points: plan.points, escalate_after_hours: plan.escalateAfterHours }
  await tx
    .insertInto('reminder_plan')
    .values({ only_row: true, ...row })
    .onConflict((conflict) => conflict.column('only_row').doUpdateSet(row))
    .execute()
  await act(tx, {
    definition: vocabulary.reminderPlanSet,
    actor,
    subjectId: 'plan',
    facts: { ...plan },
    at: now,
  })
}
