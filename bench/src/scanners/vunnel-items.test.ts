// SPDX-License-Identifier: Apache-2.0
import { parseOsvRecord } from '@primum/flaws'
import { expect, test } from 'vitest'
import { vunnelItemsOf } from './vunnel-items.ts'

function itemsOf(id: string, affected: readonly object[], more: object = {}) {
  const json = { id, modified: '2026-01-01T00:00:00Z', affected, ...more }
  const text = JSON.stringify(json)
  return vunnelItemsOf({ record: parseOsvRecord(JSON.parse(text)).record, text })
}

/** The constraints of a record about an npm package. */
function constraintsOf(events: readonly object[], versions: readonly string[] = []): readonly string[] {
  const affected = {
    package: { ecosystem: 'npm', name: 'dose' },
    ranges: [{ type: 'SEMVER', events }],
    versions,
  }
  return itemsOf('GHSA-1', [affected]).flatMap(({ item }) => {
    // The shape that grype reads of a GitHub advisory.
    const { Advisory } = item as { Advisory: { FixedIn: readonly { range: string }[] } }
    return Advisory.FixedIn.map(({ range }) => range)
  })
}

test.each([
  [[{ introduced: '0' }, { fixed: '2.0.0' }], ['< 2.0.0']],
  [[{ introduced: '1.0.0' }, { last_affected: '2.0.0' }], ['>= 1.0.0, <= 2.0.0']],
  [[{ introduced: '1.0.0' }], ['>= 1.0.0']],
  [[{ introduced: '0' }], ['']],
  // In any order.
  [
    [{ introduced: '0' }, { introduced: '2.0.0' }, { fixed: '2.0.1' }, { fixed: '1.3.2' }],
    ['< 1.3.2', '>= 2.0.0, < 2.0.1'],
  ],
  // One closes where the next opens.
  [
    [{ introduced: '1.3.0' }, { fixed: '1.4.0' }, { introduced: '1.2.0' }, { fixed: '1.3.0' }],
    ['>= 1.2.0, < 1.3.0', '>= 1.3.0, < 1.4.0'],
  ],
])('%j becomes %j', (events, constraints) => {
  expect(constraintsOf(events)).toEqual(constraints)
})

test('listed versions that no range covers are kept', () => {
  const events = [{ introduced: '0' }, { fixed: '2.0.0' }]
  expect(constraintsOf(events, ['1.0.0', '3.0.0'])).toEqual(['< 2.0.0', '= 3.0.0'])
})

test('a distribution’s record goes to each of its releases', () => {
  const range = [{ type: 'ECOSYSTEM', events: [{ introduced: '0' }, { fixed: '1.2-3' }] }]
  const items = itemsOf('DSA-1', [
    { package: { ecosystem: 'Debian:12', name: 'openssl' }, ranges: range },
    { package: { ecosystem: 'AlmaLinux:9', name: 'openssl' }, ranges: range },
    { package: { ecosystem: 'Ubuntu:Pro:22.04:LTS', name: 'openssl' }, ranges: range },
  ])
  expect(items.map(({ provider, identifier }) => [provider, identifier])).toEqual([
    ['debian', 'debian:12/DSA-1'],
    ['rhel', 'rhel:9/DSA-1'],
  ])
})

test('records whose publisher grype reads as OSV go through as they are', () => {
  const [item] = itemsOf('GO-2026-1', [{ package: { ecosystem: 'Go', name: 'example.org/dose' } }])
  expect(item).toMatchObject({ provider: 'govulndb', item: { id: 'GO-2026-1' } })
})

test('what was withdrawn, and what grype has no packages for, is left out', () => {
  const npm = { package: { ecosystem: 'npm', name: 'dose' }, versions: ['1.0.0'] }
  expect(itemsOf('GHSA-1', [npm], { withdrawn: '2026-01-01T00:00:00Z' })).toEqual([])
  expect(itemsOf('OSV-1', [{ package: { ecosystem: 'OSS-Fuzz', name: 'dose' }, versions: ['1.0'] }])).toEqual(
    [],
  )
})
