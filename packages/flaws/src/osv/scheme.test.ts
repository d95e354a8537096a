// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest'
import { isAffected, orderOf } from '../match/judge.ts'
import { compileRange, positionIn } from './evaluate.ts'
import { parseOsvRecord } from './parse.ts'
import { schemeOf } from './scheme.ts'

test.each([
  ['npm', 'SEMVER', 'npm'],
  ['npm', 'ECOSYSTEM', 'npm'],
  ['Go', 'SEMVER', 'golang'],
  ['Julia', 'SEMVER', 'julia'],
  ['Bitnami', 'SEMVER', 'bitnami'],
  ['crates.io', 'SEMVER', 'semver'],
  ['PyPI', 'SEMVER', 'semver'],
  ['Debian:12', 'ECOSYSTEM', 'deb'],
  ['GIT', 'ECOSYSTEM', 'generic'],
  ['GIT', 'SEMVER', 'semver'],
  ['', 'SEMVER', 'semver'],
  ['Nowhere', 'ECOSYSTEM', undefined],
] as const)('%s %s: %s', (ecosystem, type, scheme) => {
  expect(schemeOf(ecosystem, type)).toBe(scheme)
})

test('a misspelt bound decides nothing', () => {
  const affected = [
    {
      package: { ecosystem: 'Alpine:v3.11', name: 'python2' },
      ranges: [{ type: 'ECOSYSTEM', events: [{ introduced: '0' }, { fixed: '2.7.16-33' }] }],
    },
  ]
  const { record } = parseOsvRecord({ id: 'TEST-1', modified: '2024-01-01T00:00:00Z', affected })
  const range = record.affected[0]?.ranges[0]
  if (range === undefined) throw new Error('the record has a range')
  const order = orderOf('apk')
  const version = order.parse('2.7.16-r0')
  if (version === undefined) throw new Error('parses')
  expect(positionIn(version, compileRange(range, order), order).kind).toBe('unknown')
})

/** Ranges as real records have them (JLSEC-2025, BIT-kubernetes), which plain semver cannot tell apart. */
test.each([
  ['Julia', '4.3.1+0', '4.3.1+2', '4.3.1+1', true],
  ['Julia', '4.3.1+0', '4.3.1+2', '4.3.1+2', false],
  ['Bitnami', '8.0.0', '8.0.1', '8.0.0-3', true],
  ['Bitnami', '8.0.0', '8.0.1', '8.0.1-1', false],
  ['Bitnami', '1.26.0-0', '1.26.4', '1.26.0', true],
])(
  'a SEMVER range of %s from %s to %s and version %s: %s',
  (ecosystem, introduced, fixed, version, expected) => {
    const affected = [
      {
        package: { ecosystem, name: 'a' },
        ranges: [{ type: 'SEMVER', events: [{ introduced }, { fixed }] }],
      },
    ]
    const { record } = parseOsvRecord({ id: 'TEST-1', modified: '2024-01-01T00:00:00Z', affected })
    expect(isAffected(record, { ecosystem, name: 'a', version })).toBe(expected)
  },
)
