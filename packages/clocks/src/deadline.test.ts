// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type Allowance,
  calendarOf,
  clockRule,
  clockRules,
  deadlineOf,
  type HolidayCalendar,
  reasonNotWorked,
  target,
  unionOf,
  usFederal,
  weekendsOnly,
} from './index.ts'

const zones = [
  'UTC',
  'America/New_York',
  'Europe/Berlin',
  'Pacific/Apia',
  'Australia/Lord_Howe',
  'Asia/Kathmandu',
  'America/Sao_Paulo',
]
const calendars = [
  weekendsOnly,
  usFederal(),
  usFederal({ inauguration: true }),
  target,
  unionOf([usFederal(), target]),
]

const instants = fc
  .integer({ min: Date.UTC(1990, 0, 1), max: Date.UTC(2080, 0, 1) })
  .map((ms) => Temporal.Instant.fromEpochMilliseconds(ms))
const zone = fc.constantFrom(...zones)
const calendar = fc.constantFrom(...calendars)
const allowance: fc.Arbitrary<Allowance> = fc.record({
  unit: fc.constantFrom('hours', 'calendar-days', 'working-days', 'months'),
  quantity: fc.integer({ min: 0, max: 90 }),
})

function due(
  unit: 'hours' | 'calendar-days' | 'working-days' | 'months',
  quantity: number,
  start: string,
  timeZone = 'UTC',
  calendar: HolidayCalendar = weekendsOnly,
) {
  return deadlineOf({ allowance: { unit, quantity }, atDayOff: 'due-anyway' }, Temporal.Instant.from(start), {
    timeZone,
    calendar,
  })
}

describe('calendar days', () => {
  it('do not count the day of the event and end with the last day', () => {
    const { dueAt, dueOn } = due('calendar-days', 30, '2026-01-01T00:00:00Z')
    expect(dueOn).toBe('2026-01-31')
    expect(dueAt.toString()).toBe('2026-02-01T00:00:00Z')
  })

  it('are those of the office: late in the evening in New York is the next day in UTC', () => {
    expect(due('calendar-days', 30, '2026-03-01T03:00:00Z', 'America/New_York').dueOn).toBe('2026-03-30')
    expect(due('calendar-days', 30, '2026-03-01T03:00:00Z', 'UTC').dueOn).toBe('2026-03-31')
  })

  it('end at local midnight across a change of the clocks', () => {
    // 29 March 2026: Berlin goes from UTC+1 to UTC+2.
    expect(due('calendar-days', 2, '2026-03-28T12:00:00Z', 'Europe/Berlin').dueAt.toString()).toBe(
      '2026-03-30T22:00:00Z',
    )
  })

  it('pass over 29 February only in leap years', () => {
    expect(due('calendar-days', 30, '2028-02-01T12:00:00Z').dueOn).toBe('2028-03-02')
    expect(due('calendar-days', 30, '2026-02-01T12:00:00Z').dueOn).toBe('2026-03-03')
  })

  it('survive the day that a country left out', () => {
    // Samoa had no 30 December 2011.
    expect(due('calendar-days', 1, '2011-12-29T12:00:00Z', 'Pacific/Apia').dueAt.toString()).toBe(
      '2011-12-30T10:00:00Z',
    )
  })

  it('move past days off only where the rule says so', () => {
    const period = {
      allowance: { unit: 'calendar-days', quantity: 2 },
      atDayOff: 'next-working-day',
    } as const
    const moved = deadlineOf(period, Temporal.Instant.from('2026-07-02T12:00:00Z'), {
      timeZone: 'UTC',
      calendar: usFederal(),
    })
    expect(moved.dueOn).toBe('2026-07-06')
    expect(moved.skipped).toEqual([
      { date: '2026-07-04', reason: 'Independence Day' },
      { date: '2026-07-05', reason: 'Sunday' },
    ])
  })
})

describe('working days', () => {
  it('pass over weekends and holidays and say why', () => {
    // Monday 21 December 2026: 22, 23, 24 count, Friday the 25th is Christmas, then a weekend, 28 and 29 count.
    const deadline = due('working-days', 5, '2026-12-21T15:00:00Z', 'America/New_York', usFederal())
    expect(deadline.dueOn).toBe('2026-12-29')
    expect(deadline.skipped.map(({ reason }) => reason)).toEqual(['Christmas Day', 'Saturday', 'Sunday'])
  })

  it('begin with the next working day after an event on a day off', () => {
    expect(due('working-days', 1, '2026-11-21T12:00:00Z').dueOn).toBe('2026-11-23')
  })
})

describe('months and hours', () => {
  it.each([
    ['2026-01-31', '2026-02-28'],
    ['2028-01-31', '2028-02-29'],
    ['2026-02-28', '2026-03-28'],
    ['2026-10-31', '2026-11-30'],
  ])('one month after %s ends on %s', (start, end) => {
    expect(due('months', 1, `${start}T09:00:00Z`).dueOn).toBe(end)
  })

  it('24 hours are 24 hours, also in the night when the clocks change', () => {
    expect(due('hours', 24, '2026-03-28T20:00:00Z', 'Europe/Berlin').dueAt.toString()).toBe(
      '2026-03-29T20:00:00Z',
    )
  })
})

describe('every deadline', () => {
  it('agrees with counting one day after the other', () => {
    fc.assert(
      fc.property(
        instants,
        zone,
        calendar,
        fc.integer({ min: 0, max: 40 }),
        (start, timeZone, days, quantity) => {
          let day = start.toZonedDateTimeISO(timeZone).toPlainDate()
          let counted = 0
          while (counted < quantity || reasonNotWorked(day, days) !== undefined) {
            day = day.add({ days: 1 })
            if (reasonNotWorked(day, days) === undefined && counted < quantity) counted++
          }
          const place = { timeZone, calendar: days }
          const working = deadlineOf(
            { allowance: { unit: 'working-days', quantity }, atDayOff: 'due-anyway' },
            start,
            place,
          )
          expect(working.dueOn).toBe(day.toString())
          expect(reasonNotWorked(Temporal.PlainDate.from(working.dueOn), days)).toBeUndefined()
        },
      ),
      { numRuns: 500 },
    )
  })

  it('is never earlier for a later start, and never before the start', () => {
    fc.assert(
      fc.property(
        instants,
        fc.integer({ min: 0, max: 864e5 * 9 }),
        zone,
        calendar,
        allowance,
        (start, laterMs, timeZone, days, granted) => {
          const period = { allowance: granted, atDayOff: 'due-anyway' } as const
          const later = start.add({ milliseconds: laterMs })
          const first = deadlineOf(period, start, { timeZone, calendar: days })
          const second = deadlineOf(period, later, { timeZone, calendar: days })
          expect(Temporal.Instant.compare(first.dueAt, second.dueAt)).toBeLessThanOrEqual(0)
          expect(Temporal.Instant.compare(start, first.dueAt)).toBeLessThanOrEqual(0)
        },
      ),
      { numRuns: 500 },
    )
  })

  it('adds up: a working days and then b more are a + b', () => {
    const n = fc.integer({ min: 1, max: 30 })
    fc.assert(
      fc.property(instants, zone, calendar, n, n, (start, timeZone, days, a, b) => {
        const place = { timeZone, calendar: days }
        const after = (quantity: number, from: Temporal.Instant) =>
          deadlineOf({ allowance: { unit: 'working-days', quantity }, atDayOff: 'due-anyway' }, from, place)
        const half = after(a, start).dueAt.subtract({ nanoseconds: 1 })
        expect(after(b, half).dueOn).toBe(after(a + b, start).dueOn)
      }),
      { numRuns: 300 },
    )
  })

  it('is later or equal with more days off', () => {
    fc.assert(
      fc.property(instants, zone, fc.integer({ min: 1, max: 30 }), (start, timeZone, quantity) => {
        const period = { allowance: { unit: 'working-days', quantity }, atDayOff: 'due-anyway' } as const
        const few = deadlineOf(period, start, { timeZone, calendar: usFederal() })
        const many = deadlineOf(period, start, { timeZone, calendar: unionOf([usFederal(), target]) })
        expect(Temporal.Instant.compare(few.dueAt, many.dueAt)).toBeLessThanOrEqual(0)
      }),
      { numRuns: 200 },
    )
  })
})

describe('the rules', () => {
  it('have stable ids, a source, and a figure', () => {
    expect(clockRules.map(({ id }) => id)).toMatchSnapshot()
    for (const rule of clockRules) {
      expect(rule.source.section).not.toBe('')
      if (rule.allowance.unit !== 'given') expect(rule.allowance.quantity).toBeGreaterThan(0)
    }
  })

  it.each([
    ['fda-pm-communicate', 30, 'calendar-days', 'learned'],
    ['fda-pm-fix', 60, 'calendar-days', 'learned'],
    ['fda-803-manufacturer', 30, 'calendar-days', 'aware'],
    ['fda-803-5-day', 5, 'working-days', 'aware'],
    ['fda-806', 10, 'working-days', 'initiated'],
    ['fda-803-user-facility', 10, 'working-days', 'aware'],
    ['eu-mdr-serious-incident', 15, 'calendar-days', 'aware'],
    ['eu-mdr-public-health', 2, 'calendar-days', 'aware'],
    ['eu-cra-early-warning', 24, 'hours', 'aware'],
  ] as const)('%s grants %i %s from "%s"', (id, quantity, unit, startsAt) => {
    expect(clockRule(id)).toMatchObject({ allowance: { quantity, unit }, startsAt })
  })

  it('of a regulator never pause', () => {
    expect(
      clockRules.filter(({ mayPause, jurisdiction }) => mayPause && jurisdiction !== 'contract'),
    ).toEqual([])
  })
})

describe('bad input', () => {
  const at = Temporal.Instant.from('2026-01-01T00:00:00Z')
  it.each([
    ['an unknown time zone', { unit: 'hours', quantity: 1 }, 'Mars/Base', undefined, 'clocks/time-zone'],
    ['half a day', { unit: 'calendar-days', quantity: 0.5 }, 'UTC', undefined, 'clocks/allowance'],
    ['a negative period', { unit: 'working-days', quantity: -1 }, 'UTC', undefined, 'clocks/allowance'],
    ['no due date where one is given', { unit: 'given' }, 'UTC', undefined, 'clocks/given'],
    ['a due date that is none', { unit: 'given' }, 'UTC', '2026-02-30', 'clocks/given'],
  ] as const)('%s is refused', (_, granted, timeZone, given, code) => {
    const period = { allowance: granted, atDayOff: 'due-anyway' } as const
    expect(() => deadlineOf(period, at, { timeZone }, given)).toThrow(expect.objectContaining({ code }))
  })

  it('a deadline past the end of time is refused', () => {
    const last = Temporal.Instant.fromEpochMilliseconds(8.64e15)
    const period = { allowance: { unit: 'hours', quantity: 1 }, atDayOff: 'due-anyway' } as const
    expect(() => deadlineOf(period, last, { timeZone: 'UTC' })).toThrow(
      expect.objectContaining({ code: 'clocks/range' }),
    )
  })

  it('a calendar without working days is refused, not searched for ever', () => {
    expect(() => calendarOf({ id: 'x', title: 'x', dates: {}, weekend: [1, 2, 3, 4, 5, 6, 7] })).toThrow(
      expect.objectContaining({ code: 'clocks/calendar' }),
    )
    const closed: HolidayCalendar = { ...weekendsOnly, holidayOn: () => 'closed' }
    expect(() => due('working-days', 1, '2026-01-01T00:00:00Z', 'UTC', closed)).toThrow(
      expect.objectContaining({ code: 'clocks/calendar' }),
    )
    expect(() => calendarOf({ id: 'x', title: 'x', dates: { '2026-02-30': 'x' } })).toThrow(
      expect.objectContaining({ code: 'clocks/calendar' }),
    )
  })

  it('the KEV due date is taken as it is given', () => {
    const deadline = deadlineOf(clockRule('us-kev-due'), at, { timeZone: 'America/New_York' }, '2026-01-22')
    expect(deadline).toMatchObject({ dueOn: '2026-01-22', skipped: [] })
  })
})
