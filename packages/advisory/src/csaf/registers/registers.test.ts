// SPDX-License-Identifier: Apache-2.0
import { describe, expect, test } from 'vitest'
import {
  cweName,
  cweVersionAt,
  findWeakness,
  isLaterCweVersion,
  latestCweVersion,
  namesOfWeakness,
} from './cwe.ts'
import { findLanguageFault, findPrivateSubtag } from './language-tag.ts'
import { decisionPoints, readNamespace } from './ssvc.ts'

describe('the CWE list', () => {
  test('a weakness is that of its version', () => {
    expect(findWeakness('CWE-1192', '4.13')?.name).toBe(
      'System-on-Chip (SoC) Using Components without Unique, Immutable Identifiers',
    )
    expect(findWeakness('CWE-1192', '4.14')?.name).toBe(
      'Improper Identifier for IP Block used in System-On-Chip (SOC)',
    )
    expect(findWeakness('CWE-1419', '4.12')).toBeUndefined()
    expect(findWeakness('CWE-79', '9.9')).toBeUndefined()
  })

  test('what is deprecated and what may be mapped to', () => {
    expect(findWeakness('CWE-596', '3.0')?.isDeprecated).toBe(false)
    expect(findWeakness('CWE-596', '4.13')?.isDeprecated).toBe(true)
    expect(findWeakness('CWE-20', '4.13')?.usage).toBe('discouraged')
    expect(findWeakness('CWE-1023', '4.13')?.usage).toBe('allowed-with-review')
    expect(findWeakness('CWE-79', '4.11')?.usage).toBeUndefined()
  })

  test('categories and views are no weaknesses', () => {
    for (const id of ['CWE-16', 'CWE-255', 'CWE-1000', 'CWE-0', 'toString'])
      expect(namesOfWeakness(id)).toEqual([])
  })

  test('versions by date', () => {
    expect(cweVersionAt(Temporal.Instant.from('2024-01-21T10:00:00Z'))).toBe('4.13')
    expect(cweVersionAt(Temporal.Instant.from('2000-01-01T00:00:00Z'))).toBeUndefined()
    expect([
      isLaterCweVersion('4.18'),
      isLaterCweVersion('5.0'),
      isLaterCweVersion(latestCweVersion),
      isLaterCweVersion('4.9'),
    ]).toEqual([true, true, false, false])
    expect(cweName('CWE-79')).toBe(
      "Improper Neutralization of Input During Web Page Generation ('Cross-site Scripting')",
    )
  })
})

test.each([
  'en',
  'de-DE',
  'zh-Hant-TW',
  'sr-Latn',
  'zh-cmn-Hans-CN',
  'de-CH-1996',
  'sl-rozaj-biske-1994',
  'en-u-co-phonebk',
  'x-whatever',
  'de-x-intern',
  'i-default',
  'EN-us',
  'es-419',
  'qtx',
  'en-QM',
  'iw',
])('%s is a language tag', (tag) => expect(findLanguageFault(tag)).toBeUndefined())

test.each([
  'EZ',
  'jp',
  'en-',
  '',
  'en-USA-x',
  'de-419-DE',
  'de-DE-1996-1996',
  'en-b-abc',
  'en-u',
  'x',
  'en-u-a1-u-a2',
  'de_DE',
  'a'.repeat(300),
  'en-cmn',
  'en-Latx',
])('%j is none', (tag) => expect(findLanguageFault(tag)).toBeTypeOf('string'))

test('subtags for private use', () => {
  expect(['qtx', 'en-QM', 'de-Qaaa', 'x-a', 'de-x-a', 'en-XA'].map(findPrivateSubtag)).toEqual([
    'qtx',
    'qm',
    'qaaa',
    'x',
    'x',
    'xa',
  ])
  expect(['en', 'de-DE', 'sq', 'en-u-co-phonebk'].map(findPrivateSubtag)).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
  ])
})

test('namespaces of SSVC', () => {
  expect(readNamespace('cvss#x/de-DE/.example.test#y')).toEqual({
    base: 'cvss#x',
    isRegistered: true,
    isInvalid: false,
    isWithoutCatalogue: false,
    isExtended: true,
  })
  expect(readNamespace('x_invalid.test#x').isInvalid).toBe(true)
  expect(readNamespace('test').isWithoutCatalogue).toBe(true)
  expect(decisionPoints('ssvc', 'MI').map(({ version }) => version)).toEqual(['1.0.0', '2.0.0'])
  expect(decisionPoints('ssvc', 'toString')).toEqual([])
})
