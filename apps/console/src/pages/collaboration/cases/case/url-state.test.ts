// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest'
import { caseTabs, caseUrl } from './url-state.ts'

test('every part of a case has its address, the first the shortest', () => {
  for (const tab of caseTabs) expect(caseUrl.parse(caseUrl.format({ tab }))).toEqual({ tab })
  expect(caseUrl.format({ tab: 'talk' })).toEqual({})
  expect(caseUrl.parse({ tab: 'nonsense' })).toEqual({ tab: 'talk' })
})
