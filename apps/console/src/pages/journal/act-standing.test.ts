// SPDX-License-Identifier: Apache-2.0
import { erasureReasons } from '@primum/oath'
import { expect, test } from 'vitest'
import { keysOf } from '../../components/status/words.ts'
import { erasureWords, standingOf, standingWords, whyNotDisclose, whyNotErase } from './act-standing.ts'

const inLog = { leafIndex: '7', shown: 'subject', disclosed: false } as const

test.each([
  ['waiting', { ...inLog, leafIndex: null }, true, true],
  ['in-log', inLog, false, false],
  ['in-log', { ...inLog, shown: 'type' as const }, false, false],
  ['in-log', { ...inLog, shown: 'facts' as const }, true, true],
  ['disclosed', { ...inLog, disclosed: true }, true, false],
  ['erased', { ...inLog, shown: null }, true, true],
  ['erased', { ...inLog, shown: null, disclosed: true }, true, true],
] as const)('%s: %o', (standing, act, keepsBack, keeps) => {
  expect(standingOf(act)).toBe(standing)
  expect(whyNotDisclose(act) !== undefined).toBe(keepsBack)
  expect(whyNotErase(act) !== undefined).toBe(keeps)
})

test('standings are told apart in words, and only what is in the log looks good', () => {
  const words = Object.values(standingWords)
  expect(new Set(words.map(({ label }) => label)).size).toBe(words.length)
  expect(words.filter(({ tone }) => tone === 'good')).toEqual([standingWords['in-log']])
})

test('every reason for erasing has its words, and there is no other', () => {
  expect(keysOf(erasureWords)).toEqual(erasureReasons)
  expect(new Set(Object.values(erasureWords)).size).toBe(erasureReasons.length)
})
