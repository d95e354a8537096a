// SPDX-License-Identifier: Apache-2.0
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { gunzipSync } from 'node:zlib'
import { parseJson } from '@primum/parse'
import { describe, expect, it, test } from 'vitest'
import { indexInMemory } from '../index/memory-index.ts'
import type { MatchComponent } from '../match/component.ts'
import { cycleOf } from './cycle-of.ts'
import { type Lifecycle, lifecyclesOf } from './lifecycle-of.ts'
import { parseLifecycle } from './parse.ts'
import { contradictSupport, describeSupport, type SupportPhase, supportPhase } from './support.ts'

const products = gunzipSync(
  readFileSync(fileURLToPath(new URL('testdata/products.jsonl.gz', import.meta.url))),
)
  .toString('utf8')
  .trim()
  .split('\n')
  .flatMap((line) => parseLifecycle(parseJson(Buffer.from(line))).products)
const index = indexInMemory({ records: [], lifecycle: products })
const of = (...components: readonly MatchComponent[]) =>
  lifecyclesOf(index, components).map((found) =>
    found === undefined ? undefined : `${found.product} ${found.cycle} by ${found.matchedBy}`,
  )

describe('the cycle of a version', () => {
  const cycles = (...names: readonly string[]) => ({
    name: 'x',
    title: 'X',
    keys: [],
    cycles: names.map((name) => ({ name })),
  })
  test.each([
    ['3.0.13', ['3.1', '3.0', '3'], '3.0'],
    ['3.10.2', ['3.1', '3.10'], '3.10'],
    ['3.10.2', ['3.1'], undefined],
    ['1.1.1w', ['1.1.1', '1.1.0', '1.0.2'], '1.1.1'],
    ['1.0.2zg', ['1.0.2'], '1.0.2'],
    ['2.12.4', ['2', '2.12', '2.3'], '2.12'],
    ['2.17.1', ['2', '2.12', '2.3'], '2'],
    ['v18.19.0', ['18'], '18'],
    ['go1.21.3', ['1.21'], '1.21'],
    ['22.4.1', ['22.04'], '22.04'],
    ['2018.03.0', ['2018.3'], '2018.3'],
    ['15.0', ['15', '15.0'], '15.0'],
    ['15-RELEASE', ['15', '15.0'], '15'],
    ['11-24h2-w', ['11-24h2', '11-24h2-w'], '11-24h2-w'],
    ['3', ['3.0'], undefined],
    ['', ['3.0'], undefined],
    ['4.0', ['.'], undefined],
  ])('%j of %j is %j', (version, names, wanted) => {
    expect(cycleOf(cycles(...names), version)?.name).toBe(wanted)
  })
})

describe('a component', () => {
  it('is found by its purl, whatever its version and qualifiers', () => {
    expect(
      of(
        { name: 'node', purl: 'pkg:docker/library/node@20-alpine?arch=arm64' },
        { name: 'log4j-core', purl: 'pkg:maven/org.apache.logging.log4j/log4j-core@2.12.1' },
      ),
    ).toEqual(['nodejs 20 by purl', 'log4j 2.12 by purl'])
  })

  it('is found by its CPE, by the product that it is mapped to, and last by its bare name', () => {
    expect(
      of(
        { name: 'x', version: '1', cpe: 'cpe:2.3:a:openssl:openssl:1.1.1:w:*:*:*:*:*:*' },
        {
          name: 'linux kernel',
          version: '5.10.104',
          cpe: 'cpe:2.3:o:linux:linux_kernel:5.10.104:*:*:*:*:*:*:*',
        },
        { name: 'OpenSSL', version: '1.0.2k' },
        { name: 'x', purl: 'pkg:generic/openssl@3.0.13' },
      ),
    ).toEqual([
      'openssl 1.1.1 by cpe',
      'linux 5.10 by cpe',
      expect.stringMatching(/^openssl 1\.0\.2 by/),
      expect.stringMatching(/^openssl 3\.0 by/),
    ])
  })

  it('of a registry is not found by its bare name, and one without a known cycle not at all', () => {
    expect(
      of({ name: 'openssl', purl: 'pkg:npm/openssl@3.0.1' }, { name: 'OpenSSL', version: '0.1' }),
    ).toEqual([undefined, undefined])
  })

  it('of a distribution is supported as long as its release, whatever its makers do', () => {
    expect(
      of(
        // Of upstream's nginx 1.18 support ended in 2021; Debian 11 still mends it.
        { name: 'nginx', purl: 'pkg:deb/debian/nginx@1.18.0-6.1?distro=debian-11' },
        { name: 'openssl', purl: 'pkg:apk/alpine/openssl@3.1.4-r5?distro=3.18.4' },
        { name: 'bash', purl: 'pkg:rpm/redhat/bash@5.1.8-6.el9' },
        { name: 'zlib1g', purl: 'pkg:deb/debian/zlib1g@1.2' },
        { name: 'nginx', purl: 'pkg:deb/elsewhere/nginx@1.18.0' },
      ),
    ).toEqual([
      'debian 11 by distribution',
      'alpine-linux 3.18 by distribution',
      'rhel 9 by distribution',
      'debian 11 by distribution',
      undefined,
    ])
  })

  it('is told with its dates, and null where the source is silent', () => {
    expect(lifecyclesOf(index, [{ name: 'x', purl: 'pkg:generic/openssl@1.1.1w' }])).toMatchObject([
      {
        product: 'openssl',
        title: 'OpenSSL',
        cycle: '1.1.1',
        endOfSupport: null,
        endOfLife: '2023-09-11',
        latest: '1.1.1w',
        source: 'endoflife.date',
      },
    ])
    expect(lifecyclesOf(index, [{ name: 'linux', version: '6.9.1' }])).toMatchObject([
      { cycle: '6.9', endOfSupport: null, endOfLife: '2024-07-27' },
    ])
  })
})

const lifecycle = (more: Partial<Lifecycle>): Lifecycle => ({
  product: 'openssl',
  title: 'OpenSSL',
  cycle: '1.1.1',
  endOfSupport: null,
  endOfLife: null,
  source: 'endoflife.date',
  matchedBy: 'purl',
  ...more,
})

describe('support on 2024-10-01', () => {
  const today = '2024-10-01'
  test.each<[Partial<Lifecycle>, SupportPhase, string]>([
    [{ endOfLife: '2024-09-30' }, 'ended', 'support ended 2024-09-30'],
    [{ endOfLife: '2024-10-01' }, 'active', 'supported until 2024-10-01'],
    [{ endOfLife: true }, 'ended', 'support ended'],
    [{ endOfLife: false }, 'active', 'supported'],
    [
      { endOfLife: '2027-04-01', endOfSupport: '2024-09-30' },
      'security',
      'security updates only, until 2027-04-01',
    ],
    [{ endOfLife: false, endOfSupport: true }, 'security', 'security updates only'],
    [
      { endOfLife: '2024-06-30', endOfExtendedSupport: '2028-06-30' },
      'extended',
      'support ended 2024-06-30; extended support until 2028-06-30',
    ],
    [
      { endOfLife: '2024-06-30', endOfExtendedSupport: false },
      'extended',
      'support ended 2024-06-30; extended support',
    ],
    [{ endOfLife: '2020-06-30', endOfExtendedSupport: '2022-06-30' }, 'ended', 'support ended 2020-06-30'],
    [{ endOfSupport: '2020-06-30' }, 'unknown', 'end of support not known'],
  ])('of %j is %s: %s', (more, phase, words) => {
    expect(supportPhase(lifecycle(more), today)).toBe(phase)
    expect(describeSupport(lifecycle(more), today)).toBe(words)
  })

  const ended = lifecycle({ endOfLife: '2023-09-11' })
  const active = lifecycle({ endOfLife: '2026-09-11' })
  it('as the maker says it is contradicted by what is published, and stays the maker’s word', () => {
    expect(contradictSupport({ supportStatus: 'actively-maintained' }, ended, today)).toBe(
      'the SBOM says actively maintained; endoflife.date says of openssl 1.1.1: support ended 2023-09-11',
    )
    expect(contradictSupport({ supportStatus: 'abandoned' }, active, today)).toContain(
      'the SBOM says abandoned;',
    )
    expect(contradictSupport({ endOfSupportDate: '2030-01-01' }, ended, today)).toContain(
      'the SBOM says that support ends 2030-01-01;',
    )
  })

  it('as the maker says it agrees with what is published, or one of the two says nothing', () => {
    expect(contradictSupport({}, ended, today)).toBeUndefined()
    expect(contradictSupport({ supportStatus: 'no-longer-maintained' }, ended, today)).toBeUndefined()
    expect(contradictSupport({ supportStatus: 'actively-maintained' }, active, today)).toBeUndefined()
    expect(contradictSupport({ endOfSupportDate: '2023-09-11' }, ended, today)).toBeUndefined()
    expect(
      contradictSupport({ endOfSupportDate: '2030-01-01' }, lifecycle({ endOfLife: false }), today),
    ).toBeUndefined()
  })
})
