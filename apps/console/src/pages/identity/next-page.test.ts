// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest'
import { parseNextPage } from './next-page.ts'

test.each([
  [undefined, '/'],
  ['/findings?kev=true', '/findings?kev=true'],
  ['https://evil.example/', '/'],
  ['//evil.example', '/'],
  ['/\\evil.example', '/'],
  ['javascript:alert(1)', '/'],
  ['/sign-in?next=/sign-in', '/'],
])('after signing in, %j leads to %j', (next, page) => {
  expect(parseNextPage(next)).toBe(page)
})
