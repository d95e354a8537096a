// SPDX-License-Identifier: Apache-2.0
/**
 * Every deadline against a second way of counting that shares nothing with the first: whole days since 1970, a leap-year rule and a
 * list of holidays written out here, and local dates as `Intl` prints them. Slow and plain.
 */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type Allowance,
  type AtDayOff,
  type Clock,
  type ClockEvent,
  calendarOf,
  clockState,
  deadlineOf,
  easterSunday,
  type HolidayCalendar,
  reasonNotWorked,
  recordEvent,
  target,
  usFederal,
  weekendsOnly,
} from './index.ts'

/** Both sides of the date line, offsets of half and quarter hours, and clocks that change at midnight, by half an hour or by two. */
const zones = [
  'UTC',
  'America/New_York',
  'Europe/Berlin',
  'Europe/London',
  'Pacific/Apia',
  'Pacific/Kiritimati',
  'Pacific/Pago_Pago',
  'Pacific/Kwajalein',
  'Pacific/Chatham',
  'Australia/Lord_Howe',
  'Asia/Kathmandu',
  'Asia/Kolkata',
  'Asia/Beirut',
  'America/St_Johns',
  'America/Sao_Paulo',
  'Africa/Casablanca',
  'Antarctica/Troll',
] as const

const zone = fc.constantFrom(...zones)
const instants = fc
  .integer({ min: Date.UTC(1991, 0, 1), max: Date.UTC(2079, 0, 1) })
  .map((ms) => Temporal.Instant.fromEpochMilliseconds(ms))
/** Changes of the clocks both ways, leap days, and days that a country left out, each where it happened. */
const edges = [
  ['2026-03-08T07:00:00Z', 'America/New_York'],
  ['2026-11-01T06:00:00Z', 'America/New_York'],
  ['2026-03-29T01:00:00Z', 'Europe/Berlin'],
  ['2026-10-25T01:00:00Z', 'Europe/Berlin'],
  ['2026-04-04T15:00:00Z', 'Australia/Lord_Howe'],
  ['2026-10-03T15:30:00Z', 'Australia/Lord_Howe'],
  ['2026-03-29T01:00:00Z', 'Antarctica/Troll'],
  ['2018-11-04T03:00:00Z', 'America/Sao_Paulo'],
  ['2026-03-28T22:00:00Z', 'Asia/Beirut'],
  ['2011-12-30T10:00:00Z', 'Pacific/Apia'],
  ['1993-08-20T12:00:00Z', 'Pacific/Kwajalein'],
  ['1994-12-31T10:00:00Z', 'Pacific/Kiritimati'],
  ['2024-02-29T12:00:00Z', 'Asia/Kathmandu'],
  ['2096-02-29T00:00:00Z', 'Pacific/Pago_Pago'],
  ['2027-12-31T23:59:59.999Z', 'UTC'],
] as const
const nearEdges = fc
  .tuple(fc.constantFrom(...edges), fc.integer({ min: -50 * 36e5, max: 50 * 36e5 }))
  .map(([[text, timeZone], ms]) => [Temporal.Instant.from(text).add({ milliseconds: ms }), timeZone] as const)
/** When something happened, and where the day is counted. */
const event = fc.oneof(fc.tuple(instants, zone), nearEdges)

const DAY_MS = 864e5

/** Days since 1 January 1970, by counting them. */
function dayNumber(year: number, month: number, day: number): number {
  return Math.round(Date.UTC(year, month - 1, day) / DAY_MS)
}

function dateText(day: number): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10)
}

const printers = new Map<string, Intl.DateTimeFormat>()

/** The local date of an instant as days since 1970, as the runtime's clock on the wall shows it. */
function localDayNumber(ms: number, timeZone: string): number {
  let printer = printers.get(timeZone)
  if (printer === undefined) {
    printer = new Intl.DateTimeFormat('en-US', {
      timeZone,
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
    })
    printers.set(timeZone, printer)
  }
  const parts = new Map(printer.formatToParts(ms).map(({ type, value }) => [type, Number(value)]))
  return dayNumber(parts.get('year') ?? 0, parts.get('month') ?? 0, parts.get('day') ?? 0)
}

/** The first quarter of an hour at which the wall shows a later date: all offsets since 1991 are whole quarters. */
function endOfLocalDay(day: number, timeZone: string): number {
  const quarter = 9e5
  for (let ms = day * DAY_MS - 15 * 36e5; ms < (day + 4) * DAY_MS; ms += quarter)
    if (localDayNumber(ms, timeZone) > day) return ms
  throw new Error(`the day ${dateText(day)} has no end in ${timeZone}`)
}

type NaiveCalendar = {
  readonly calendar: HolidayCalendar
  readonly isOff: (day: number) => boolean
}

const isWeekend = (day: number): boolean => (day + 3) % 7 >= 5 // 1 January 1970 was a Thursday

function nthWeekday(year: number, month: number, weekday: number, nth: number): number {
  const days: number[] = []
  for (let day = dayNumber(year, month, 1); new Date(day * DAY_MS).getUTCMonth() === month - 1; day++)
    if ((day + 3) % 7 === weekday) days.push(day)
  return days.at(nth > 0 ? nth - 1 : nth) ?? Number.NaN
}

/** 5 U.S.C. 6103(a), with the days observed instead of those on a weekend. */
function federalDaysOff(year: number): readonly number[] {
  const fixed = [
    dayNumber(year, 1, 1),
    ...(year >= 2021 ? [dayNumber(year, 6, 19)] : []),
    dayNumber(year, 7, 4),
    dayNumber(year, 11, 11),
    dayNumber(year, 12, 25),
  ]
  const observed = fixed.map(
    (day) => [day + 1, day - 1].find((other) => !isWeekend(other) && isWeekend(day)) ?? day,
  )
  return [
    ...fixed,
    ...observed,
    nthWeekday(year, 1, 0, 3),
    nthWeekday(year, 2, 0, 3),
    nthWeekday(year, 5, 0, -1),
    nthWeekday(year, 9, 0, 1),
    nthWeekday(year, 10, 0, 2),
    nthWeekday(year, 11, 3, 4),
  ]
}

function targetDaysOff(year: number): readonly number[] {
  // Easter has its own test against published dates; here it only says where the two days lie.
  const easter = easterSunday(year)
  const sunday = dayNumber(easter.year, easter.month, easter.day)
  return [
    dayNumber(year, 1, 1),
    sunday - 2,
    sunday + 1,
    dayNumber(year, 5, 1),
    dayNumber(year, 12, 25),
    dayNumber(year, 12, 26),
  ]
}

function everyYear(daysOff: (year: number) => readonly number[]): (day: number) => boolean {
  const all = new Set<number>()
  for (let year = 1990; year <= 2101; year++) for (const day of daysOff(year)) all.add(day)
  return (day) => isWeekend(day) || all.has(day)
}

const calendars: readonly NaiveCalendar[] = [
  { calendar: weekendsOnly, isOff: isWeekend },
  { calendar: usFederal(), isOff: everyYear(federalDaysOff) },
  { calendar: target, isOff: everyYear(targetDaysOff) },
]
const calendar = fc.constantFrom(...calendars)

function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}

function monthsLater(day: number, months: number): number {
  const date = new Date(day * DAY_MS)
  let year = date.getUTCFullYear()
  let month = date.getUTCMonth() + 1
  for (let count = 0; count < months; count++) {
    month++
    if (month > 12) {
      month = 1
      year++
    }
  }
  return dayNumber(year, month, Math.min(date.getUTCDate(), daysInMonth(year, month)))
}

function lastDay(
  first: number,
  unit: 'calendar-days' | 'working-days' | 'months',
  quantity: number,
  isOff: (day: number) => boolean,
): number {
  if (unit === 'calendar-days') return first + quantity
  if (unit === 'months') return monthsLater(first, quantity)
  let day = first
  for (let worked = 0; worked < quantity; ) {
    day++
    if (!isOff(day)) worked++
  }
  while (isOff(day)) day++
  return day
}

const unit = fc.constantFrom('calendar-days', 'working-days', 'months')
/** Often so few that the end lies close to the edge at which the start lies. */
const quantity = fc.oneof(fc.integer({ min: 0, max: 2 }), fc.integer({ min: 0, max: 70 }))
const atDayOff = fc.constantFrom<AtDayOff>('due-anyway', 'next-working-day')

describe('a deadline', () => {
  it('is what counting anew gives, to the day and to the instant', () => {
    fc.assert(
      fc.property(event, calendar, unit, quantity, atDayOff, ([from, timeZone], off, in_, many, end) => {
        let day = lastDay(localDayNumber(from.epochMilliseconds, timeZone), in_, many, off.isOff)
        if (end === 'next-working-day') while (off.isOff(day)) day++
        const allowance: Allowance = { unit: in_, quantity: many }
        const deadline = deadlineOf({ allowance, atDayOff: end }, from, { timeZone, calendar: off.calendar })
        expect(deadline.dueOn).toBe(dateText(day))
        expect(deadline.dueAt.epochMilliseconds).toBe(endOfLocalDay(day, timeZone))
      }),
      { numRuns: 1_000 },
    )
  })

  it('of hours is elapsed time, whatever the clocks on the wall do', () => {
    fc.assert(
      fc.property(event, fc.integer({ min: 0, max: 2_000 }), ([from, timeZone], hours) => {
        const period = { allowance: { unit: 'hours', quantity: hours }, atDayOff: 'due-anyway' } as const
        const { dueAt } = deadlineOf(period, from, { timeZone })
        expect(dueAt.epochMilliseconds - from.epochMilliseconds).toBe(hours * 36e5)
      }),
    )
  })

  it('with one more to spend is never earlier, and later where days count', () => {
    fc.assert(
      fc.property(event, calendar, unit, quantity, ([from, timeZone], off, in_, many) => {
        const after = (spend: number) =>
          deadlineOf({ allowance: { unit: in_, quantity: spend }, atDayOff: 'due-anyway' }, from, {
            timeZone,
            calendar: off.calendar,
          })
        const [less, more] = [after(many), after(many + 1)]
        // Of nothing the first working day after a day off is what one day gives too.
        if (many > 0) expect(more.dueOn > less.dueOn).toBe(true)
        expect(more.dueAt.epochMilliseconds).toBeGreaterThanOrEqual(less.dueAt.epochMilliseconds)
      }),
    )
  })

  it('in working days is never on a day off, and every day passed over says why', () => {
    fc.assert(
      fc.property(event, calendar, quantity, ([from, timeZone], off, many) => {
        const period = {
          allowance: { unit: 'working-days', quantity: many },
          atDayOff: 'due-anyway',
        } as const
        const { dueOn, skipped } = deadlineOf(period, from, { timeZone, calendar: off.calendar })
        expect(reasonNotWorked(Temporal.PlainDate.from(dueOn), off.calendar)).toBeUndefined()
        for (const { date, reason } of skipped) {
          expect(reason).not.toBe('')
          expect(reasonNotWorked(Temporal.PlainDate.from(date), off.calendar)).toBe(reason)
        }
      }),
    )
  })

  it('is not moved by a holiday on a weekend', () => {
    fc.assert(
      fc.property(event, fc.integer({ min: 1, max: 40 }), ([from, timeZone], many) => {
        const first = localDayNumber(from.epochMilliseconds, timeZone)
        const weekendDays = Array.from({ length: 90 }, (_, index) => first + index).filter(isWeekend)
        const holidays = calendarOf({
          id: 'weekends-off',
          title: 'Holidays on weekends',
          dates: Object.fromEntries(weekendDays.map((day) => [dateText(day), 'Fair'])),
        })
        const period = {
          allowance: { unit: 'working-days', quantity: many },
          atDayOff: 'due-anyway',
        } as const
        expect(deadlineOf(period, from, { timeZone, calendar: holidays }).dueOn).toBe(
          deadlineOf(period, from, { timeZone }).dueOn,
        )
      }),
    )
  })
})

describe('one month after the last days of a month', () => {
  it.each([
    ['2023-01-29', '2023-02-28'],
    ['2024-01-29', '2024-02-29'],
    ['2024-01-31', '2024-02-29'],
    ['2024-02-29', '2024-03-29'],
    ['2100-01-31', '2100-02-28'],
    ['2000-01-31', '2000-02-29'],
    ['2025-12-31', '2026-01-31'],
  ])('%s is %s', (from, to) => {
    const period = { allowance: { unit: 'months', quantity: 1 }, atDayOff: 'due-anyway' } as const
    expect(deadlineOf(period, Temporal.Instant.from(`${from}T12:00:00Z`), { timeZone: 'UTC' }).dueOn).toBe(to)
  })

  it('twelve months after a leap day end in February', () => {
    const period = { allowance: { unit: 'months', quantity: 12 }, atDayOff: 'due-anyway' } as const
    const leapDay = Temporal.Instant.from('2024-02-29T12:00:00Z')
    expect(deadlineOf(period, leapDay, { timeZone: 'UTC' }).dueOn).toBe('2025-02-28')
  })
})

describe('pauses', () => {
  it('move the end by what they took together, and by nothing else', () => {
    const gaps = fc.array(fc.integer({ min: 0, max: 5 * DAY_MS }), { maxLength: 12 })
    fc.assert(
      fc.property(instants, gaps, (startedAt, steps) => {
        const untouched: Clock = {
          startedAt,
          dueAt: startedAt.add({ hours: 45 * 24 }),
          mayPause: true,
          mayMove: false,
          events: [],
        }
        let clock = untouched
        let at = startedAt
        let pausedMs = 0
        for (const [index, step] of steps.slice(0, steps.length - (steps.length % 2)).entries()) {
          at = at.add({ milliseconds: step })
          const event: ClockEvent =
            index % 2 === 0 ? { kind: 'paused', at, reason: 'x' } : { kind: 'resumed', at }
          clock = recordEvent(clock, event)
          if (index % 2 === 1) pausedMs += step
        }
        const moved = clockState(clock, at).dueAt.epochMilliseconds - untouched.dueAt.epochMilliseconds
        expect(moved).toBe(pausedMs)
      }),
    )
  })
})
