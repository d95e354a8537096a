// SPDX-License-Identifier: Apache-2.0
import { compareText } from './numeral.ts'
import type { VersionOrder } from './order.ts'

type DatetimeKey = {
  /** Seconds since 1970-01-01T00:00:00Z. */
  readonly seconds: number
  /** Digits of the fraction without trailing zeros: any precision stays exact. */
  readonly fraction: string
}

const shape = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2}):(\d{2})(?:\.(\d+))?(?:Z|([+-])(\d{2}):(\d{2}))$/

function parseDatetime(text: string): DatetimeKey | undefined {
  const match = shape.exec(text)
  if (match === null) return undefined
  const part = (index: number) => Number(match[index] ?? 0)
  const [year, month, day, hour, minute, second] = [part(1), part(2), part(3), part(4), part(5), part(6)]
  const [offsetHour, offsetMinute] = [part(9), part(10)]
  // RFC 3339, 5.7: second 60 is a leap second; it orders with the second that follows.
  if (hour > 23 || minute > 59 || second > 60 || offsetHour > 23 || offsetMinute > 59) return undefined
  const midnight = new Date(0)
  midnight.setUTCFullYear(year, month - 1, day)
  if (midnight.getUTCMonth() !== month - 1 || midnight.getUTCDate() !== day) return undefined
  const offset = (offsetHour * 60 + offsetMinute) * (match[8] === '-' ? -1 : 1)
  return {
    seconds: midnight.getTime() / 1000 + (hour * 60 + minute - offset) * 60 + second,
    fraction: (match[7] ?? '').replace(/0+$/, ''),
  }
}

/**
 * VERS datetime: instants in RFC 3339 with upper-case `T` and `Z`; two offsets of one instant are equal.
 * @see vers-spec, "Special VERS types", datetime; RFC 3339, 5.6
 */
export const datetime: VersionOrder<DatetimeKey> = {
  parse: parseDatetime,
  compare: (a, b) => a.seconds - b.seconds || compareText(a.fraction, b.fraction),
}
