// SPDX-License-Identifier: Apache-2.0
import type { JsonObject, JsonValue } from '@primum/parse'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { composeAdvisory } from './compose.ts'
import { csaf20Of } from './csaf-20.ts'
import { listDifferences } from './differences.ts'
import { headOf, objectAt, objectsAt } from './document.ts'
import { listProducts, placeProducts } from './products.ts'
import { leastRevision, nextVersion, releaseDocument } from './revision.ts'
import { setStatus } from './status.ts'
import { wholeInput } from './testing-input.ts'
import { isWithdrawn, withdrawDocument } from './withdraw.ts'

const base = releaseDocument(composeAdvisory(wholeInput), {
  at: Temporal.Instant.from('2026-11-26T10:00:00Z'),
  kind: 'minor',
  summary: 'First release.',
  engine: { name: 'Primum', version: '0.1.0' },
})

/** The document with one place of it changed. */
function changed(
  path: readonly (string | number)[],
  change: (before: JsonValue | undefined) => JsonValue | undefined,
): JsonObject {
  const copy = structuredClone(base) as Record<string, never> // a copy of our own may be changed
  let place: Record<string | number, JsonValue> = copy
  for (const step of path.slice(0, -1)) place = place[step] as Record<string | number, JsonValue> // the paths below exist
  const last = path.at(-1) ?? ''
  const after = change(place[last])
  if (after === undefined) delete place[last]
  else place[last] = after
  return copy
}

const status = (group: string) => ['vulnerabilities', 0, 'product_status', group] as const

describe('how much of a revision a change is (CSAF 2.1, section 3.1.11.2)', () => {
  const cases: readonly (readonly [string, JsonObject, string | undefined])[] = [
    ['nothing', base, undefined],
    [
      'a spelling',
      changed(['document', 'notes', 0, 'text'], () => 'A dose comand can be sent twice.'),
      'patch',
    ],
    ['the title', changed(['document', 'title'], () => 'Another title'), 'patch'],
    [
      'another address',
      changed(['document', 'references', 0, 'url'], () => 'https://halcyon.example/b'),
      'minor',
    ],
    [
      'another score',
      changed(['vulnerabilities', 0, 'metrics', 0, 'content', 'cvss_v3', 'baseScore'], () => 9),
      'minor',
    ],
    [
      'a further note',
      changed(['document', 'notes'], (before) => [...(before as []), { category: 'other', text: 'x' }]),
      'minor',
    ],
    [
      'another remedy',
      changed(['vulnerabilities', 0, 'remediations'], (before) => (before as []).slice(1)),
      'minor',
    ],
    ['another product', changed(['product_tree', 'branches', 0, 'name'], () => 'Halcyon'), 'major'],
    ['no flaw', changed(['vulnerabilities'], () => undefined), 'major'],
    ['another flaw', changed(['vulnerabilities', 0, 'cve'], () => 'CVE-2026-54321'), 'major'],
    [
      'affected, added',
      changed(status('known_affected'), (before) => [...(before as []), 'CSAFPID-0003']),
      'major',
    ],
    ['affected, removed', changed(status('known_affected'), () => undefined), 'major'],
    ['first affected, added', changed(status('first_affected'), () => ['CSAFPID-0001']), 'major'],
    ['fixed, removed', changed(status('fixed'), () => undefined), 'major'],
    ['fixed, added', changed(status('fixed'), (before) => [...(before as []), 'CSAFPID-0003']), 'minor'],
    ['not affected, removed', changed(status('known_not_affected'), () => undefined), 'major'],
    [
      'not affected, added',
      changed(status('known_not_affected'), (before) => [...(before as []), 'CSAFPID-0002']),
      'minor',
    ],
    ['investigated, added', changed(status('under_investigation'), () => ['CSAFPID-0002']), 'minor'],
    [
      'what it says of its own revisions',
      changed(['document', 'tracking', 'version'], () => '7.0.0'),
      undefined,
    ],
  ]
  test.each(cases)('%s', (_name, after, kind) => {
    expect(leastRevision(base, after)).toBe(kind)
  })
})

test.each([
  ['1', 'major', '2'],
  ['9', 'patch', '10'],
  ['1.2.3', 'patch', '1.2.4'],
  ['1.2.3', 'minor', '1.3.0'],
  ['1.2.3', 'major', '2.0.0'],
  ['1.2.3-rc.1', 'patch', '1.2.4'],
  ['99999999999999999999.0.0', 'major', '100000000000000000000.0.0'],
] as const)('after %s comes, as %s, %s', (version, kind, next) => {
  expect(nextVersion(version, kind)).toBe(next)
})

test.each(['', '1.2', 'v1', '1.2.3.4', '01'])('"%s" cannot be counted on', (version) => {
  expect(() => nextVersion(version, 'major')).toThrow(expect.objectContaining({ code: 'advisory/version' }))
})

describe('a release', () => {
  const later = Temporal.Instant.from('2026-12-01T00:00:00Z')
  const second = releaseDocument(
    changed(['document', 'title'], () => 'Another'),
    {
      base,
      at: later,
      kind: 'minor',
      summary: 'Better words.',
      engine: { name: 'Primum', version: '0.2.0' },
    },
  )

  test('keeps what was said of earlier revisions, and the day of the first', () => {
    const tracking = objectAt(objectAt(second, 'document'), 'tracking')
    expect(headOf(second)).toMatchObject({
      version: '1.1.0',
      status: 'final',
      initialReleaseDate: '2026-11-26T10:00:00.000Z',
      currentReleaseDate: '2026-12-01T00:00:00.000Z',
    })
    expect(objectsAt(tracking, 'revision_history')).toEqual([
      { date: '2026-11-26T10:00:00.000Z', number: '1.0.0', summary: 'First release.' },
      { date: '2026-12-01T00:00:00.000Z', number: '1.1.0', summary: 'Better words.' },
    ])
  })

  test('says since when the flaw is public, only where everyone can read it, and never anew', () => {
    const dates = (document: JsonObject) =>
      objectsAt(document, 'vulnerabilities').map(({ disclosure_date: date }) => date)
    expect(dates(second)).toEqual(['2026-11-26T10:00:00.000Z'])
    const amber = releaseDocument(composeAdvisory({ ...wholeInput, tlp: 'AMBER' }), {
      at: later,
      kind: 'minor',
      summary: '',
      engine: { name: 'Primum', version: '0' },
    })
    expect(dates(amber)).toEqual([undefined])
  })
})

test('a withdrawal keeps the id and the history, and says why', () => {
  const withdrawn = withdrawDocument(base, 'The report was wrong.')
  expect(isWithdrawn(withdrawn)).toBe(true)
  expect(isWithdrawn(base)).toBe(false)
  expect(Object.keys(withdrawn).sort()).toEqual(['$schema', 'document'])
  expect(headOf(withdrawn)).toMatchObject({ trackingId: 'HD-SA-2026-0001', category: 'csaf_withdrawn' })
  expect(headOf(csaf20Of(withdrawn).document).category).toBe('csaf_base')
})

describe('products', () => {
  test('a release that stands in the tree keeps its id; others get the next', () => {
    const uris = ['urn:uuid:0d3b2c1a-0000-4000-8000-000000000001']
    const { document, ids } = placeProducts(base, [
      { key: 'known', vendor: 'Renamed', name: 'Renamed', version: '1.0.0', uris },
      { key: 'new', vendor: 'Halcyon Devices', name: 'Infusion pump', version: '1.2.0' },
    ])
    expect([...ids]).toEqual([
      ['known', 'CSAFPID-0001'],
      ['new', 'CSAFPID-0004'],
    ])
    expect(listProducts(document).map(({ id, productName, version }) => [id, productName, version])).toEqual([
      ['CSAFPID-0001', 'Infusion pump', '1.0.0'],
      ['CSAFPID-0002', 'Infusion pump', '1.1.0'],
      ['CSAFPID-0004', 'Infusion pump', '1.2.0'],
      ['CSAFPID-0003', 'Relay', 'vers:semver/<2.0.0'],
    ])
  })

  test('a product has one status at a time', () => {
    const after = setStatus(base, 'CSAFPID-0001', 'fixed')
    const [flaw] = objectsAt(after, 'vulnerabilities')
    expect(flaw?.['product_status']).toEqual({
      fixed: ['CSAFPID-0002', 'CSAFPID-0001'],
      known_not_affected: ['CSAFPID-0003'],
    })
  })
})

describe('differences', () => {
  test('items of lists are matched by what they say', () => {
    expect(listDifferences({ a: [1, 2, 3] }, { a: [3, 1, 4] })).toEqual([
      { path: '/a/2', before: 2, after: 4 },
    ])
    expect(listDifferences({ a: [1, 2] }, { a: [2] })).toEqual([
      { path: '/a/0', before: 1, after: undefined },
    ])
    expect(listDifferences({ 'a/b': { '~': 1 } }, { 'a/b': { '~': 2, c: 1 } })).toEqual([
      { path: '/a~1b/~0', before: 1, after: 2 },
      { path: '/a~1b/c', before: undefined, after: 1 },
    ])
  })

  test('there is none exactly where both say the same, in whatever order', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (a, b) => {
        const [left, right] = [JSON.parse(JSON.stringify(a)), JSON.parse(JSON.stringify(b))]
        const reversed = reverseMembers(left)
        expect(listDifferences(left, reversed)).toEqual([])
        const isSame = JSON.stringify(inOrder(left)) === JSON.stringify(inOrder(right))
        expect(listDifferences(left, right).length === 0).toBe(isSame)
      }),
    )
  })
})

function reverseMembers(value: JsonValue): JsonValue {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map(reverseMembers)
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([name, inner]) => [name, reverseMembers(inner)]),
  )
}

/** Another way to the same: both are brought into one order, then compared as text. */
function inOrder(value: JsonValue): JsonValue {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) {
    return value.map(inOrder).sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))
  }
  const members = Object.entries(value).map(([name, inner]) => [name, inOrder(inner)] as const)
  return Object.fromEntries(members.sort(([a], [b]) => (a < b ? -1 : 1)))
}
