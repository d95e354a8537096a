// SPDX-License-Identifier: Apache-2.0
/** Which days off clocks are counted by: the maker's saved calendar over the federal holidays of the United States. */
import {
  type HolidayCalendar as CountingCalendar,
  calendarOf,
  target,
  unionOf,
  usFederal,
} from '@primum/clocks'
import type { Reader } from '../database/database.ts'
import type { HolidayCalendar } from './schemas.ts'

/** The calendar that clocks use; the others are there to be looked at and to be copied from. */
const DEFAULT_ID = 'us-federal'

const federal = usFederal()

const builtIn = {
  'us-federal': { calendar: federal, timeZone: 'America/New_York' },
  'eu-target': { calendar: target, timeZone: 'Europe/Brussels' },
} as const satisfies Record<string, { readonly calendar: CountingCalendar; readonly timeZone: string }>

export type CalendarInUse = {
  readonly id: string
  readonly timeZone: string
  readonly calendar: CountingCalendar
}

/** The calendar for new clocks: the built-in federal one, with the maker's own days off and time zone when saved. */
export async function calendarFor(db: Reader): Promise<CalendarInUse> {
  const saved = await db
    .selectFrom('holiday_calendar')
    .select(['time_zone', 'holidays'])
    .where('calendar_id', '=', DEFAULT_ID)
    .executeTakeFirst()
  if (saved !== undefined) return inUse(saved.time_zone, saved.holidays)
  const instance = await db.selectFrom('instance').select('time_zone').executeTakeFirst()
  return inUse(instance?.time_zone ?? builtIn[DEFAULT_ID].timeZone, [])
}

function inUse(timeZone: string, holidays: readonly string[]): CalendarInUse {
  if (holidays.length === 0) return { id: DEFAULT_ID, timeZone, calendar: federal }
  const dates = Object.fromEntries(holidays.map((date) => [date, 'day off of the organisation']))
  const own = calendarOf({ id: 'own', title: 'days off of the organisation', dates })
  return { id: DEFAULT_ID, timeZone, calendar: unionOf([federal, own]) }
}

export async function listCalendars(db: Reader): Promise<HolidayCalendar[]> {
  const saved = await db
    .selectFrom('holiday_calendar')
    .select(['calendar_id', 'name', 'time_zone', 'holidays'])
    .orderBy('calendar_id')
    .execute()
  const savedIds = new Set(saved.map(({ calendar_id }) => calendar_id))
  const unsaved = Object.entries(builtIn)
    .filter(([id]) => !savedIds.has(id))
    .map(([id, { calendar, timeZone }]) => ({ id, name: calendar.title, timeZone, holidays: [] }))
  const own = saved.map((row) => ({
    id: row.calendar_id,
    name: row.name,
    timeZone: row.time_zone,
    holidays: row.holidays,
  }))
  return [...unsaved, ...own].toSorted((a, b) => Number(b.id === DEFAULT_ID) - Number(a.id === DEFAULT_ID))
}
