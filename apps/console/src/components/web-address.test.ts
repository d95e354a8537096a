// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest'
import { parseWebAddress } from './web-address.ts'

test('web addresses become links that show where they lead', () => {
  expect(parseWebAddress('https://nvd.nist.gov/vuln/detail/CVE-2021-44228?x=1#y')).toEqual({
    href: 'https://nvd.nist.gov/vuln/detail/CVE-2021-44228?x=1#y',
    host: 'nvd.nist.gov',
    rest: '/vuln/detail/CVE-2021-44228?x=1#y',
  })
  expect(parseWebAddress('http://example.org/')).toMatchObject({ host: 'example.org', rest: '' })
})

test.each([
  'javascript:alert(1)',
  ' JaVaScript:alert(1)',
  'data:text/html,x',
  'https://nvd.nist.gov@evil.example/',
  'ftp://example.org',
  '/relative',
  'no address',
  '',
])('%j stays text', (text) => {
  expect(parseWebAddress(text)).toBeUndefined()
})
