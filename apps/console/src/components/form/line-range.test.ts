// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest'
import { lineRange } from './line-range.ts'

test('a line is marked from its first character to its last', () => {
  const text = '# nobody\nquorum somebody\n'
  expect(text.slice(...lineRange(text, 2))).toBe('quorum somebody')
  expect(text.slice(...lineRange(text, 1))).toBe('# nobody')
})

test('the line after the end is empty', () => {
  expect(lineRange('a\n', 2)).toEqual([2, 2])
})
