// SPDX-License-Identifier: Apache-2.0
/** What "only touched releases are judged again" rests on, over indexes drawn at random. */
import {
  type FlawIndex,
  indexInMemory,
  matchComponents,
  packageKeysOf,
  parseKev,
  parseOsvRecord,
} from '@primum/flaws'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { epssLevel } from '../findings/epss-level.ts'
import { PackageStates } from './package-state.ts'
import { kevCatalogue } from './testing-maker.ts'

const names = ['alpha', 'beta']
const ids = ['CVE-2099-0001', 'CVE-2099-0002', 'GHSA-2222-2222-2222', 'GHSA-3333-3333-3333', 'DSA-1-1']
const vectors = [
  'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H',
  'CVSS:3.1/AV:L/AC:H/PR:H/UI:R/S:U/C:N/I:N/A:L',
]

const record = fc.record({
  id: fc.constantFrom(...ids),
  alias: fc.option(fc.constantFrom(...ids)),
  upstream: fc.option(fc.constantFrom(...ids)),
  ecosystem: fc.constantFrom('npm', 'npm', 'Debian:12', 'Debian:13', 'PyPI', 'CPE'),
  name: fc.constantFrom(...names),
  fixed: fc.constantFrom('1.5.0', '2.5.0', '9.0.0'),
  vector: fc.option(fc.constantFrom(...vectors)),
  withdrawn: fc.boolean(),
})

const contents = fc.record({
  records: fc.array(record, { maxLength: 5 }),
  kev: fc.uniqueArray(fc.constantFrom('CVE-2099-0001', 'CVE-2099-0002'), { maxLength: 1 }),
  epss: fc.dictionary(fc.constantFrom('CVE-2099-0001', 'CVE-2099-0002'), fc.constantFrom(0.001, 0.002, 0.2)),
})

type Contents = typeof contents extends fc.Arbitrary<infer Value> ? Value : never

function indexOf({ records, kev, epss }: Contents): FlawIndex {
  return indexInMemory({
    records: records.map(
      ({ id, alias, upstream, ecosystem, name, fixed, vector, withdrawn }) =>
        parseOsvRecord({
          id,
          modified: '2026-01-01T00:00:00Z',
          ...(alias === null ? {} : { aliases: [alias] }),
          ...(upstream === null ? {} : { upstream: [upstream] }),
          ...(withdrawn ? { withdrawn: '2026-01-01T00:00:00Z' } : {}),
          ...(vector === null ? {} : { severity: [{ type: 'CVSS_V3', score: vector }] }),
          affected: [
            {
              package: { ecosystem, name: ecosystem === 'CPE' ? `a:acme:${name}` : name },
              ranges: [{ type: 'ECOSYSTEM', events: [{ introduced: '0' }, { fixed }] }],
            },
          ],
        }).record,
    ),
    kev: parseKev(JSON.parse(JSON.stringify(kevCatalogue(3, ...kev)))),
    epss: {
      model: '',
      date: '2026-01-03',
      scores: new Map(Object.entries(epss).map(([cve, score]) => [cve, { epss: score, percentile: score }])),
    },
  })
}

const component = fc.record({
  name: fc.constantFrom(...names),
  version: fc.constantFrom('1.0.0', '2.0.0', '3.0.0'),
  kind: fc.constantFrom('npm', 'deb', 'deb-release', 'pypi', 'cpe', 'plain'),
})

const componentOf = ({ name, version, kind }: { name: string; version: string; kind: string }) => ({
  name,
  version,
  ...({
    npm: { purl: `pkg:npm/${name}@${version}` },
    deb: { purl: `pkg:deb/debian/${name}@${version}` },
    'deb-release': { purl: `pkg:deb/debian/${name}@${version}?distro=debian-12&upstream=beta` },
    pypi: { purl: `pkg:pypi/${name}@${version}` },
    cpe: { cpe: `cpe:2.3:a:acme:${name}:${version}:*:*:*:*:*:*:*` },
    plain: {},
  }[kind] ?? {}),
})

/** As the findings are stored: of EPSS the level, because the digits are refreshed by themselves. */
const told = (index: FlawIndex, asked: ReturnType<typeof componentOf>) => {
  const { findings, unmatched } = matchComponents(index, [asked])
  return {
    unmatched,
    findings: findings.map(({ epss, epssPercentile: _, ...finding }) => ({
      ...finding,
      level: epssLevel(epss),
    })),
  }
}

test('two indexes that say the same of all packages of a component find the same in it', () => {
  let same = 0
  fc.assert(
    fc.property(contents, contents, component, (before, after, drawn) => {
      const asked = componentOf(drawn)
      const [one, other] = [indexOf(before), indexOf(after)]
      const statesOf = (index: FlawIndex) => {
        const states = new PackageStates(index)
        return packageKeysOf(asked).map((key) => states.of(key))
      }
      if (JSON.stringify(statesOf(one)) !== JSON.stringify(statesOf(other))) return
      same++
      expect(told(one, asked)).toEqual(told(other, asked))
    }),
    { numRuns: 3_000 },
  )
  // Otherwise nothing was compared.
  expect(same).toBeGreaterThan(100)
})

test('an index that changes in one record says the same of the packages that the record does not concern', () => {
  const records = [
    {
      id: 'GHSA-2222-2222-2222',
      alias: null,
      upstream: null,
      ecosystem: 'npm',
      name: 'alpha',
      fixed: '1.5.0',
      vector: null,
      withdrawn: false,
    },
    {
      id: 'GHSA-3333-3333-3333',
      alias: null,
      upstream: null,
      ecosystem: 'npm',
      name: 'beta',
      fixed: '1.5.0',
      vector: null,
      withdrawn: false,
    },
  ] as const
  const [first, second] = records
  const before = new PackageStates(indexOf({ records: [first, second], kev: [], epss: {} }))
  const after = new PackageStates(
    indexOf({ records: [{ ...second, fixed: '2.5.0' }, first], kev: [], epss: {} }),
  )
  expect(after.of({ ecosystem: 'npm', name: 'alpha' })).toBe(before.of({ ecosystem: 'npm', name: 'alpha' }))
  expect(after.of({ ecosystem: 'npm', name: 'beta' })).not.toBe(before.of({ ecosystem: 'npm', name: 'beta' }))
})

test('a match asks the index for no package but those that are stored beside the component', () => {
  fc.assert(
    fc.property(contents, component, component, (drawn, one, other) => {
      const asked = [componentOf(one), componentOf(other)]
      const index = indexOf(drawn)
      const stored = new Set(
        asked.flatMap((each) => packageKeysOf(each)).map(({ ecosystem, name }) => `${ecosystem} ${name}`),
      )
      matchComponents(
        {
          ...index,
          packageEntries: (ecosystem, name) => {
            expect(stored).toContain(`${ecosystem} ${name}`)
            return index.packageEntries(ecosystem, name)
          },
        },
        asked,
      )
    }),
    { numRuns: 500 },
  )
})
