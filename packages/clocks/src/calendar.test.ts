// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest'
import {
  calendarOf,
  easterSunday,
  federalHolidays,
  reasonNotWorked,
  target,
  unionOf,
  usFederal,
} from './index.ts'

function date(text: string): Temporal.PlainDate {
  return Temporal.PlainDate.from(text)
}

describe('United States federal holidays', () => {
  it('of 2026, as the Office of Personnel Management lists them', () => {
    expect(federalHolidays(2026).map(({ observed }) => observed)).toEqual([
      '2026-01-01',
      '2026-01-19',
      '2026-02-16',
      '2026-05-25',
      '2026-06-19',
      '2026-07-03',
      '2026-09-07',
      '2026-10-12',
      '2026-11-11',
      '2026-11-26',
      '2026-12-25',
    ])
  })

  it.each([
    ['2021-06-18', 'Juneteenth National Independence Day (observed)'],
    ['2020-06-19', undefined],
    ['2022-12-26', 'Christmas Day (observed)'],
    ['2021-12-31', "New Year's Day (observed)"],
    ['2021-12-24', 'Christmas Day (observed)'],
    ['2023-01-02', "New Year's Day (observed)"],
    ['2024-05-27', 'Memorial Day'],
    ['2023-11-10', 'Veterans Day (observed)'],
  ])('%s: %s', (day, name) => {
    expect(usFederal().holidayOn(date(day))).toBe(name)
  })

  it('include Inauguration Day only where asked, without a day in lieu of a Saturday', () => {
    const washington = usFederal({ inauguration: true })
    expect(washington.holidayOn(date('2021-01-20'))).toBe('Inauguration Day')
    expect(usFederal().holidayOn(date('2021-01-20'))).toBeUndefined()
    expect(washington.holidayOn(date('2013-01-21'))).toContain('Inauguration Day')
    expect(washington.holidayOn(date('2022-01-20'))).toBeUndefined()
    // 20 January 2029 is a Saturday.
    expect(washington.holidayOn(date('2029-01-19'))).toBeUndefined()
  })

  it('never leave a holiday on a weekend without its working day off', () => {
    for (let year = 1986; year <= 2100; year++) {
      for (const { observed } of federalHolidays(year)) {
        expect(date(observed).dayOfWeek).toBeLessThan(6)
        expect(usFederal().holidayOn(date(observed))).toBeDefined()
      }
    }
  })
})

describe('TARGET closing days', () => {
  it.each([
    [2000, '2000-04-23'],
    [2008, '2008-03-23'],
    [2011, '2011-04-24'],
    [2024, '2024-03-31'],
    [2025, '2025-04-20'],
    [2026, '2026-04-05'],
    [2038, '2038-04-25'],
  ])('Easter of %i is %s', (year, sunday) => {
    expect(easterSunday(year).toString()).toBe(sunday)
  })

  it('are six a year', () => {
    let day = date('2026-01-01')
    const found: string[] = []
    for (; day.year === 2026; day = day.add({ days: 1 }))
      if (target.holidayOn(day) !== undefined) found.push(day.toString())
    expect(found).toEqual([
      '2026-01-01',
      '2026-04-03',
      '2026-04-06',
      '2026-05-01',
      '2026-12-25',
      '2026-12-26',
    ])
  })
})

describe('own calendars', () => {
  const gulf = calendarOf({
    id: 'ae',
    title: 'Emirates',
    dates: { '2026-12-02': 'National Day' },
    weekend: [6, 7],
  })
  const fridays = calendarOf({ id: 'fr', title: 'Friday off', dates: {}, weekend: [5] })

  it('work on a day only if all of a union do, and name every reason', () => {
    const both = unionOf([
      gulf,
      fridays,
      calendarOf({ id: 'x', title: 'x', dates: { '2026-12-02': 'Fair' } }),
    ])
    expect(reasonNotWorked(date('2026-12-02'), both)).toBe('National Day, Fair')
    expect(reasonNotWorked(date('2026-12-04'), both)).toBe('Friday')
    expect(reasonNotWorked(date('2026-12-03'), both)).toBeUndefined()
  })
})
