// SPDX-License-Identifier: Apache-2.0
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { problems } from './problems.ts'

const page = readFileSync(new URL('../../../../../docs/problems.md', import.meta.url), 'utf8')
const documented = [...page.matchAll(/^\| `\/problems\/([a-z-]+)` \| (\d+) \| ([^|]+) \|/gm)].map(
  ([, slug = '', status = '', title = '']) => [slug, Number(status), title.trim()] as const,
)

test('docs/problems.md lists every problem type with its status and title, and no other', () => {
  const actual = Object.entries(problems).map(([slug, { status, title }]) => [slug, status, title] as const)
  expect(documented.toSorted()).toEqual(actual.toSorted())
})
