// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { rangesOverlap, versionOverlaps } from './overlap.ts'
import { isSingleVersion, isUpperOpen, readVersionRange } from './version-range.ts'

test.each([
  ['vers:gem/>=2.2.0|!=2.2.1|<2.3.0', 'ordered'],
  ['vers:npm/1.2.3|>=2.0.0|<5.0.0', 'ordered'],
  ['vers:pypi/0.0.0|0.0.1|0.0.2|0.0.3|1.0|2.0pre1', 'ordered'],
  ['vers:tomee/>=8.0.0-M1|<=8.0.1', 'unordered'],
  ['vers:all/*', 'every'],
  ['vers:none/*', 'none'],
  ['<=2', 'ordered'],
  ['<V3.0.29', 'ordered'],
  ['>10.9a|!=10.9c|!=10.9f|<=10.9k', 'ordered'],
  ['<2024-4-pabc0019|>2024-10-pefd0010|<2024-12-pjkl2010|>2024-12-pjkl5010|<=2025-1-pghi1001', 'ordered'],
  ['>abc|<=def', 'unordered'],
  ['all versions < 4.2.0', 'invalid'],
  ['vers:npm/ >= 2.2.0| <2.3.0', 'invalid'],
  ['vers:npm/>=2.0.0|<1.0.0', 'invalid'],
  ['vers:npm/<1.0.0|<2.0.0', 'invalid'],
  ['vers:npm/1.0.0|<2.0.0', 'invalid'],
  ['vers:npm/*', 'invalid'],
  ['vers:npm/=1.0.0', 'invalid'],
  ['vers:npm/>1.0.0|<1.0.0', 'invalid'],
  ['vers:x/||>1', 'invalid'],
  ['vers:npm', 'invalid'],
  ['VERS:npm/1', 'ordered'],
  ['*', 'invalid'],
  ['', 'invalid'],
  ['<>1', 'invalid'],
])('%j is %s', (name, kind) => expect(readVersionRange(name).kind).toBe(kind))

test('a single version is no range', () => {
  for (const name of ['4.2.0', '=4.2.0', 'vers:intdot/4.2.0', 'vers:x/4.2.0'])
    expect([name, isSingleVersion(name)]).toEqual([name, true])
  for (const name of ['<4.2.0', '1|2', 'vers:intdot/!=4.2.0', 'vers:all/*', ''])
    expect([name, isSingleVersion(name)]).toEqual([name, false])
})

test('a range without an end is open', () => {
  for (const name of [
    'vers:intdot/>=4.2.0',
    '>4.2.0',
    '<1.2.0|>=4.2.0',
    'vers:all/*',
    'vers:npm/!=1.0.0',
    'vers:semver/>1.0.0|!=2.0.0',
  ]) {
    expect([name, isUpperOpen(name)]).toEqual([name, true])
  }
  for (const name of [
    'vers:semver/<2.1.0|>4.2.0|<=5.4.18',
    '<1',
    '1.0',
    'vers:none/*',
    'vers:intdot/>=1|5|!=6|<7',
  ]) {
    expect([name, isUpperOpen(name)]).toEqual([name, false])
  }
})

describe('overlaps', () => {
  test.each([
    ['vers:intdot/>2.1.0|<4.2.0', 'vers:intdot/>1.2.0|<2.4.0', true],
    ['vers:intdot/>2.1.0|<4.2.0', 'vers:intdot/>1.2.0|<=2.1.0', false],
    ['vers:intdot/>=2.1.0', 'vers:intdot/<=2.1.0', true],
    ['vers:intdot/>=2.1.0', 'vers:intdot/!=2.1|<=2.1', false],
    ['vers:intdot/<1|>5', 'vers:intdot/>=1|<=5', false],
    ['vers:intdot/!=1', 'vers:intdot/1', false],
    ['vers:intdot/!=1', 'vers:intdot/2', true],
    ['vers:all/*', '<1', true],
    ['vers:none/*', 'vers:all/*', false],
    ['>2.1.0|<4.2.0', 'vers:intdot/>1.2.0|<2.4.0', true],
    ['vers:npm/1.0.0', 'vers:intdot/1.0.0', false],
    ['vers:unknown/>1', 'vers:unknown/>1', false],
  ])('%s and %s: %s', (a, b, expected) => {
    const [left, right] = [readVersionRange(a), readVersionRange(b)]
    expect([left.kind === 'invalid' ? a : '', rangesOverlap(left, right)]).toEqual([
      a.includes('!=2.1|') ? a : '',
      expected,
    ])
    expect(rangesOverlap(right, left)).toBe(expected)
  })

  test('a version overlaps where it lies in', () => {
    expect(versionOverlaps('2.4.0', readVersionRange('vers:intdot/>2.1.0|!=2.4.0|<4.2.0'))).toBe(false)
    expect(versionOverlaps('2.4.1', readVersionRange('vers:intdot/>2.1.0|!=2.4.0|<4.2.0'))).toBe(true)
    expect(versionOverlaps('3.16.0', readVersionRange('>2.1.0|<4.2.0'))).toBe(true)
  })

  test('ranges overlap where a version lies in both', () => {
    const bound = fc.tuple(fc.constantFrom('<', '<=', '>', '>=', '', '!='), fc.nat(6))
    const range = fc
      .uniqueArray(bound, { minLength: 1, maxLength: 3, selector: ([, number]) => number })
      .map((bounds) =>
        bounds
          .toSorted(([, a], [, b]) => a - b)
          .map(([comparator, number]) => `${comparator}${number}`)
          .join('|'),
      )
    fc.assert(
      fc.property(range, range, fc.nat(13), (a, b, half) => {
        const [left, right] = [readVersionRange(a), readVersionRange(b)]
        const version = half % 2 === 0 ? String(half / 2) : `${(half - 1) / 2}.5`
        if (versionOverlaps(version, left) && versionOverlaps(version, right))
          expect(rangesOverlap(left, right)).toBe(true)
      }),
    )
  })
})
