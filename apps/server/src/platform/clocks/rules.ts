// SPDX-License-Identifier: Apache-2.0
/** The clock engine's rules, as they are counted and shown. */
import { type ClockRule, clockRule, clockRules, deadlineOf } from '@primum/clocks'
import { CodedError } from '@primum/parse'
import { z } from 'zod'
import type { CalendarInUse } from './calendars.ts'
import type { clock, rule } from './schemas.ts'

/** @throws {CodedError} `clocks/rule` for an id that no rule has: only ids from our own table should reach this */
export function ruleOf(id: string): ClockRule {
  const found = clockRule(id)
  if (found === undefined) throw new CodedError('clocks/rule', `there is no clock rule ${id}`)
  return found
}

/**
 * When a rule's clock is due, and how that was counted. The rule may be one whose allowance a promise replaced.
 *
 * @param dueOn the date that a rule with a `given` allowance needs
 */
export function countDue(
  { allowance, atDayOff }: Pick<ClockRule, 'allowance' | 'atDayOff'>,
  startedAt: Temporal.Instant,
  { timeZone, calendar }: CalendarInUse,
  dueOn?: string,
) {
  const { dueAt, ...counted } = deadlineOf({ allowance, atDayOff }, startedAt, { timeZone, calendar }, dueOn)
  return { dueAt, counted: { ...counted, unit: allowance.unit } }
}

/** Ids of clocks that a rule of the maker's policy started; the names stand in what was counted. */
const POLICY_PREFIX = 'policy:'

export const policyClockId = (digest: string): string => `${POLICY_PREFIX}${digest}`
export const isPolicyClock = (id: string): boolean => id.startsWith(POLICY_PREFIX)

const policyNames = z.object({ rule: z.string(), deadline: z.string() })

export function describeRule(id: string, counted: unknown = {}): z.output<typeof clock>['rule'] {
  const names = policyNames.safeParse(counted)
  if (isPolicyClock(id) && names.success) {
    const { rule, deadline } = names.data
    return { id, title: deadline, source: `the policy’s rule “${rule}”`, jurisdiction: 'contract' }
  }
  const found = clockRule(id)
  // A rule that a later version took away must not hide the clocks that it started.
  if (found === undefined) return { id, title: id, source: 'a rule of an earlier version', jurisdiction: '' }
  return { id, title: found.title, source: sourceOf(found), jurisdiction: found.jurisdiction }
}

const sourceOf = ({ source }: ClockRule): string => `${source.document}, ${source.section}`

export function listRules(): z.output<typeof rule>[] {
  return clockRules.map((found) => ({
    id: found.id,
    title: found.title,
    source: sourceOf(found),
    jurisdiction: found.jurisdiction,
    startEvent: found.startsAt,
    quantity: found.allowance.unit === 'given' ? null : found.allowance.quantity,
    unit: found.allowance.unit,
    verified: found.verified,
    note: found.appliesWhen,
  }))
}
