// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest'
import { formatDuration, parseDuration } from './duration.ts'
import { fits, purlForms } from './pattern.ts'

test.each([
  ['busybox', 'BusyBox', true],
  ['busy*', 'busybox', true],
  ['*box', 'busybox', true],
  ['b*y*x', 'busybox', true],
  ['*', '', true],
  ['**', 'a', true],
  ['ab*ba', 'aba', false],
  ['a*b', 'ab', true],
  ['busy', 'busybox', false],
  ['a.c', 'abc', false],
  ['', '', true],
  ['', 'a', false],
])('%s and %s: %s', (pattern, text, expected) => expect(fits(pattern, text)).toBe(expected))

test('a pattern of many stars is decided at once', () => {
  expect(fits('a*'.repeat(5_000), `${'a'.repeat(100_000)}b`)).toBe(true)
  expect(fits(`${'a*'.repeat(5_000)}c`, 'a'.repeat(100_000))).toBe(false)
})

test.each([
  ['pkg:npm/%40a/b@1.0?x=y#z', ['pkg:npm/%40a/b@1.0?x=y#z', 'pkg:npm/%40a/b@1.0', 'pkg:npm/%40a/b']],
  ['pkg:npm/@a/b', ['pkg:npm/@a/b', 'pkg:npm/@a/b', 'pkg:npm/@a/b']],
])('%s', (purl, forms) => expect(purlForms(purl)).toEqual(forms))

test.each(['1 hour', '72 hours', '1 calendar day', '15 calendar days', '10 working days', '2 months'])(
  '%s',
  (text) => {
    const period = parseDuration(text)
    expect(period === undefined ? undefined : formatDuration(period)).toBe(text)
  },
)

test.each(['', '0 hours', '1.5 hours', '15 days', '5000 months', '2  months', '2 constructor', '-1 hours'])(
  '"%s" is no time',
  (text) => expect(parseDuration(text)).toBeUndefined(),
)
