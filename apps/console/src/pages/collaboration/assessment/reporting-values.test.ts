// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest'
import { checkReporting, fromReporting, noReporting, toReporting } from './reporting-values.ts'

const filled = {
  ...noReporting,
  event: 'death',
  us: true,
  awareAt: '2026-11-25T10:30',
  note: ' By phone. ',
} as const

test('nothing is assumed: what happened and where it is sold must be said', () => {
  expect(checkReporting(noReporting)).toEqual({
    event: 'Say what is known, also when it is nothing',
    us: 'Say where the affected releases are sold or used',
  })
  expect(checkReporting({ ...filled, awareAt: '' })).toHaveProperty('awareAt')
  expect(checkReporting({ ...filled, event: 'none-known', awareAt: '' })).toEqual({})
  expect(() => toReporting(noReporting)).toThrow(TypeError)
})

test('times are UTC, and what was recorded comes back as it was', () => {
  const facts = toReporting(filled)
  expect(facts).toMatchObject({
    awareAt: '2026-11-25T10:30:00Z',
    correctionInitiatedAt: null,
    markets: ['us'],
    note: 'By phone.',
  })
  expect(toReporting(fromReporting(facts))).toEqual(facts)
})
