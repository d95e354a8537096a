// SPDX-License-Identifier: Apache-2.0
import { CodedError } from '@primum/parse'
import fc from 'fast-check'
import { expect, it, test } from 'vitest'
import { formatCaseNumber, parseCaseNumber, prefixOf } from './index.ts'

test('a number is written and read the same, for any organisation', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.string(), fc.lorem({ maxCount: 4 })),
      fc.integer({ min: 1000, max: 9999 }),
      fc.integer({ min: 1, max: 999_999_999 }),
      (organisation, year, sequence) => {
        const number = formatCaseNumber(prefixOf(organisation), year, sequence)
        expect(parseCaseNumber(number)).toBe(number)
        expect(Number(number.split('-')[2])).toBe(sequence)
      },
    ),
  )
})

it.each([
  ['Halcyon Devices', 'HD'],
  ['Halcyon', 'HALC'],
  ['Müller & Söhne Medizintechnik GmbH', 'MSMG'],
  ['3M', 'CASE'],
  ['株式会社', 'CASE'],
  ['Clinical Visual Equipment', 'CVEX'],
])('%s numbers its cases with %s', (organisation, prefix) => {
  expect(prefixOf(organisation)).toBe(prefix)
})

it.each(['CVE-2026-0001', 'HD-2026-1', 'hd-2026-0001', 'HD-2026-00001', 'HD-26-0001', ' HD-2026-0001', ''])(
  '%j is none',
  (text) => {
    expect(() => parseCaseNumber(text)).toThrow(expect.objectContaining({ code: 'cases/number' }))
  },
)

test('a number with any byte changed is another number or none, and never a crash', () => {
  const number = formatCaseNumber('HD', 2026, 42)
  for (let place = 0; place < number.length; place++) {
    for (const byte of ['\0', '-', '0', '9', 'Z', 'z', 'é', '']) {
      const mangled = number.slice(0, place) + byte + number.slice(place + 1)
      try {
        expect(parseCaseNumber(mangled)).toBe(mangled)
      } catch (error) {
        expect(error).toBeInstanceOf(CodedError)
      }
    }
  }
})
