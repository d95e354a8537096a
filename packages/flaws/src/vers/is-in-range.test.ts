// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest'
import { isInRange } from './is-in-range.ts'

test.each([
  ['vers:npm/>=1.0.0|<2.0.0', '1.5.0', true],
  ['vers:npm/>=1.0.0|<2.0.0', '2.0.0', false],
  ['vers:npm/>=1.0.0|<2.0.0', 'not a version', undefined],
  ['<=1.0', '1.0', undefined],
])('%s holds %s: %s', (range, version, expected) => {
  expect(isInRange(range, version)).toBe(expected)
})
