// SPDX-License-Identifier: Apache-2.0
import type { HolidayCalendar, Weekday } from './calendar.ts'

/**
 * Easter Sunday of the Gregorian calendar (the anonymous computus, as in Meeus, "Astronomical Algorithms", chapter 8).
 */
export function easterSunday(year: number): Temporal.PlainDate {
  const golden = year % 19
  const century = Math.floor(year / 100)
  const inCentury = year % 100
  const leapCenturies = Math.floor(century / 4)
  const correction = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3)
  const epact = (19 * golden + century - leapCenturies - correction + 15) % 30
  const weekday = (32 + 2 * (century % 4) + 2 * Math.floor(inCentury / 4) - epact - (inCentury % 4)) % 7
  const shift = Math.floor((golden + 11 * epact + 22 * weekday) / 451)
  const sum = epact + weekday - 7 * shift + 114
  return Temporal.PlainDate.from({ year, month: Math.floor(sum / 31), day: (sum % 31) + 1 })
}

/**
 * A calendar for clocks that run across the European Union: the closing days of the TARGET payment system, which the
 * central bank fixed for all member states (1 January, Good Friday, Easter Monday, 1 May, 25 and 26 December). A member
 * state's own holidays and those of an institution, published each year, are added with `unionOf` and `calendarOf`.
 */
export const target: HolidayCalendar = {
  id: 'eu-target',
  title: 'European Union (TARGET closing days)',
  weekend: new Set<Weekday>([6, 7]),
  holidayOn: (date) => {
    const fixed = fixedDays.get(date.toString().slice(-5))
    if (fixed !== undefined) return fixed
    const days = easterSunday(date.year).until(date).days
    return days === -2 ? 'Good Friday' : days === 1 ? 'Easter Monday' : undefined
  },
}

const fixedDays: ReadonlyMap<string, string> = new Map([
  ['01-01', "New Year's Day"],
  ['05-01', 'Labour Day'],
  ['12-25', 'Christmas Day'],
  ['12-26', 'Boxing Day'],
])
