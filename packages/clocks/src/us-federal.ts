// SPDX-License-Identifier: Apache-2.0
/**
 * The legal public holidays of the United States, computed from 5 U.S.C. 6103(a) as it stood in each year, with the
 * days observed instead: a holiday on Saturday is observed on the Friday before (6103(b)(1)), one on Sunday on the
 * Monday after (Executive Order 11582, section 3(a)). Right from 1986 on; before that fewer holidays were law.
 */
import type { HolidayCalendar, Weekday } from './calendar.ts'

type Rule = {
  readonly name: string
  /** First year in which it was a holiday; absent: all years covered. */
  readonly since?: number
  readonly in: (year: number) => Temporal.PlainDate | undefined
}

function fixed(month: number, day: number) {
  return (year: number): Temporal.PlainDate => Temporal.PlainDate.from({ year, month, day })
}

/** The nth given weekday of a month; n = -1 is the last. */
function nth(n: number, weekday: Weekday, month: number) {
  return (year: number): Temporal.PlainDate => {
    const first = Temporal.PlainDate.from({ year, month, day: 1 })
    const firstMatch = first.add({ days: (weekday - first.dayOfWeek + 7) % 7 })
    if (n > 0) return firstMatch.add({ weeks: n - 1 })
    const count = Math.floor((first.daysInMonth - firstMatch.day) / 7)
    return firstMatch.add({ weeks: count })
  }
}

const rules: readonly Rule[] = [
  { name: "New Year's Day", in: fixed(1, 1) },
  { name: 'Birthday of Martin Luther King, Jr.', since: 1986, in: nth(3, 1, 1) },
  { name: "Washington's Birthday", in: nth(3, 1, 2) },
  { name: 'Memorial Day', in: nth(-1, 1, 5) },
  // Public Law 117-17 of 17 June 2021.
  { name: 'Juneteenth National Independence Day', since: 2021, in: fixed(6, 19) },
  { name: 'Independence Day', in: fixed(7, 4) },
  { name: 'Labor Day', in: nth(1, 1, 9) },
  { name: 'Columbus Day', in: nth(2, 1, 10) },
  { name: 'Veterans Day', in: fixed(11, 11) },
  { name: 'Thanksgiving Day', in: nth(4, 4, 11) },
  { name: 'Christmas Day', in: fixed(12, 25) },
]

/**
 * 6103(c): January 20 of each fourth year after 1965, or the next day when that is a Sunday; a holiday only for those
 * who work in and around Washington, D.C. There is no day in lieu when it falls on a Saturday.
 */
const inauguration: Rule = {
  name: 'Inauguration Day',
  in: (year) => {
    if ((year - 1965) % 4 !== 0) return undefined
    const day = fixed(1, 20)(year)
    return day.dayOfWeek === 7 ? day.add({ days: 1 }) : day
  },
}

/** A holiday and the day on which it is observed. */
export type ObservedHoliday = { readonly name: string; readonly date: string; readonly observed: string }

/**
 * The federal holidays of a year, in order. New Year's Day of the next year is observed on 31 December when it falls on
 * a Saturday; it is listed with its own year.
 */
export function federalHolidays(
  year: number,
  options: { readonly inauguration?: boolean } = {},
): readonly ObservedHoliday[] {
  const all = options.inauguration === true ? [...rules, inauguration] : rules
  return all
    .flatMap((rule): readonly ObservedHoliday[] => {
      const date = year < (rule.since ?? year) ? undefined : rule.in(year)
      if (date === undefined) return []
      const observed = rule === inauguration ? date : observedDate(date)
      return [{ name: rule.name, date: date.toString(), observed: observed.toString() }]
    })
    .sort((a, b) => (a.date < b.date ? -1 : 1))
}

function observedDate(date: Temporal.PlainDate): Temporal.PlainDate {
  if (date.dayOfWeek === 6) return date.subtract({ days: 1 })
  return date.dayOfWeek === 7 ? date.add({ days: 1 }) : date
}

/** The calendar of the federal government, on which FDA work days are counted (21 CFR 803.3). */
export function usFederal(options: { readonly inauguration?: boolean } = {}): HolidayCalendar {
  const byYear = new Map<number, ReadonlyMap<string, string>>()
  const namesIn = (year: number): ReadonlyMap<string, string> => {
    const known = byYear.get(year)
    if (known !== undefined) return known
    const names = new Map<string, string>()
    // The next year's New Year's Day may be observed on this year's last day.
    for (const holiday of [
      ...federalHolidays(year, options),
      ...federalHolidays(year + 1, options).slice(0, 1),
    ]) {
      names.set(holiday.date, holiday.name)
      if (holiday.observed !== holiday.date) names.set(holiday.observed, `${holiday.name} (observed)`)
    }
    byYear.set(year, names)
    return names
  }
  return {
    id: options.inauguration === true ? 'us-federal-dc' : 'us-federal',
    title: options.inauguration === true ? 'United States federal, Washington area' : 'United States federal',
    weekend: new Set<Weekday>([6, 7]),
    holidayOn: (date) => namesIn(date.year).get(date.toString()),
  }
}
