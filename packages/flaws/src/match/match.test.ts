// SPDX-License-Identifier: Apache-2.0
import type { JsonObject, JsonValue } from '@primum/parse'
import { describe, expect, it } from 'vitest'
import type { Advisory } from '../csaf/advisory.ts'
import { indexInMemory } from '../index/memory-index.ts'
import { parseConfigurations } from '../nvd/configurations.ts'
import { parseOsvRecord } from '../osv/parse.ts'
import type { MatchComponent } from './component.ts'
import { packageKeysOf } from './component-packages.ts'
import { diffFindings, diffIndexes, packagesOf } from './diff.ts'
import { matchComponents } from './match.ts'

const critical = { type: 'CVSS_V3', score: 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H' }

function osv(id: string, affected: JsonValue, more: JsonObject = {}) {
  return parseOsvRecord({ id, modified: '2024-01-01T00:00:00Z', affected, ...more }).record
}
const pack = (ecosystem: string, name: string, fixed: string, type = 'ECOSYSTEM'): JsonObject => ({
  package: { ecosystem, name },
  ranges: [{ type, events: [{ introduced: '0' }, { fixed }] }],
})

const records = [
  osv('GHSA-log4', [pack('Maven', 'org.apache.logging.log4j:log4j-core', '2.15.0')], {
    aliases: ['CVE-2021-44228'],
    summary: 'remote code execution',
    severity: [critical],
  }),
  osv('OTHER-log4', [pack('Maven', 'org.apache.logging.log4j:log4j-core', '2.16.0')], {
    aliases: ['CVE-2021-44228'],
  }),
  osv('GHSA-lodash', [pack('npm', '@scope/lodash', '4.17.21', 'SEMVER')], {
    database_specific: { severity: 'MODERATE' },
  }),
  osv('GHSA-gone', [pack('npm', '@scope/lodash', '9.0.0', 'SEMVER')], { withdrawn: '2024-02-01T00:00:00Z' }),
  osv('PYSEC-1', [pack('PyPI', 'Foo.Bar', '2.0')], { aliases: ['CVE-2020-0001'] }),
  osv('GO-1', [
    {
      ...pack('Go', 'github.com/Owner/Mod', '1.2.0', 'SEMVER'),
      ecosystem_specific: { imports: [{ path: 'github.com/Owner/Mod/sub' }] },
    },
  ]),
  osv('GO-3', [
    {
      ...pack('Go', 'github.com/owner/redis', '99', 'SEMVER'),
      ecosystem_specific: { imports: [{ path: 'github.com/owner/redis/v9' }] },
    },
    pack('Go', 'github.com/owner/redis/v9', '9.7.3', 'SEMVER'),
  ]),
  osv('GO-4', [
    {
      package: { ecosystem: 'Go', name: 'github.com/owner/board' },
      ranges: [{ type: 'SEMVER', events: [{ introduced: '0' }] }],
      ecosystem_specific: {
        custom_ranges: [{ type: 'ECOSYSTEM', events: [{ introduced: '6.0.0' }, { fixed: '7.2.1' }] }],
      },
    },
  ]),
  osv('GO-2', [pack('Go', 'stdlib', '1.21.1', 'SEMVER')]),
  osv('DSA-1', [pack('Debian:12', 'openssl', '3.0.11-1~deb12u2')], {
    upstream: ['CVE-2023-0001', 'CVE-2023-0002'],
  }),
  osv('DSA-2', [pack('Debian:11', 'openssl', '1.1.1w-0+deb11u1')], { upstream: ['CVE-2023-0003'] }),
  osv('ALSA-1', [pack('AlmaLinux:9', 'openssl', '1:3.0.7-25.el9')], { related: ['CVE-2023-0001'] }),
  osv('ALPINE-CVE-2023-0001', [pack('Alpine:v3.18', 'openssl', '3.1.2-r0')]),
  osv('CGA-1', [pack('Wolfi', 'openssl', '0')], { upstream: ['CVE-2023-0009'] }),
  osv(
    'UBUNTU-CVE-2023-0001',
    [
      {
        ...pack('Ubuntu:22.04:LTS', 'glibc', '2.35-0ubuntu3.6'),
        ecosystem_specific: { binaries: [{ binary_name: 'libc-bin', binary_version: 'x' }] },
      },
      pack('Ubuntu:Pro:FIPS:22.04:LTS', 'glibc', '9'),
    ],
    { upstream: ['CVE-2023-0001'], severity: [{ type: 'Ubuntu', score: 'low' }] },
  ),
  osv('OSV-2020-1', [
    {
      package: { ecosystem: 'OSS-Fuzz', name: 'wolfssl' },
      ranges: [
        {
          type: 'GIT',
          repo: 'https://github.com/wolfSSL/wolfssl.git',
          events: [{ introduced: 'a'.repeat(40) }, { fixed: 'b'.repeat(40) }],
        },
      ],
      versions: ['v4.0.0-stable'],
    },
  ]),
  osv('CURL-1', [
    {
      ranges: [
        { type: 'SEMVER', events: [{ introduced: '8.0.0' }, { fixed: '8.2.0' }] },
        {
          type: 'GIT',
          repo: 'https://github.com/curl/curl.git',
          events: [{ introduced: 'c'.repeat(40) }, { fixed: 'd'.repeat(40) }],
        },
      ],
      versions: ['8.1.0', '8.0.0'],
    },
  ]),
  osv('BIT-1', [pack('Bitnami', 'redis', '7.0.5', 'SEMVER')], {
    aliases: ['CVE-2022-0001'],
    database_specific: { cpes: ['cpe:2.3:a:redis:redis:*:*:*:*:*:*:*:*'], severity: 'High' },
  }),
  osv('BIT-2', [pack('Bitnami', 'acme-store', '2.0.0', 'SEMVER')], { aliases: ['CVE-2022-0002'] }),
  osv('RUSTSEC-1', [pack('crates.io', 'my-crate', 'not a version', 'SEMVER')]),
  parseConfigurations({
    cve: 'CVE-2019-12256',
    configurations: [
      {
        nodes: [
          {
            operator: 'OR',
            negate: false,
            cpeMatch: [
              {
                vulnerable: true,
                criteria: 'cpe:2.3:o:windriver:vxworks:*:*:*:*:*:*:*:*',
                versionStartIncluding: '6.5',
                versionEndExcluding: '7.0',
              },
            ],
          },
        ],
      },
      {
        operator: 'AND',
        nodes: [
          {
            operator: 'OR',
            negate: false,
            cpeMatch: [{ vulnerable: true, criteria: 'cpe:2.3:a:acme:viewer:1.0:*:*:*:*:windows:*:*' }],
          },
          {
            operator: 'OR',
            negate: false,
            cpeMatch: [{ vulnerable: false, criteria: 'cpe:2.3:o:microsoft:windows:-:*:*:*:*:*:*:*' }],
          },
        ],
      },
    ],
  }).record,
]
const kev = {
  version: '1',
  released: '2024-01-01T00:00:00Z',
  entries: [
    {
      cve: 'CVE-2021-44228',
      vendor: 'Apache',
      product: 'Log4j',
      name: 'n',
      dateAdded: '2021-12-10',
      dueDate: '2021-12-24',
      requiredAction: 'r',
      shortDescription: 's',
      knownRansomwareUse: true,
      notes: '',
      cwes: [],
    },
  ],
}
const epss = {
  model: 'v4',
  date: '2024-01-01',
  scores: new Map([['CVE-2021-44228', { epss: 0.97, percentile: 1 }]]),
}
const index = indexInMemory({ records, kev, epss })

const component = (purl: string, more: Partial<MatchComponent> = {}): MatchComponent => ({
  name: 'x',
  purl,
  ...more,
})
const match = (...components: MatchComponent[]) => matchComponents(index, components)
const idsOf = (...components: MatchComponent[]) => match(...components).findings.map(({ id }) => id)
const reasonOf = (one: MatchComponent) => match(one).unmatched.map(({ reason }) => reason)

describe('a finding', () => {
  it('merges the records of one flaw', () => {
    const { findings } = match(
      component('pkg:maven/org.apache.logging.log4j/log4j-core@2.14.1', { version: '2.14.1', ref: 'r1' }),
    )
    expect(findings).toHaveLength(1)
    expect(findings[0]).toMatchObject({
      id: 'CVE-2021-44228',
      aliases: ['GHSA-log4', 'OTHER-log4'],
      component: { ref: 'r1', name: 'x', version: '2.14.1' },
      fixed: ['2.15.0', '2.16.0'],
      kev: true,
      kevDueDate: '2021-12-24',
      epss: 0.97,
      severity: 'critical',
      cvss: [{ version: '3.1', vector: critical.score, score: 9.8 }],
      match: 'purl',
      confidence: 'high',
      summary: 'remote code execution',
    })
  })

  it('names only the record that still covers the version', () => {
    const { findings } = match(component('pkg:maven/org.apache.logging.log4j/log4j-core@2.15.0'))
    expect(findings.map(({ records: own }) => own.map(({ id }) => id))).toEqual([['OTHER-log4']])
  })

  it('stands once for each flaw of a distribution’s advisory, and for each component', () => {
    const one = component('pkg:deb/debian/openssl@3.0.9-1?distro=debian-12', { ref: 'a' })
    expect(idsOf(one, { ...one, ref: 'b' })).toEqual([
      'CVE-2023-0001',
      'CVE-2023-0002',
      'CVE-2023-0001',
      'CVE-2023-0002',
    ])
  })

  it('takes the severity in words where there is no vector, and no score of a flaw that has none', () => {
    const { findings } = match(component('pkg:npm/%40scope/lodash@4.0.0'))
    expect(findings[0]).toMatchObject({
      id: 'GHSA-lodash',
      severity: 'medium',
      epss: null,
      kev: false,
      cvss: [],
    })
  })
})

describe('finds', () => {
  it.each<[string, string, string[]]>([
    ['an npm scope', 'pkg:npm/%40scope/lodash@4.17.20', ['GHSA-lodash']],
    ['a PyPI name in another spelling', 'pkg:pypi/foo_bar@1.9', ['CVE-2020-0001']],
    ['a Go module', 'pkg:golang/github.com/owner/mod@v1.1.0', ['GO-1']],
    [
      'the package of a Go module that an advisory names',
      'pkg:golang/github.com/owner/mod/sub@v1.1.0',
      ['GO-1'],
    ],
    ['the Go standard library', 'pkg:golang/stdlib@go1.21.0', ['GO-2']],
    [
      'a binary package by its source package',
      'pkg:deb/debian/libssl3@3.0.9-1?upstream=openssl&distro=debian-12',
      ['CVE-2023-0001', 'CVE-2023-0002'],
    ],
    [
      'the release in a version',
      'pkg:deb/debian/openssl@3.0.11-1~deb12u1',
      ['CVE-2023-0001', 'CVE-2023-0002'],
    ],
    ['the release by its code name', 'pkg:deb/debian/openssl@1.1.1n-0?distro=bullseye', ['CVE-2023-0003']],
    [
      'an RPM with its epoch',
      'pkg:rpm/almalinux/openssl@3.0.7-24.el9?epoch=1&distro=almalinux-9.2',
      ['CVE-2023-0001'],
    ],
    ['an Alpine package', 'pkg:apk/alpine/openssl@3.1.1-r0?distro=alpine-3.18.4', ['CVE-2023-0001']],
    [
      'an Ubuntu package by a binary name',
      'pkg:deb/ubuntu/libc-bin@2.35-0ubuntu3.5?distro=ubuntu-22.04',
      ['CVE-2023-0001'],
    ],
    ['a repository by a tag', 'pkg:github/wolfssl/wolfssl@v4.0.0-stable', ['OSV-2020-1']],
    [
      'a repository by a tag that spells a version in its own way',
      'pkg:github/curl/curl@curl-8_1_0',
      ['CURL-1'],
    ],
    [
      'a repository by a commit that is a bound',
      `pkg:github/wolfssl/wolfssl@${'a'.repeat(40)}`,
      ['OSV-2020-1'],
    ],
  ])('%s', (_name, purl, ids) => {
    expect(idsOf(component(purl))).toEqual(ids)
    expect(match(component(purl)).unmatched).toEqual([])
  })
})

describe('finds nothing, and says so by silence', () => {
  it.each([
    ['a fixed version', 'pkg:maven/org.apache.logging.log4j/log4j-core@2.17.0'],
    ['a package that nobody wrote about', 'pkg:npm/left-pad@1.0.0'],
    [
      'a fixed Go module, of which a shorter path’s module speaks too',
      'pkg:golang/github.com/owner/redis/v9@v9.7.3',
    ],
    ['a Go module beyond the project’s own bounds', 'pkg:golang/github.com/owner/board@v10.4.0'],
    ['another package of a Go module', 'pkg:golang/github.com/owner/mod/other@v1.1.0'],
    ['a record fixed in 0', 'pkg:apk/wolfi/openssl@3.0.0-r0'],
    ['another release', 'pkg:deb/debian/openssl@1.1.1w-0+deb11u1?distro=debian-11'],
    ['a distribution without releases', 'pkg:apk/wolfi/openssl@3.0.0-r0?distro=wolfi-20230201'],
    ['a commit in which it is fixed', `pkg:github/wolfssl/wolfssl@${'b'.repeat(40)}`],
  ])('%s', (_name, purl) => {
    expect(match(component(purl))).toEqual({ findings: [], unmatched: [] })
  })

  it('in one ecosystem what another has under the same name', () => {
    const alpine = component('pkg:apk/alpine/openssl@3.1.1-r0?distro=alpine-3.18.4')
    const { findings, unmatched } = match(component('pkg:npm/openssl@1.0.0'), alpine)
    expect(findings.map(({ id, component: { purl } }) => [id, purl])).toEqual([
      ['CVE-2023-0001', alpine.purl],
    ])
    expect(unmatched).toEqual([])
  })

  it('a withdrawn record, unless asked', () => {
    const one = component('pkg:npm/%40scope/lodash@8.0.0')
    expect(matchComponents(index, [one]).findings).toEqual([])
    expect(matchComponents(index, [one], { includeWithdrawn: true }).findings).toHaveLength(1)
  })
})

describe('weak matches say so', () => {
  it('a distribution’s package without release', () => {
    const { findings } = match(component('pkg:deb/debian/openssl@1.0.0'))
    expect(findings.map(({ id, confidence }) => [id, confidence])).toEqual([
      ['CVE-2023-0001', 'low'],
      ['CVE-2023-0002', 'low'],
      ['CVE-2023-0003', 'low'],
    ])
    expect(findings[0]?.why).toContain('Debian 12')
  })
  it('takes the release its neighbours name', () => {
    const named = component('pkg:deb/debian/bash@5?distro=debian-11')
    expect(idsOf(named, component('pkg:deb/debian/openssl@1.0.0'))).toEqual(['CVE-2023-0003'])
    const other = component('pkg:deb/debian/bash@5?distro=debian-12')
    const first = idsOf(other, named, component('pkg:deb/debian/openssl@1.0.0'))
    expect(first).toEqual(['CVE-2023-0001', 'CVE-2023-0002'])
  })
  it('a generic package by name alone, unless no one else uses the name', () => {
    expect(match(component('pkg:generic/acme-store@1.0.0')).findings[0]).toMatchObject({
      id: 'CVE-2022-0002',
      confidence: 'low',
    })
    expect(match(component('pkg:generic/redis@7.0.0')).findings[0]).toMatchObject({
      id: 'CVE-2022-0001',
      confidence: 'medium',
    })
  })
  it('a Go module by the project’s own version numbers', () => {
    const certaintyOf = (version: string) =>
      match(component(`pkg:golang/github.com/owner/board@${version}`)).findings.map(({ id, confidence }) => [
        id,
        confidence,
      ])
    expect(certaintyOf('v7.0.0')).toEqual([['GO-4', 'medium']])
    expect(certaintyOf('v0.0.0-20240101000000-0123456789ab')).toEqual([['GO-4', 'low']])
  })
  it('a bound that cannot be compared', () => {
    expect(match(component('pkg:cargo/my-crate@1.0.0')).findings[0]).toMatchObject({
      id: 'RUSTSEC-1',
      confidence: 'low',
    })
  })
})

describe('by CPE', () => {
  const byCpe = (cpe: string, more: Partial<MatchComponent> = {}) => match({ name: 'x', cpe, ...more })
  it('matches vendor, product and version', () => {
    const { findings } = byCpe('cpe:2.3:o:windriver:vxworks:6.9.3:*:*:*:*:*:*:*')
    expect(findings).toMatchObject([
      { id: 'CVE-2019-12256', aliases: [], fixed: ['7.0'], match: 'cpe', confidence: 'medium' },
    ])
  })
  it('takes the version from the component where the name has none', () => {
    expect(byCpe('cpe:/o:windriver:vxworks', { version: '6.6' }).findings).toHaveLength(1)
    expect(byCpe('cpe:/o:windriver:vxworks', { version: '7.0' })).toEqual({ findings: [], unmatched: [] })
  })
  it('says what else the record asks for, and obeys the target system', () => {
    expect(byCpe('cpe:2.3:a:acme:viewer:1.0:*:*:*:*:*:*:*').findings[0]).toMatchObject({ confidence: 'low' })
    expect(byCpe('cpe:2.3:a:acme:viewer:1.0:*:*:*:*:linux:*:*').findings).toEqual([])
  })
  it('uses names that other sources carry, and only where the purl could not be placed', () => {
    const cpe = 'cpe:2.3:a:redis:redis:7.0.0:*:*:*:*:*:*:*'
    expect(match(component('pkg:github/acme/unheard@7.0.0', { cpe })).findings).toMatchObject([
      { match: 'cpe' },
    ])
    expect(match(component('pkg:npm/redis@7.0.0', { cpe })).findings).toEqual([])
    expect(byCpe(cpe).findings).toMatchObject([{ id: 'CVE-2022-0001', match: 'cpe' }])
  })
})

describe('unmatched, each with its reason', () => {
  it.each<[string, MatchComponent, string]>([
    ['no identifier', { name: 'x', version: '1' }, 'no-identifier'],
    ['a purl that is none', component('pkg:'), 'purl-unparsable'],
    ['a CPE that is none', { name: 'x', cpe: 'cpe:2.3:a' }, 'cpe-unparsable'],
    ['a type without source', component('pkg:oci/image@sha256:1'), 'type-not-covered'],
    ['a distribution without source', component('pkg:rpm/fedora/bash@5'), 'ecosystem-not-in-index'],
    ['an ecosystem that this index lacks', component('pkg:gem/rails@1'), 'ecosystem-not-in-index'],
    [
      'a release that this index lacks',
      component('pkg:deb/debian/openssl@3.0?distro=debian-13'),
      'release-not-in-index',
    ],
    ['no version', component('pkg:npm/left-pad'), 'version-missing'],
    ['a version that is none', component('pkg:npm/left-pad@latest'), 'version-unparsable'],
    ['a name in no registry', component('pkg:generic/my-driver@1.0'), 'name-not-in-index'],
    [
      'a product that no record names',
      { name: 'x', cpe: 'cpe:2.3:a:acme:unheard:1:*:*:*:*:*:*:*' },
      'name-not-in-index',
    ],
    ['a commit somewhere', component(`pkg:github/wolfssl/wolfssl@${'c'.repeat(40)}`), 'version-is-commit'],
  ])('%s', (_name, one, reason) => {
    expect(match(one).findings).toEqual([])
    expect(reasonOf(one)).toEqual([reason])
  })
})

describe('an advisory that names the flaw of a finding', () => {
  const advisory = (id: string, cve: string, vector: string, score: number): Advisory => ({
    id,
    title: `${id} of a pump`,
    publisher: { name: 'CISA', namespace: 'https://www.cisa.gov/' },
    publishedAt: '2022-01-01T00:00:00Z',
    revisedAt: '2022-01-01T00:00:00Z',
    revision: '1',
    cves: [{ cve, cvss: [{ version: '3.1', vector, score }] }],
  })
  const low = 'CVSS:3.1/AV:L/AC:H/PR:H/UI:R/S:U/C:L/I:N/A:N'
  const high = 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:N'
  const findingOf = (purl: string, ...advisories: readonly Advisory[]) =>
    matchComponents(indexInMemory({ records, advisories }), [component(purl)]).findings[0]
  const log4j = 'pkg:maven/org.apache.logging.log4j/log4j-core@2.14.1'
  const redis = 'pkg:bitnami/redis@7.0.0'

  it('stands on it as evidence, and its vector is not asked where a record has one', () => {
    const finding = findingOf(log4j, advisory('ICSMA-1', 'CVE-2021-44228', low, 1.8))
    expect(finding?.advisories).toMatchObject([
      { id: 'ICSMA-1', publisher: 'CISA', title: 'ICSMA-1 of a pump' },
    ])
    expect(finding).toMatchObject({ severity: 'critical', cvss: [{ vector: critical.score }] })
    expect(finding?.cvss[0]).not.toHaveProperty('source')
    expect(findingOf(redis, advisory('ICSMA-1', 'CVE-2021-44228', low, 1.8))?.advisories).toEqual([])
  })

  it('rates it where no record has a vector, and says who rates', () => {
    const finding = findingOf('pkg:pypi/foo-bar@1.0', advisory('ICSMA-1', 'CVE-2020-0001', high, 9.1))
    expect(finding).toMatchObject({
      severity: 'critical',
      cvss: [{ version: '3.1', vector: high, score: 9.1, source: 'ICSMA-1' }],
    })
  })

  it('never makes it look smaller than a record says in words', () => {
    const rated = findingOf(redis, advisory('ICSMA-1', 'CVE-2022-0001', low, 1.8))
    expect(rated).toMatchObject({ severity: 'high', cvss: [{ vector: low, source: 'ICSMA-1' }] })
  })

  it('counts once for each vector, and the worst comes first', () => {
    const finding = findingOf(
      redis,
      advisory('ICSMA-1', 'CVE-2022-0001', low, 1.8),
      advisory('ICSMA-2', 'CVE-2022-0001', low, 1.8),
      advisory('ICSMA-3', 'CVE-2022-0001', high, 9.1),
    )
    expect(finding?.cvss.map(({ source }) => source)).toEqual(['ICSMA-3', 'ICSMA-1'])
    expect(finding?.severity).toBe('critical')
  })

  it('is a change that a person is told of', () => {
    const before = findingOf(redis)
    const after = findingOf(redis, advisory('ICSMA-1', 'CVE-2022-0001', low, 1.8))
    if (before === undefined || after === undefined) throw new Error('redis has a flaw')
    expect(diffFindings([before], [after]).changed[0]?.what).toContain('advisories')
  })
})

it('no component is clean by an index of exploited flaws, which says nothing of packages', () => {
  const snapshot = indexInMemory({ records: [], kev })
  const types = ['npm/a', 'pypi/a', 'golang/github.com/a/a', 'maven/a/a', 'deb/debian/a', 'rpm/redhat/a']
  const more = ['apk/alpine/a', 'github/a/a', 'generic/a', 'bitnami/a', 'conan/a', 'cargo/a', 'nuget/a']
  const components = [
    ...[...types, ...more].map((type) => component(`pkg:${type}@1.0.0`)),
    { name: 'x', version: '1', cpe: 'cpe:2.3:o:windriver:vxworks:6.9:*:*:*:*:*:*:*' },
  ]
  const { findings, unmatched } = matchComponents(snapshot, components)
  expect(findings).toEqual([])
  expect(unmatched).toHaveLength(components.length)
  expect(new Set(unmatched.map(({ reason }) => reason))).toEqual(new Set(['ecosystem-not-in-index']))
})

describe('when the intelligence changes', () => {
  const before = indexInMemory({ records: records.filter(({ id }) => id !== 'OTHER-log4') })
  const components = [
    component('pkg:maven/org.apache.logging.log4j/log4j-core@2.14.1'),
    component('pkg:npm/%40scope/lodash@4.0.0'),
  ]

  it('says which findings appeared, went, and changed in what', () => {
    const old = matchComponents(before, components).findings
    const now = matchComponents(index, components).findings
    expect(diffFindings(old, now).changed.map(({ what }) => what)).toEqual([
      ['kev', 'epss', 'fixed', 'aliases', 'records'],
    ])
    expect(diffFindings([], now).appeared).toHaveLength(2)
    expect(diffFindings(old, []).gone).toHaveLength(2)
    expect(diffFindings(now, now)).toEqual({ appeared: [], gone: [], changed: [] })
  })

  it('leads from changed records to the components that they concern', () => {
    const { added, changed, removed } = diffIndexes(before, index)
    expect([added, changed, removed]).toEqual([['OTHER-log4'], [], []])
    const keys = packagesOf(index, added)
    expect(keys).toEqual([{ ecosystem: 'Maven', name: 'org.apache.logging.log4j:log4j-core' }])
    expect(packageKeysOf(components[0] ?? component(''))).toEqual(keys)
  })
})
