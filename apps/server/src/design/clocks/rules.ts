// SPDX-License-Identifier: Apache-2.0
/** The clock engine's rules, as the design principle uses and shows them. */
import { type ClockRule, clockRule, clockRules, deadlineOf } from '@primum/clocks'
import { CodedError } from '@primum/parse'
import { z } from 'zod'
import type { CalendarInUse } from './calendars.ts'
import type { clock, rule } from './schemas.ts'

/**
 * What an uncontrolled risk obliges to when no Part 806 report is made: FDA Postmarket Management of Cybersecurity in
 * Medical Devices (2016), section VII.B, conditions 2 and 3.
 */
const uncontrolledObligations = ['fda-pm-communicate', 'fda-pm-fix'] as const

export const obligationRules = (): readonly string[] => uncontrolledObligations

/** Whether there is such a rule and that event starts its clock. */
export const isRule = (id: string, startEvent: string): boolean => clockRule(id)?.startsAt === startEvent

/** @throws {CodedError} `clocks/rule` for an id that no rule has: only ids from our own table should reach this */
export function countDue(id: string, startedAt: Temporal.Instant, { timeZone, calendar }: CalendarInUse) {
  const found = clockRule(id)
  if (found === undefined) throw new CodedError('clocks/rule', `there is no clock rule ${id}`)
  const { dueAt, ...counted } = deadlineOf(found, startedAt, { timeZone, calendar })
  return { dueAt, counted }
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
