// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest'
import { releaseTabs, releaseUrl } from './url-state.ts'

test('each tab comes back from its address, and the first one needs none', () => {
  for (const tab of releaseTabs) {
    expect(releaseUrl.parse(releaseUrl.format({ tab, q: 'zlib' }))).toEqual({ tab, q: 'zlib' })
  }
  expect(releaseUrl.format({ tab: 'findings', q: '' })).toEqual({})
})

test('an unknown tab is the first one', () => {
  expect(releaseUrl.parse({ tab: 'nonsense' })).toEqual({ tab: 'findings', q: '' })
})
