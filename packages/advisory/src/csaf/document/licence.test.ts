// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest'
import { isDeprecated, isListed, readLicenseExpression } from './licence.ts'

test.each([
  'CC-BY-4.0',
  'MIT OR Apache-2.0',
  '(MIT AND (LGPL-2.1-or-later or BSD-3-Clause))',
  'GPL-2.0-only WITH Classpath-exception-2.0',
  'GPL-2.0+ with AdditionRef-maker.example-x',
  'LicenseRef-www.example.org-Example-CSAF-License-3.0',
  'A-License-Identifier-That-Does-Not-Exist',
])('%s is an expression', (text) => expect(readLicenseExpression(text)).toBeTypeOf('object'))

test.each([
  '',
  '()',
  'This is a license text that should not be here.',
  'MIT AND',
  'AND MIT',
  'MIT Apache-2.0',
  'MIT And Apache-2.0',
  '(MIT',
  'MIT)',
  '(MIT) WITH Classpath-exception-2.0',
  'MIT WITH Classpath-exception-2.0 WITH x',
  'DocumentRef-x:LicenseRef-y',
  'licenseREF-www.example.org-x',
  'LicenseRef-a_b',
  'LicenseRef-a+',
  'AdditionRef-x',
  'MIT WITH LicenseRef-x',
  'MIT++',
  'a'.repeat(5000),
])('%j is none', (text) => expect(readLicenseExpression(text)).toBeTypeOf('string'))

test('the lists are compared without case', () => {
  expect(isListed({ kind: 'spdx', id: 'mit' })).toBe(true)
  expect(isDeprecated({ kind: 'spdx', id: 'GFDL-1.1' })).toBe(true)
  expect(isListed({ kind: 'scancode', id: 'public-domain' })).toBe(true)
  expect(isListed({ kind: 'other', id: 'LicenseRef-x' })).toBe(false)
})
