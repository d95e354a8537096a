// SPDX-License-Identifier: Apache-2.0
/** Times in the reader's language and zone. The exact instant, in UTC, always stays within reach (see ../time.tsx). */

const SECOND_MS = 1_000
const MINUTE_MS = 60 * SECOND_MS
const HOUR_MS = 60 * MINUTE_MS
const DAY_MS = 24 * HOUR_MS

type Style = { readonly locale?: string; readonly timeZone?: string }

const formats = new Map<string, Intl.DateTimeFormat>()

function dateFormat(locale: string | undefined, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = JSON.stringify([locale, options])
  const known = formats.get(key)
  if (known !== undefined) return known
  const made = new Intl.DateTimeFormat(locale, options)
  formats.set(key, made)
  return made
}

/** `2026-11-24 02:28:00 UTC`, for the tooltip of every time. */
export const formatUtc = (instant: string): string =>
  `${new Date(instant).toISOString().slice(0, 19).replace('T', ' ')} UTC`

export function formatDate(instant: string, { locale, timeZone }: Style = {}): string {
  return dateFormat(locale, { dateStyle: 'medium', ...(timeZone && { timeZone }) }).format(new Date(instant))
}

export function formatDateTime(instant: string, { locale, timeZone }: Style = {}): string {
  const options = { dateStyle: 'medium', timeStyle: 'short', ...(timeZone && { timeZone }) } as const
  return dateFormat(locale, options).format(new Date(instant))
}

/** A calendar date, `2026-11-24`, which has no zone: it is the same day for every reader. */
export function formatDay(day: string, locale?: string): string {
  return dateFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`))
}

const steps: readonly (readonly [Intl.RelativeTimeFormatUnit, number, number])[] = [
  ['minute', MINUTE_MS, HOUR_MS],
  ['hour', HOUR_MS, 2 * DAY_MS],
  ['day', DAY_MS, 60 * DAY_MS],
  ['month', 30.44 * DAY_MS, 730 * DAY_MS],
  ['year', 365.25 * DAY_MS, Number.POSITIVE_INFINITY],
]

/** `3 hours ago`, `in 12 days`; under a minute, `now`. Whole units, counted towards now. */
export function formatRelative(instant: string, nowMs: number, locale?: string): string {
  const differenceMs = Date.parse(instant) - nowMs
  const size = Math.abs(differenceMs)
  const format = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' })
  if (size < MINUTE_MS) return format.format(0, 'second')
  const [unit, unitMs] = steps.find(([, , below]) => size < below) ?? ['year', 365.25 * DAY_MS]
  return format.format(Math.trunc(differenceMs / unitMs), unit)
}

const durationUnits = [
  ['day', DAY_MS],
  ['hour', HOUR_MS],
  ['minute', MINUTE_MS],
] as const

/** `3 days`, `1 hour`, in the largest unit that fits; whole units, never rounded up to more time than there is. */
export function formatDuration(durationMs: number, locale?: string): string {
  const [unit, unitMs] = durationUnits.find(([, ms]) => durationMs >= ms) ?? ['minute', MINUTE_MS]
  const value = Math.floor(durationMs / unitMs)
  return new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' }).format(value)
}

/** What is left until a deadline, in words: `12 days left`, `overdue by 3 hours`. */
export function formatTimeLeft(dueAt: string, nowMs: number, locale?: string): string {
  const leftMs = Date.parse(dueAt) - nowMs
  if (leftMs < 0) return `overdue by ${formatDuration(-leftMs, locale)}`
  return leftMs < MINUTE_MS ? 'due now' : `${formatDuration(leftMs, locale)} left`
}
