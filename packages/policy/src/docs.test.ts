// SPDX-License-Identifier: Apache-2.0
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { conditionNames } from './conditions.ts'
import { parsePolicy } from './parse.ts'
import { runTests } from './run-tests.ts'
import { deadlineStarts, exampleMembers } from './schema.ts'

const page = readFileSync(path.resolve(import.meta.dirname, '../../../docs/policy.md'), 'utf8')

test('every example of docs/policy.md is a policy whose tests pass and reach every rule', () => {
  const examples = [...page.matchAll(/^```yaml\n(.*?)^```$/gms)].map(([, text = '']) => text)
  expect(examples.length).toBeGreaterThan(0)
  for (const text of examples) {
    const { results, unreached } = runTests(parsePolicy(text))
    expect(results.filter(({ disagreements }) => disagreements.length > 0)).toEqual([])
    expect(unreached).toEqual([])
  }
})

test('docs/policy.md has every condition in its table and none that there is not', () => {
  const table = /^\| condition \|.*?\n\n/ms.exec(page)?.[0] ?? ''
  const documented = [...table.matchAll(/^\| `([a-z-]+)` \|/gm)].map(([, name]) => name)
  expect(documented.sort()).toEqual([...conditionNames].sort())
})

test('docs/policy.md names every start of a deadline and every member of a finding', () => {
  for (const word of [...deadlineStarts, ...exampleMembers]) expect(page).toContain(`\`${word}\``)
})
