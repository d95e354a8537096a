// SPDX-License-Identifier: Apache-2.0
import { formatCount } from '../../terminal/count.ts'

/** Beyond this many days a report says that its intelligence is old. */
export const staleDays = 7

/** Whole days from an RFC 3339 time until now; undefined when the text is no time. */
export function daysSince(time: string, now: Temporal.Instant): number | undefined {
  const ms = Date.parse(time)
  return Number.isNaN(ms) ? undefined : Math.floor((now.epochMilliseconds - ms) / 86_400_000)
}

/** The same in words. */
export function ageOf(time: string, now: Temporal.Instant): string {
  const days = daysSince(time, now)
  if (days === undefined) return 'at an unknown time'
  if (days < 0) return 'in the future'
  if (days === 0) return 'less than a day old'
  return days === 1 ? 'a day old' : `${formatCount(days)} days old`
}
