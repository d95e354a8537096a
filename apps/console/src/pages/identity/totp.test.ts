// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest'
import { describeAgent, formatTotpSecret } from './totp.ts'

test('the secret can be typed in groups of four', () => {
  expect(formatTotpSecret('otpauth://totp/Primum:a@b.example?secret=GEZDGNBVGY3TQOJQGE&issuer=Primum')).toBe(
    'GEZD GNBV GY3T QOJQ GE',
  )
  expect(formatTotpSecret('otpauth://totp/x')).toBe('')
  expect(formatTotpSecret('nonsense')).toBe('')
})

test.each([
  ['Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/141.0 Safari/537.36', 'Chrome on Linux'],
  ['Mozilla/5.0 (Macintosh; Intel Mac OS X) Gecko Firefox/144.0', 'Firefox on Macintosh'],
  ['Mozilla/5.0 (Windows NT 10.0) Chrome/141.0 Safari/537.36 Edg/141.0', 'Edge on Windows'],
  ['curl/8.5.0', 'curl'],
  ['', 'Unknown client'],
  [null, 'Unknown client'],
])('%j reads as %s', (agent, expected) => {
  expect(describeAgent(agent)).toBe(expected)
})
