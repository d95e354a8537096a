// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest'
import { rootedPath } from './path.ts'

test.each([
  ['./usr//bin/./x', 'usr/bin/x'],
  ['/etc/passwd', 'etc/passwd'],
  ['a/b/../c', 'a/c'],
  ['..', undefined],
  ['a/../../etc/passwd', undefined],
  ['../../../etc/passwd', undefined],
  ['./', undefined],
  ['a\0b', undefined],
  ['a/'.repeat(3000), undefined],
])('%j is %j', (written, path) => expect(rootedPath(written)).toBe(path))
