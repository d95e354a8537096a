// SPDX-License-Identifier: Apache-2.0
import { type CountingPlace, type Deadline, deadlineOf } from '@primum/clocks'
import { formatDuration } from './duration.ts'
import type { FindingFacts } from './facts.ts'
import type { DeadlineStart, Demand, PolicyDeadline } from './schema.ts'

/** When and where a policy is applied. Days are those of the place's time zone. */
export type Moment = { readonly now: Temporal.Instant; readonly place: CountingPlace }

/** By when a rule wants what its deadline names, or why that cannot be counted. */
export type DueDate =
  | {
      readonly kind: 'counted'
      readonly rule: string
      readonly name: string
      readonly from: DeadlineStart
      readonly startedAt: Temporal.Instant
      /** The period and its event. The same basis is the same deadline, whatever the calendar that counts it. */
      readonly basis: string
      readonly deadline: Deadline
      readonly isOverdue: boolean
    }
  | { readonly kind: 'no-start'; readonly rule: string; readonly name: string; readonly from: DeadlineStart }

/** The deadlines of a rule that holds. Each is counted from its event alone: nothing that happens later moves it. */
export function dueDatesOf(rule: Demand, facts: FindingFacts, moment: Moment): readonly DueDate[] {
  return (rule.deadlines ?? []).map((wanted) => dueDateOf(rule.name, wanted, facts, moment))
}

function dueDateOf(
  rule: string,
  { name, from, allowance }: PolicyDeadline,
  facts: FindingFacts,
  { now, place }: Moment,
): DueDate {
  const given = allowance.unit === 'given' ? facts.kev?.dueOn : undefined
  const startedAt = given === undefined ? startOf(from, facts, place) : startOfGiven(given, facts, place)
  if (startedAt === undefined || (allowance.unit === 'given' && given === undefined))
    return { kind: 'no-start', rule, name, from }
  const deadline = deadlineOf({ allowance, atDayOff: 'due-anyway' }, startedAt, place, given)
  const isOverdue = Temporal.Instant.compare(now, deadline.dueAt) >= 0
  const basis =
    allowance.unit === 'given'
      ? `due ${given}`
      : `${formatDuration(allowance)} from ${from} ${from === 'kev-listed' ? facts.kev?.listedOn : startedAt}`
  return { kind: 'counted', rule, name, from, startedAt, basis, deadline, isOverdue }
}

function startOf(
  from: DeadlineStart,
  { foundAt, publishedAt, fixAvailableAt, kev }: FindingFacts,
  place: CountingPlace,
): Temporal.Instant | undefined {
  switch (from) {
    case 'found':
      return foundAt
    case 'published':
      return publishedAt
    case 'fix-available':
      return fixAvailableAt
    case 'kev-listed':
      return startOfDay(kev?.listedOn, place)
  }
}

/** The catalogue's own due date counts also where nobody kept the day of listing, or where it cannot be true. */
function startOfGiven(
  due: string,
  { kev }: FindingFacts,
  place: CountingPlace,
): Temporal.Instant | undefined {
  const listed = kev?.listedOn
  return startOfDay(listed === undefined || listed > due ? due : listed, place)
}

function startOfDay(day: string | undefined, { timeZone }: CountingPlace): Temporal.Instant | undefined {
  return day === undefined
    ? undefined
    : Temporal.PlainDate.from(day).toZonedDateTime({ timeZone }).toInstant()
}
