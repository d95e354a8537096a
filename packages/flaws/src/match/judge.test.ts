// SPDX-License-Identifier: Apache-2.0
import { readFileSync } from 'node:fs'
import type { JsonValue } from '@primum/parse'
import { describe, expect, it, test } from 'vitest'
import { parseOsvRecord } from '../osv/parse.ts'
import { isAffected } from './judge.ts'

type Suite = {
  readonly package: { readonly ecosystem: string; readonly name: string }
  readonly cases: readonly {
    readonly id: string
    readonly affected: JsonValue
    readonly checks: readonly [string, boolean][]
  }[]
}
const file = new URL('../osv/testdata/is-affected.json', import.meta.url)
const suite = JSON.parse(readFileSync(file, 'utf8')) as Suite

describe('range evaluation cases of osv-scalibr', () => {
  it.each(suite.cases)('$id', ({ affected, checks }) => {
    const { record } = parseOsvRecord({ id: 'TEST-1', modified: '2024-01-01T00:00:00Z', affected })
    const answers = checks.map(([version]) => [version, isAffected(record, { ...suite.package, version })])
    expect(answers).toEqual(checks)
  })
})

describe('versions written out', () => {
  const { record } = parseOsvRecord({
    id: 'TEST-2',
    modified: '2024-01-01T00:00:00Z',
    affected: [{ package: { ecosystem: 'PyPI', name: 'a' }, versions: ['1.0', '2.0rc1'] }],
  })
  it.each([
    ['1.0', true],
    ['1.0.0', true],
    ['2.0-rc.1', true],
    ['2.0', false],
    ['nonsense', false],
  ])('%s', (version, expected) => {
    expect(isAffected(record, { ecosystem: 'PyPI', name: 'a', version })).toBe(expected)
  })
})

test('a version is placed in the order of each range', () => {
  const range = (type: string, fixed: string) => ({ type, events: [{ introduced: '0' }, { fixed }] })
  const { record } = parseOsvRecord({
    id: 'TEST-3',
    modified: '2024-01-01T00:00:00Z',
    affected: [
      {
        package: { ecosystem: 'PyPI', name: 'a' },
        ranges: [range('SEMVER', '0.1'), range('ECOSYSTEM', '1.0.post2')],
      },
    ],
  })
  expect(isAffected(record, { ecosystem: 'PyPI', name: 'a', version: '1.0.post1' })).toBe(true)
  expect(isAffected(record, { ecosystem: 'PyPI', name: 'a', version: '1.0.post2' })).toBe(false)
})
