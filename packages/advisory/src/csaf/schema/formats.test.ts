// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest'
import { isDateTime, isFormat } from './formats.ts'

test.each([
  '2024-01-24T10:00:00Z',
  '2024-01-24t10:00:00.123456789012z',
  '2024-02-29T00:00:00+14:00',
  '1990-12-31T15:59:60-08:00',
  '2016-12-31T23:59:60Z',
])('%s is a date-time', (text) => expect(isDateTime(text)).toBe(true))

test.each([
  '2024-01-24 10:00:00Z',
  '2024-01-24T10:00:00',
  '2024-1-24T10:00:00Z',
  '2023-02-29T00:00:00Z',
  '1900-02-29T00:00:00Z',
  '2024-13-01T00:00:00Z',
  '2024-00-01T00:00:00Z',
  '2024-01-00T00:00:00Z',
  '2024-04-31T00:00:00Z',
  '2024-01-01T24:00:00Z',
  '2024-01-01T00:60:00Z',
  '2024-01-01T00:00:60Z',
  '2024-01-01T00:00:00.Z',
  '2024-01-01T00:00:00+24:00',
  '2024-01-01T00:00:00+0100',
  '2024-01-01T00:00:00Z ',
])('%s is no date-time', (text) => expect(isDateTime(text)).toBe(false))

test.each([
  'https://maker.example',
  'https://u:p@maker.example:8443/a/b%20c?d=e#f',
  'https://[2001:db8::1]/',
  'urn:uuid:x',
  'mailto:a@b',
  'pkg:npm/a@1',
  'file:///etc',
])('%s is a URI', (text) => expect(isFormat('uri', text)).toBe(true))

test.each([
  'maker.example',
  '/a',
  '',
  'https://a b',
  'https://maker.example/ä',
  'https://maker.example/%zz',
  '1a:b',
  'https://maker.example/<x>',
  'a:b#c#d',
])('%j is no URI', (text) => expect(isFormat('uri', text)).toBe(false))

test('a UUID has its five parts', () => {
  expect(isFormat('uuid', '5868d6be-b28a-404e-a245-0b5093b31b8b')).toBe(true)
  expect(isFormat('uuid', '5868d6beb28a404ea2450b5093b31b8b')).toBe(false)
})
