// SPDX-License-Identifier: Apache-2.0
import type { ReminderPlan } from '../../../api/collaboration/clocks.ts'

/** A plan as the form shows it. */
export type PlanValues = {
  readonly half: boolean
  readonly overdue: boolean
  /** Hours before the end, as `168, 24`. */
  readonly before: string
  /** Hours after the end; empty: never. */
  readonly escalate: string
}

export const valuesOf = ({ points, escalateAfterHours }: ReminderPlan): PlanValues => ({
  half: points.includes('half'),
  overdue: points.includes('overdue'),
  before: points.flatMap((point) => (point.endsWith('h') ? [point.slice(0, -1)] : [])).join(', '),
  escalate: escalateAfterHours === null ? '' : String(escalateAfterHours),
})

const hoursOf = (text: string): readonly string[] => text.split(/[\s,]+/).filter((hours) => hours !== '')

const isHours = (text: string): boolean => /^[1-9][0-9]{0,3}$/.test(text) && Number(text) <= 8_760

export function checkPlan({ before, escalate }: PlanValues): Readonly<Record<string, string>> {
  return {
    ...(hoursOf(before).every(isHours) ? {} : { before: 'Whole hours, 1 to 8760, with commas between them' }),
    ...(escalate.trim() === '' || isHours(escalate.trim()) ? {} : { escalate: 'Whole hours, 1 to 8760' }),
  }
}

export const planOf = ({ half, overdue, before, escalate }: PlanValues): ReminderPlan => ({
  points: [
    ...(half ? ['half'] : []),
    ...new Set(hoursOf(before).map((hours) => `${hours}h`)),
    ...(overdue ? ['overdue'] : []),
  ],
  escalateAfterHours: escalate.trim() === '' ? null : Number(escalate),
})
