// SPDX-License-Identifier: Apache-2.0
import { assertNever, CodedError } from '@primum/parse'
import { type HolidayCalendar, reasonNotWorked, weekendsOnly } from './calendar.ts'
import type { Allowance, AtDayOff } from './rules.ts'

/** A day between start and due date that did not count. */
export type SkippedDay = { readonly date: string; readonly reason: string }

export type Deadline = {
  /** The first instant at which it is too late: met means before this. */
  readonly dueAt: Temporal.Instant
  /** The last local day on which it can be met, in `timeZone`. */
  readonly dueOn: string
  readonly timeZone: string
  /** Days (or hours, or months) that the rule grants. */
  readonly counted: number
  /** For working days: those passed over on the way, with the reason. For others: days moved past at the end. */
  readonly skipped: readonly SkippedDay[]
}

/** Where and by which days off a period is counted. */
export type CountingPlace = {
  /** IANA time zone of the office that must act: it decides on which day an event fell. */
  readonly timeZone: string
  /** Absent: Saturdays and Sundays only. */
  readonly calendar?: HolidayCalendar
}

/** A period, apart from any rule. */
export type Period = { readonly allowance: Allowance; readonly atDayOff: AtDayOff }

/**
 * The deadline of a period that began at an instant.
 *
 * Days: the day of the event is not counted, the last day is counted whole, so the deadline is the end of a local day
 * (Regulation (EEC, Euratom) No 1182/71, Article 3(1) and (2)(b); Federal Rules of Civil Procedure 6(a)(1) counts the
 * same way). Working days: only days that the calendar works are counted; an event on a day off starts the count at the
 * next working day. Hours: elapsed time from the very instant, nights, weekends and clock changes included. Months: the
 * day of the same number, or the month's last day when there is none (1182/71, Article 3(2)(c)), to its end.
 *
 * A period of calendar days that ends on a day off ends then, unless the rule says `next-working-day` (1182/71, Article
 * 3(4) would allow it; the rules of this package keep to the earlier day, which is never too late).
 *
 * @param given the due date that a rule with a `given` allowance needs, as an ISO 8601 date
 * @throws CodedError `clocks/time-zone`, `clocks/allowance`, `clocks/given`, `clocks/range`
 */
export function deadlineOf(
  { allowance, atDayOff }: Period,
  start: Temporal.Instant,
  { timeZone, calendar = weekendsOnly }: CountingPlace,
  given?: string,
): Deadline {
  const startDay = localDay(start, timeZone)
  try {
    switch (allowance.unit) {
      case 'hours':
        return afterHours(start, whole(allowance.quantity), timeZone)
      case 'calendar-days':
        return endOf(startDay.add({ days: whole(allowance.quantity) }), allowance.quantity, {
          atDayOff,
          timeZone,
          calendar,
        })
      case 'months':
        return endOf(startDay.add({ months: whole(allowance.quantity) }), allowance.quantity, {
          atDayOff,
          timeZone,
          calendar,
        })
      case 'working-days':
        return afterWorkingDays(startDay, whole(allowance.quantity), timeZone, calendar)
      case 'given':
        return endOf(givenDate(given), 0, { atDayOff, timeZone, calendar })
      default:
        return assertNever(allowance)
    }
  } catch (cause) {
    if (!(cause instanceof RangeError)) throw cause
    throw new CodedError('clocks/range', 'the deadline lies outside the years that a computer can count', {
      cause,
    })
  }
}

function localDay(start: Temporal.Instant, timeZone: string): Temporal.PlainDate {
  try {
    return start.toZonedDateTimeISO(timeZone).toPlainDate()
  } catch (cause) {
    throw new CodedError('clocks/time-zone', `"${timeZone}" is not an IANA time zone, as Europe/Berlin`, {
      cause,
    })
  }
}

/** Longer than any rule, and short enough that counting working days one by one is instant. */
const longestAllowance = 100_000

function whole(quantity: number): number {
  if (!Number.isInteger(quantity) || quantity < 0 || quantity > longestAllowance) {
    throw new CodedError(
      'clocks/allowance',
      `expected a whole number from 0 to ${longestAllowance}, found ${quantity}`,
    )
  }
  return quantity
}

function givenDate(text: string | undefined): Temporal.PlainDate {
  if (text === undefined || !/^\d{4}-\d{2}-\d{2}$/.test(text)) {
    throw new CodedError(
      'clocks/given',
      `this rule needs its due date, as 2026-03-31, and found ${text ?? 'nothing'}`,
    )
  }
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' })
  } catch (cause) {
    throw new CodedError('clocks/given', `"${text}" is not a date of the calendar`, { cause })
  }
}

function afterHours(start: Temporal.Instant, hours: number, timeZone: string): Deadline {
  const dueAt = start.add({ hours })
  const dueOn = dueAt.toZonedDateTimeISO(timeZone).toPlainDate().toString()
  return { dueAt, dueOn, timeZone, counted: hours, skipped: [] }
}

function endOf(
  lastDay: Temporal.PlainDate,
  counted: number,
  { atDayOff, timeZone, calendar }: Required<CountingPlace> & { readonly atDayOff: AtDayOff },
): Deadline {
  const skipped: SkippedDay[] = []
  let day = lastDay
  if (atDayOff === 'next-working-day') {
    for (
      let reason = reasonNotWorked(day, calendar);
      reason !== undefined;
      reason = reasonNotWorked(day, calendar)
    ) {
      skipped.push({ date: day.toString(), reason })
      day = nextDay(day, skipped)
    }
  }
  return atEndOf(day, { timeZone, counted, skipped })
}

function afterWorkingDays(
  start: Temporal.PlainDate,
  quantity: number,
  timeZone: string,
  calendar: HolidayCalendar,
): Deadline {
  const skipped: SkippedDay[] = []
  let day = start
  let left = quantity
  // Zero working days still end on one: on the day itself, or the next that is worked.
  let reason = quantity === 0 ? reasonNotWorked(day, calendar) : undefined
  while (left > 0 || reason !== undefined) {
    if (reason !== undefined) skipped.push({ date: day.toString(), reason })
    day = nextDay(day, skipped)
    reason = reasonNotWorked(day, calendar)
    if (reason === undefined && left > 0) left--
  }
  return atEndOf(day, { timeZone, counted: quantity, skipped })
}

/** A calendar that works on no day of a year and more is a mistake, and would otherwise be searched for ever. */
const longestClosure = 400

function nextDay(day: Temporal.PlainDate, skipped: readonly SkippedDay[]): Temporal.PlainDate {
  const run = skipped.at(-longestClosure)
  if (run !== undefined && Temporal.PlainDate.from(run.date).until(day).days < longestClosure) {
    throw new CodedError(
      'clocks/calendar',
      `the calendar works on none of the ${longestClosure} days before ${day}`,
    )
  }
  return day.add({ days: 1 })
}

/** The end of a local day is the start of the next, whatever the clocks do that night. */
function atEndOf(
  day: Temporal.PlainDate,
  rest: { readonly timeZone: string; readonly counted: number; readonly skipped: readonly SkippedDay[] },
): Deadline {
  const dueAt = day.add({ days: 1 }).toZonedDateTime({ timeZone: rest.timeZone }).toInstant()
  return { dueAt, dueOn: day.toString(), ...rest }
}
