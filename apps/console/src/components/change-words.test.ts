// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest'
import { formatComponentKey, formatDetail } from './change-words.ts'

test.each([
  [{}, ''],
  [{ kev: { before: false, after: true } }, 'known exploitation: no, now yes'],
  [{ score: { from: 7.5, to: 9.8 }, epss: null }, 'CVSS score: 7.5, now 9.8; EPSS: none'],
  [{ fixedVersions: ['1.2', '2.0'], sameVersion: true }, 'fixed versions: 1.2, 2.0; same version: yes'],
  [{ aliases: { before: ['A', 'B'], after: ['B', 'C', 'D'] } }, 'aliases: new C, D; no longer A'],
  [{ aliases: { before: ['A', 'B'], after: ['B', 'A'] } }, 'aliases: in another order'],
  [{ range: { lowEnd: 1, highEnd: [] } }, 'range: low end 1, high end none'],
])('%j reads as "%s"', (detail, expected) => {
  expect(formatDetail(detail)).toBe(expected)
})

test.each([
  ['pkg:npm/lodash@2.4.2', 'lodash 2.4.2'],
  ['pkg:maven/org.apache.logging.log4j/log4j-core@2.14.1?type=jar#sub', 'log4j-core 2.14.1'],
  ['pkg:npm/%40angular/core@1.0%2Bx', 'core 1.0+x'],
  ['pkg:generic/busybox', 'busybox'],
  ['pkg:generic/100%', '100%'],
  ['cpe:2.3:a:x:y:1:*:*:*:*:*:*:*', 'cpe:2.3:a:x:y:1:*:*:*:*:*:*:*'],
  ['', ''],
])('the component %j reads as "%s"', (key, expected) => {
  expect(formatComponentKey(key)).toBe(expected)
})
