// SPDX-License-Identifier: Apache-2.0
import { CodedError } from '@primum/parse'

/** ISO 8601: Monday is 1, Sunday is 7. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7

/** Which days are not worked, and why. Made by {@link calendarOf} and its like; pure and safe to share. */
export type HolidayCalendar = {
  readonly id: string
  readonly title: string
  /** Days of the week that are never worked. */
  readonly weekend: ReadonlySet<Weekday>
  /** The name of the holiday that falls on a date, or undefined. Weekends are not repeated here. */
  readonly holidayOn: (date: Temporal.PlainDate) => string | undefined
}

const saturdayAndSunday: ReadonlySet<Weekday> = new Set<Weekday>([6, 7])

/** No day off but Saturday and Sunday. */
export const weekendsOnly: HolidayCalendar = {
  id: 'weekends',
  title: 'Saturdays and Sundays',
  weekend: saturdayAndSunday,
  holidayOn: () => undefined,
}

/**
 * A calendar made of a list of dates, as an organisation or a country publishes it each year.
 *
 * @param dates ISO 8601 date to the holiday's name
 * @throws CodedError `clocks/calendar` when a date is not one, or when no day of the week is worked
 */
export function calendarOf(input: {
  readonly id: string
  readonly title: string
  readonly dates: Readonly<Record<string, string>>
  readonly weekend?: readonly Weekday[]
}): HolidayCalendar {
  const weekend = input.weekend === undefined ? saturdayAndSunday : new Set(input.weekend)
  refuseEndlessWeekend(weekend, input.id)
  const names = new Map<string, string>()
  for (const [text, name] of Object.entries(input.dates)) {
    if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || !isDate(text)) {
      throw new CodedError(
        'clocks/calendar',
        `"${text}" in calendar "${input.id}" is not a date, as 2026-12-25`,
      )
    }
    names.set(text, name)
  }
  return { id: input.id, title: input.title, weekend, holidayOn: (date) => names.get(date.toString()) }
}

function isDate(text: string): boolean {
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' }).toString() === text
  } catch {
    return false // the answer is the failure: the text is no date of the calendar
  }
}

/**
 * The calendar in which a day is worked only if it is worked in every one given.
 *
 * @throws CodedError `clocks/calendar` when no day of the week is left
 */
export function unionOf(calendars: readonly HolidayCalendar[]): HolidayCalendar {
  const weekend = new Set(calendars.flatMap((calendar) => [...calendar.weekend]))
  const id = calendars.map((calendar) => calendar.id).join('+')
  refuseEndlessWeekend(weekend, id)
  return {
    id,
    title: calendars.map(({ title }) => title).join(' and '),
    weekend,
    holidayOn: (date) => {
      const names = calendars.flatMap((calendar) => calendar.holidayOn(date) ?? [])
      return names.length === 0 ? undefined : [...new Set(names)].join(', ')
    },
  }
}

/** Otherwise a search for the next working day would never end. */
function refuseEndlessWeekend(weekend: ReadonlySet<Weekday>, id: string): void {
  if (weekend.size >= 7)
    throw new CodedError('clocks/calendar', `calendar "${id}" has no day of the week to work on`)
}

const weekdayNames = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']

/** Why a date is not worked (the holiday's name, else the day of the week), or undefined when it is. */
export function reasonNotWorked(date: Temporal.PlainDate, calendar: HolidayCalendar): string | undefined {
  const holiday = calendar.holidayOn(date)
  if (holiday !== undefined) return holiday
  // dayOfWeek of an ISO date is 1 to 7, which is what Weekday says.
  return calendar.weekend.has(date.dayOfWeek as Weekday) ? weekdayNames[date.dayOfWeek - 1] : undefined
}
