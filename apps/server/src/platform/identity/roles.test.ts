// SPDX-License-Identifier: Apache-2.0
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { permissionsOf } from './permissions.ts'

test('docs/roles.md says what each role may do', () => {
  const page = readFileSync(new URL('../../../../../docs/roles.md', import.meta.url), 'utf8')
  const documented = [...page.matchAll(/^\| `([a-z-]+)` \| (`.+`) \|$/gm)].map(([, role = '', list = '']) => [
    role,
    list.split(', ').map((permission) => permission.replaceAll('`', '')),
  ])
  expect(Object.fromEntries(documented)).toEqual(permissionsOf)
})
