// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { printable, printableLines } from './clean.ts'

test('what steers a terminal is written out', () => {
  expect(printable('a\u001b[2Jb\u0007\r\n\u009b\u202e')).toBe(
    'a\\u{1b}[2Jb\\u{7}\\u{d}\\u{a}\\u{9b}\\u{202e}',
  )
  expect(printableLines('a\nb\u001b')).toBe('a\nb\\u{1b}')
})

test('other text is left alone', () => {
  expect(printable('Blutzuckermeßgerät 血糖値計 🩺')).toBe('Blutzuckermeßgerät 血糖値計 🩺')
})

test('nothing comes out that is a control character', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => !/\p{Cc}/u.test(printable(text))))
})
