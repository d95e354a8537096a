// SPDX-License-Identifier: Apache-2.0
import { UsageError } from '../../command/usage-error.ts'

const units: Readonly<Record<string, 'hours' | 'days' | 'weeks'>> = { h: 'hours', d: 'days', w: 'weeks' }

/**
 * The instant a duration from now: `12h`, `90d`, `26w`, or ISO 8601 (`P1Y6M`), counted in UTC.
 *
 * @throws UsageError
 */
export function expiryOf(text: string, now: Temporal.Instant, about: readonly string[]): Temporal.Instant {
  const duration = parseDuration(text)
  if (duration === undefined || duration.sign <= 0) {
    throw new UsageError(`"${text}" is not a duration; expected 12h, 90d, 26w or ISO 8601 as P1Y`, about)
  }
  try {
    return now.toZonedDateTimeISO('UTC').add(duration).toInstant()
  } catch (cause) {
    if (!(cause instanceof RangeError)) throw cause
    throw new UsageError(`"${text}" is too long a duration`, about)
  }
}

function parseDuration(text: string): Temporal.Duration | undefined {
  const [, count, letter] = /^(\d{1,6})([hdw])$/.exec(text) ?? []
  const unit = letter === undefined ? undefined : units[letter]
  if (unit !== undefined) return Temporal.Duration.from({ [unit]: Number(count) })
  try {
    return Temporal.Duration.from(text)
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
}
