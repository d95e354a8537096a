// SPDX-License-Identifier: Apache-2.0
import { describe, expect, test } from 'vitest'
import {
  formatDate,
  formatDateTime,
  formatDay,
  formatDuration,
  formatRelative,
  formatTimeLeft,
  formatUtc,
} from './time.ts'

const now = Date.parse('2026-11-24T12:00:00Z')
const at = (offsetMs: number) => new Date(now + offsetMs).toISOString()
const HOUR = 3_600_000
const DAY = 24 * HOUR

test('the tooltip of a time is the instant in UTC', () => {
  expect(formatUtc('2026-11-24T02:28:00.123Z')).toBe('2026-11-24 02:28:00 UTC')
})

describe('dates', () => {
  test('follow the zone and the language of the reader', () => {
    const instant = '2026-11-24T02:28:00Z'
    expect(formatDate(instant, { locale: 'en-US', timeZone: 'America/New_York' })).toBe('Nov 23, 2026')
    expect(formatDate(instant, { locale: 'de-DE', timeZone: 'Europe/Berlin' })).toBe('24.11.2026')
    expect(formatDateTime(instant, { locale: 'en-GB', timeZone: 'UTC' })).toBe('24 Nov 2026, 02:28')
  })
  test('that are calendar days never move to the day before', () => {
    expect(formatDay('2026-11-24', 'en-US')).toBe('Nov 24, 2026')
  })
})

test.each([
  [0, 'now'],
  [-59_000, 'now'],
  [-5 * 60_000, '5 minutes ago'],
  [-47 * HOUR, '47 hours ago'],
  [-3 * DAY, '3 days ago'],
  [2.9 * DAY, 'in 2 days'],
  [-59 * DAY, '59 days ago'],
  [-61 * DAY, '2 months ago'],
  [800 * DAY, 'in 2 years'],
])('%d ms from now reads as %s', (offset, expected) => {
  expect(formatRelative(at(offset), now, 'en')).toBe(expected)
})

test.each([
  [20_000, '0 minutes'],
  [61_000, '1 minute'],
  [HOUR, '1 hour'],
  [DAY - 1, '23 hours'],
  [DAY, '1 day'],
  [29.99 * DAY, '29 days'],
])('a duration of %d ms reads as %s', (duration, expected) => {
  expect(formatDuration(duration, 'en')).toBe(expected)
})

test('time left never promises more than there is, and says when it is over', () => {
  expect(formatTimeLeft(at(1.99 * DAY), now, 'en')).toBe('1 day left')
  expect(formatTimeLeft(at(30_000), now, 'en')).toBe('due now')
  expect(formatTimeLeft(at(-3 * HOUR), now, 'en')).toBe('overdue by 3 hours')
})
