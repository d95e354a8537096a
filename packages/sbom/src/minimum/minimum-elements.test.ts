// SPDX-License-Identifier: Apache-2.0
import { describe, expect, test } from 'vitest'
import { applySupportAddendum, parseSupportAddendum } from '../addendum.ts'
import { readSbom } from '../read-sbom.ts'
import { parseSupportDate, parseSupportStatus } from '../support.ts'
import { checkMinimumElements } from './minimum-elements.ts'

const component = {
  type: 'library',
  'bom-ref': 'lib',
  name: 'lib',
  version: '1.0',
  supplier: { name: 'Example Inc.' },
  purl: 'pkg:generic/lib@1.0',
  properties: [
    { name: 'cdx:lifecycle:milestone:endOfSupport', value: '2030-06-30' },
    { name: 'Level of Support', value: 'Actively maintained' },
  ],
}
const complete = {
  bomFormat: 'CycloneDX',
  specVersion: '1.6',
  metadata: {
    timestamp: '2026-01-01T00:00:00Z',
    authors: [{ name: 'A. Author' }],
    component: { ...component, 'bom-ref': 'pump', name: 'pump', type: 'device' },
  },
  components: [component],
  dependencies: [{ ref: 'pump', dependsOn: ['lib'] }],
}

async function missingFrom(document: object): Promise<readonly string[]> {
  const sbom = await readSbom(new TextEncoder().encode(JSON.stringify(document)))
  const { met, ntia, fda, missing } = checkMinimumElements(sbom)
  const authorities = new Set(missing.map(({ authority }) => authority))
  expect([met, ntia.met, fda.met]).toEqual([
    missing.length === 0,
    !authorities.has('NTIA'),
    !authorities.has('FDA'),
  ])
  return missing.map(
    ({ element, ref, document: ofDocument }) => `${element} ${ref ?? (ofDocument && 'document')}`,
  )
}

const without = (member: string) => ({
  ...complete,
  components: [Object.fromEntries(Object.entries(component).filter(([name]) => name !== member))],
})

test('a complete document misses nothing', async () => expect(await missingFrom(complete)).toEqual([]))

describe('each element by itself', () => {
  test.each<[string, object, readonly string[]]>([
    ['supplier', without('supplier'), ['ntia/supplier-name lib']],
    ['name', { ...complete, components: [{ ...component, name: ' ' }] }, ['ntia/component-name lib']],
    ['version', without('version'), ['ntia/component-version lib']],
    [
      'version NOASSERTION',
      { ...complete, components: [{ ...component, version: 'NOASSERTION' }] },
      ['ntia/component-version lib'],
    ],
    ['identifier', without('purl'), ['ntia/unique-identifier lib']],
    ['dependencies', { ...complete, dependencies: [] }, ['ntia/dependency-relationship pump']],
    ['author', { ...complete, metadata: { ...complete.metadata, authors: [] } }, ['ntia/author document']],
    [
      'time',
      { ...complete, metadata: { ...complete.metadata, timestamp: 'today' } },
      ['ntia/timestamp document'],
    ],
    ['support', without('properties'), ['fda/support-level lib', 'fda/end-of-support lib']],
  ])('%s', async (_name, document, expected) => {
    expect(await missingFrom(document)).toEqual(expected)
  })
})

describe('the support addendum', () => {
  const read = () => readSbom(new TextEncoder().encode(JSON.stringify(without('properties'))))
  const addendum = (components: object[]) =>
    parseSupportAddendum(JSON.stringify({ primumSupportAddendum: 1, components }), 'a.json')

  test.each<[string, object]>([
    ['ref', { ref: 'lib' }],
    ['purl', { purl: 'pkg:generic/lib@1.0' }],
    ['name and version', { name: 'lib', version: '1.0' }],
    ['name', { name: 'lib' }],
  ])('by %s', async (_name, by) => {
    const said = { supportLevel: 'abandoned', endOfSupport: '2024-02-29' }
    const { sbom, unused } = applySupportAddendum(await read(), addendum([{ ...by, ...said }]))
    expect(sbom.components[0]).toMatchObject({
      ...said,
      supportStatus: 'abandoned',
      endOfSupportDate: '2024-02-29',
    })
    expect(unused).toEqual([])
    expect(checkMinimumElements(sbom).missing).toEqual([])
  })

  test('the closer entry wins, and one that fits nothing comes back', async () => {
    const entries = [
      { name: 'lib', supportLevel: 'abandoned', endOfSupport: '2024-01-01' },
      { ref: 'lib', endOfSupport: '2031-01-01' },
      { name: 'lib', version: '9', supportLevel: 'x' },
    ]
    const { sbom, unused } = applySupportAddendum(await read(), addendum(entries))
    expect(sbom.components[0]).toMatchObject({ supportLevel: 'abandoned', endOfSupport: '2031-01-01' })
    expect(unused).toEqual([entries[2]])
  })

  test.each<[object, string]>([
    [{ supportLevel: 'x' }, '/components/0'],
    [{ ref: 'a', purl: 'b', supportLevel: 'x' }, '/components/0'],
    [{ ref: 'a' }, '/components/0'],
    [{ ref: 'a', supportLevel: 7 }, '/components/0/supportLevel'],
    [{ ref: 'a', supportlevel: 'x', endOfSupport: 'y' }, '/components/0'],
  ])('%j is refused', (entry, path) => {
    expect(() => addendum([entry])).toThrow(
      expect.objectContaining({ code: 'sbom/addendum', where: { file: 'a.json', path } }),
    )
  })
})

test.each([
  ['2027-06-30', '2027-06-30'],
  ['2027-06-30T12:00:00Z', '2027-06-30'],
  ['2027-02-30', undefined],
  ['2027', undefined],
  ['Until hardware support ends', undefined],
])('end of support %s as a date', (text, date) => expect(parseSupportDate(text)).toBe(date))

test.each([
  ['Actively maintained', 'actively-maintained'],
  ['no longer maintained', 'no-longer-maintained'],
  ['Abandoned', 'abandoned'],
  ['endOfSupport', 'no-longer-maintained'],
  ['Unknown', undefined],
])('level of support %s', (text, status) => expect(parseSupportStatus(text)).toBe(status))
