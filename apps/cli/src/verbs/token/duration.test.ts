// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest'
import { UsageError } from '../../command/usage-error.ts'
import { expiryOf } from './duration.ts'

const now = Temporal.Instant.from('2026-01-31T12:00:00Z')

test.each([
  ['12h', '2026-02-01T00:00:00Z'],
  ['90d', '2026-05-01T12:00:00Z'],
  ['2w', '2026-02-14T12:00:00Z'],
  ['P1M', '2026-02-28T12:00:00Z'],
  ['P1Y', '2027-01-31T12:00:00Z'],
  ['PT30M', '2026-01-31T12:30:00Z'],
])('%s from now is %s', (text, instant) => {
  expect(expiryOf(text, now, []).toString()).toBe(instant)
})

test.each(['', 'soon', '90', '0d', '-1d', 'P-1D', 'PT0S', '1y', 'P999999Y', '999999999d'])(
  '%j is refused',
  (text) => {
    expect(() => expiryOf(text, now, [])).toThrow(UsageError)
  },
)
