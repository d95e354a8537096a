// SPDX-License-Identifier: Apache-2.0
/** Components of devices: by CPE, recipe, kernel line and name. The CVEs are real, see ../nvd/testdata/SOURCE.md. */
import { readFileSync } from 'node:fs'
import { type JsonObject, type JsonValue, parseJson } from '@primum/parse'
import { describe, expect, it, test } from 'vitest'
import { indexInMemory } from '../index/memory-index.ts'
import { parseConfigurations } from '../nvd/configurations.ts'
import { parseCveItem } from '../nvd/cve-item.ts'
import { itemsOfPage } from '../nvd/page.ts'
import { parseOsvRecord } from '../osv/parse.ts'
import type { MatchComponent } from './component.ts'
import { packageKeysOf } from './component-packages.ts'
import { packagesOf } from './diff.ts'
import { matchComponents } from './match.ts'

const page = parseJson(readFileSync(new URL('../nvd/testdata/page.json', import.meta.url)))
const nvd = (itemsOfPage(page) ?? []).map((item) => parseCveItem(item).record)

const match = (criteria: string, more: JsonObject = {}): JsonObject => ({
  vulnerable: true,
  criteria,
  ...more,
})
const name = (text: string, rest = '*:*:*:*:*:*:*:*') => `cpe:2.3:${text}:${rest}`
const item = (id: string, configurations: JsonValue, more: JsonObject = {}) =>
  parseCveItem({
    id,
    sourceIdentifier: 'x',
    vulnStatus: 'Analyzed',
    lastModified: '2024-01-01T00:00:00.000',
    configurations,
    ...more,
  }).record
const any = (...cpeMatch: JsonObject[]): JsonObject => ({ operator: 'OR', negate: false, cpeMatch })
const osv = (id: string, affected: JsonValue, more: JsonObject = {}) =>
  parseOsvRecord({ id, modified: '2024-01-01T00:00:00Z', affected, ...more }).record
const fixedIn = (ecosystem: string, pack: string, fixed: string, upstream: string) =>
  osv(
    `${ecosystem.replace(/\W/g, '')}-${pack}-${upstream}`,
    [
      {
        package: { ecosystem, name: pack },
        ranges: [{ type: 'ECOSYSTEM', events: [{ introduced: '0' }, { fixed }] }],
      },
    ],
    { upstream: [upstream] },
  )

const index = indexInMemory({
  records: [
    ...nvd,
    item('CVE-2098-0001', [
      {
        operator: 'AND',
        nodes: [
          any(match(name('a:acme:viewer'), { versionEndExcluding: '3.0' })),
          any({ ...match(name('o:acme:host_os'), { versionEndExcluding: '2.0' }), vulnerable: false }),
        ],
      },
    ]),
    item('CVE-2098-0002', [
      {
        operator: 'AND',
        nodes: [
          any(match(name('a:acme:agent'))),
          { ...any({ ...match(name('o:acme:host_os')), vulnerable: false }), negate: true },
        ],
      },
    ]),
    item('CVE-2098-0003', [
      {
        nodes: [
          any(
            match(name('a:acme:editor:1.0', 'sp1:*:*:*:*:*:*')),
            match(name('a:acme:editor:2.0', 'rc1:*:*:*:*:*:*')),
            match(name('a:acme:editor:3.*', '*:*:*:*:*:*:*')),
          ),
        ],
      },
    ]),
    item('CVE-2098-0004', [
      {
        nodes: [
          any(match(name('a:acme:store'), { versionStartExcluding: '1.0', versionEndIncluding: '2.0' })),
        ],
      },
    ]),
    item('CVE-2098-0005', [
      {
        nodes: [
          any(
            match(name('a:acme:server:-', '*:*:*:*:*:*:*')),
            match(name('a:other:server'), { versionEndExcluding: '9' }),
          ),
        ],
      },
    ]),
    item('CVE-2098-0006', [{ nodes: [any(match(name('a:acme:plugin', '*:*:*:*:*:wordpress:*:*')))] }]),
    item('CVE-2098-0007', [
      {
        nodes: [
          any(
            match(name('a:acme:sterile_cockpit'), { versionEndExcluding: '3' }),
            match(name('a:rival:sterile_cockpit'), { versionEndExcluding: '9' }),
          ),
        ],
      },
    ]),
    // The mainline range only: no line but the newest is named as fixed.
    item('CVE-2098-0008', [
      {
        nodes: [
          any(
            match(name('o:linux:linux_kernel'), {
              versionStartIncluding: '5.10',
              versionEndExcluding: '6.8',
            }),
          ),
        ],
      },
    ]),
    osv(
      'LINUX-1',
      [
        {
          package: { ecosystem: 'Linux', name: 'Kernel' },
          ranges: [{ type: 'ECOSYSTEM', events: [{ introduced: '6.2.0' }, { fixed: '6.6.17' }] }],
        },
      ],
      { upstream: ['CVE-2098-0008'] },
    ),
    // It came back in the line and was fixed again.
    item('CVE-2098-0009', [
      {
        nodes: [
          any(
            match(name('o:linux:linux_kernel'), {
              versionStartIncluding: '5.10',
              versionEndExcluding: '6.6.17',
            }),
            match(name('o:linux:linux_kernel'), {
              versionStartIncluding: '6.6.20',
              versionEndExcluding: '6.6.25',
            }),
          ),
        ],
      },
    ]),
    fixedIn('Debian:12', 'linux', '6.1.76-1', 'CVE-2024-26581'),
    fixedIn('Ubuntu:22.04:LTS', 'linux', '5.15.0-107.117', 'CVE-2024-26581'),
    fixedIn('Debian:12', 'openssl', '3.0.2-1', 'CVE-2022-0778'),
    item('CVE-2098-0010', [{ nodes: [any(match(name('a:acme:wide')))] }]),
    parseConfigurations({
      cve: 'CVE-2098-0010',
      configurations: [{ nodes: [any(match(name('a:acme:wide'), { versionEndExcluding: '2.0' }))] }],
      reason: 'fixed in 2.0',
    }).record,
  ],
})

const found = (...components: Partial<MatchComponent>[]) =>
  matchComponents(
    index,
    components.map((component) => ({ name: 'x', ...component })),
  )
const idsOf = (...components: Partial<MatchComponent>[]) => found(...components).findings.map(({ id }) => id)
const reasonsOf = (...components: Partial<MatchComponent>[]) =>
  found(...components).unmatched.map(({ reason }) => reason)
const cpe = (text: string) => ({ cpe: `cpe:2.3:${text}${':*'.repeat(11 - text.split(':').length)}` })
const clean = { findings: [], unmatched: [] }

describe('by product and version', () => {
  it.each<[string, Partial<MatchComponent>, string[]]>([
    ['VxWorks before the fix', cpe('o:windriver:vxworks:6.9.4.11'), ['CVE-2019-12256']],
    ['VxWorks with the fix', cpe('o:windriver:vxworks:6.9.4.12'), []],
    ['VxWorks 7', cpe('o:windriver:vxworks:7'), []],
    ['FreeRTOS', cpe('o:amazon:freertos:10.4.2'), ['CVE-2021-31571']],
    ['FreeRTOS with the fix', cpe('o:amazon:freertos:10.4.3'), []],
    ['OpenSSL by its letters', cpe('a:openssl:openssl:1.0.2k'), ['CVE-2022-0778']],
    ['OpenSSL after two letters', cpe('a:openssl:openssl:1.0.2zd'), []],
    ['OpenSSL with its FIPS mark', cpe('a:openssl:openssl:1.0.2k-fips'), ['CVE-2022-0778']],
    ['BusyBox', cpe('a:busybox:busybox:1.36.1'), ['CVE-2022-48174']],
    ['Windows by its build', cpe('o:microsoft:windows_10_21h2:10.0.19044.4779'), ['CVE-2024-38063']],
    ['Windows with the fix', cpe('o:microsoft:windows_10_21h2:10.0.19044.4780'), []],
    [
      'Windows by its old name',
      { cpe: 'cpe:2.3:o:microsoft:windows_10:1809:*:*:*:*:*:*:*', version: '10.0.17763.1' },
      ['CVE-2024-38063'],
    ],
    ['Windows by service pack', cpe('o:microsoft:windows_server_2008:r2:sp1'), ['CVE-2024-38063']],
    ['Windows by another service pack', cpe('o:microsoft:windows_server_2008:r2:sp2'), []],
    ['a version that only looks like its service pack', cpe('o:microsoft:windows_server_2008:2'), []],
    ['a listed version', cpe('o:sonicwall:sonicos:6.2.7.7'), ['CVE-2019-12256']],
    ['a version beside the listed one', cpe('o:sonicwall:sonicos:6.2.7.8'), []],
    [
      'firmware, whose device need not be listed',
      cpe('o:siemens:power_meter_9410_firmware:2.2.0'),
      ['CVE-2019-12256'],
    ],
    ['a start that is not included', cpe('a:acme:store:1.0'), []],
    ['the version after it', cpe('a:acme:store:1.0.1'), ['CVE-2098-0004']],
    ['an update that is named', cpe('a:acme:editor:1.0:sp1'), ['CVE-2098-0003']],
    ['another update', cpe('a:acme:editor:1.0:sp2'), []],
    ['a release, where its candidate is named', cpe('a:acme:editor:2.0'), []],
    ['a version under a wildcard', cpe('a:acme:editor:3.7'), ['CVE-2098-0003']],
    ['a version beside the wildcard', cpe('a:acme:editor:4.3'), []],
    ['a purl of its sources', { purl: 'pkg:github/freertos/freertos-kernel@V10.4.2' }, ['CVE-2021-31571']],
    ['a generic purl', { purl: 'pkg:generic/busybox@1.30.0' }, ['CVE-2022-48174']],
    ['a name', { name: 'VxWorks', version: '6.9' }, ['CVE-2019-12256']],
    [
      'a name with a build',
      { name: 'Windows 10 IoT Enterprise LTSC 2021', version: '10.0.19044.1288' },
      ['CVE-2024-38063'],
    ],
    [
      'a name and its supplier',
      { name: 'Sterile Cockpit', version: '4', supplier: 'Rival GmbH' },
      ['CVE-2098-0007'],
    ],
    ['a name and the other supplier', { name: 'Sterile Cockpit', version: '4', supplier: 'Acme' }, []],
  ])('%s', (_name, component, ids) => {
    expect(idsOf(component)).toEqual(ids)
  })

  it('says which identifier it was found by, and how sure that is', () => {
    const { findings } = found(
      cpe('a:busybox:busybox:1.30'),
      cpe('*:*:busybox:1.30'),
      { purl: 'pkg:yocto/core/busybox@1.30' },
      { name: 'BusyBox', version: '1.30' },
      cpe('*:*:sterile_cockpit:1'),
    )
    expect(findings.map(({ match: by, confidence, why }) => [by, confidence, why])).toEqual([
      ['cpe', 'medium', 'matched by the vendor, product and version of its CPE'],
      [
        'cpe',
        'medium',
        'its CPE names the product busybox and no vendor; busybox alone has a product of that name here',
      ],
      [
        'purl',
        'medium',
        'the recipe busybox is looked up by the product busybox of any vendor; busybox alone has a product of that name here',
      ],
      ['name', 'low', 'matched by its name alone: BusyBox'],
      [
        'cpe',
        'low',
        'its CPE names the product sterile_cockpit and no vendor; the record is about that of acme, one of 2 vendors',
      ],
    ])
  })

  it('takes a tool of the build machine for a guess', () => {
    expect(found({ purl: 'pkg:yocto/busybox-native@1.30' }).findings).toMatchObject([
      { confidence: 'low', why: expect.stringContaining('busybox-native is a tool of the build machine') },
    ])
  })

  it('leaves open what the component’s name leaves open', () => {
    expect(found(cpe('a:acme:editor:1.0')).findings).toMatchObject([
      { confidence: 'low', why: 'the record is about 1.0 sp1, and the component does not say its update' },
    ])
    expect(found(cpe('a:acme:plugin:1.0')).findings).toMatchObject([
      { confidence: 'low', why: expect.stringContaining('wordpress') },
    ])
    expect(found({ cpe: 'cpe:2.3:a:acme:plugin:1.0:*:*:*:*:joomla:*:*' })).toEqual(clean)
  })

  it('rates it by NVD’s vector, also where another record found it', () => {
    expect(found({ purl: 'pkg:deb/debian/openssl@3.0.1-1?distro=debian-12' }).findings).toMatchObject([
      { id: 'CVE-2022-0778', match: 'purl', confidence: 'high', severity: 'high', cvss: [{ score: 7.5 }] },
    ])
  })

  it('says that a correction contradicts NVD, and drops nothing', () => {
    const [finding] = found(cpe('a:acme:wide:3.0')).findings
    expect(finding).toMatchObject({
      id: 'CVE-2098-0010',
      confidence: 'low',
      why: 'a published correction of NVD’s data does not name it: fixed in 2.0',
    })
    expect(found(cpe('a:acme:wide:1.0')).findings).toMatchObject([
      { id: 'CVE-2098-0010', confidence: 'medium' },
    ])
  })
})

describe('a platform that a record asks for', () => {
  const viewer = cpe('a:acme:viewer:2.0')
  it('is there in the version asked for: as sure as without', () => {
    expect(found(viewer, cpe('o:acme:host_os:1.5')).findings).toMatchObject([
      { id: 'CVE-2098-0001', confidence: 'medium' },
    ])
  })
  it('is there in another version: no match', () => {
    expect(idsOf(viewer, cpe('o:acme:host_os:2.5'))).toEqual([])
  })
  it('is not told: a weak match that says why', () => {
    expect(found(viewer).findings).toMatchObject([
      {
        confidence: 'low',
        why: 'the record asks for more beside it: acme host_os, which this SBOM does not tell',
      },
    ])
  })
  it('must be absent: one that is there refutes, one that is not told leaves it open', () => {
    expect(idsOf(cpe('a:acme:agent:1'), cpe('o:acme:host_os:1'))).toEqual([])
    expect(found(cpe('a:acme:agent:1')).findings).toMatchObject([
      { id: 'CVE-2098-0002', confidence: 'low', why: expect.stringContaining('not acme host_os') },
    ])
  })
  it('is Linux for a distribution’s packages, and any edition of Windows for "Windows"', () => {
    const chrome = cpe('a:google:chrome:113.0')
    const confidence = (beside: Partial<MatchComponent>) =>
      found(chrome, beside).findings.find(({ id }) => id === 'CVE-2023-3079')?.confidence
    expect(confidence({ purl: 'pkg:deb/debian/bash@5?distro=debian-12' })).toBe('medium')
    expect(confidence(cpe('o:microsoft:windows_10_1809:10.0.17763.9999'))).toBe('medium')
    expect(confidence({ purl: 'pkg:npm/a@1.0.0' })).toBe('low')
  })
  it('never accuses the platform', () => {
    expect(idsOf(cpe('o:acme:host_os:1.5'))).toEqual([])
    expect(reasonsOf(cpe('o:acme:host_os:1.5'))).toEqual(['name-not-in-index'])
  })
})

describe('the Linux kernel, line by line', () => {
  const kernel = (version: string) => idsOf(cpe(`o:linux:linux_kernel:${version}`))
  it.each([
    ['6.6.16', ['CVE-2024-26581', 'CVE-2098-0008', 'CVE-2098-0009']],
    ['6.6.17', []],
    ['6.6.22', ['CVE-2098-0009']],
    ['6.6.99', []],
    ['6.7.4', ['CVE-2024-26581', 'CVE-2098-0008']],
    ['6.5.13', ['CVE-2024-26581', 'CVE-2098-0008', 'CVE-2098-0009']],
    ['6.8', []],
    ['6.8-rc1', ['CVE-2098-0008']],
    ['6.18.26', ['CVE-2026-31589']],
    ['6.18.27', []],
    ['6.18.99', []],
    ['6.17.3', ['CVE-2026-31589']],
    ['7.0', ['CVE-2026-31589']],
  ])('%s', (version, ids) => {
    expect(kernel(version)).toEqual(ids)
  })

  it.each<[string, Partial<MatchComponent>]>([
    ['pkg:generic/linux', { purl: 'pkg:generic/linux@6.6.16' }],
    ['pkg:generic/linux-kernel', { purl: 'pkg:generic/linux-kernel@6.6.16' }],
    ['pkg:yocto/linux-yocto', { purl: 'pkg:yocto/core/linux-yocto@6.6.16+git0+abc' }],
    ['pkg:github/torvalds/linux', { purl: 'pkg:github/torvalds/linux@v6.6.16' }],
    ['the CPE of OpenEmbedded', cpe('*:*:linux_kernel:6.6.16')],
    ['the URI of CPE 2.2', { cpe: 'cpe:/o:linux:linux_kernel:6.6.16' }],
    ['a name', { name: 'Linux Kernel', version: '6.6.16' }],
  ])('%s is the kernel', (_name, component) => {
    expect(idsOf(component)).toContain('CVE-2024-26581')
    expect(
      idsOf({
        ...component,
        ...('purl' in component ? { purl: component.purl?.replace('6.6.16', '6.6.17') } : {}),
        ...(typeof component.cpe === 'string' ? { cpe: component.cpe.replace('6.6.16', '6.6.17') } : {}),
        ...('version' in component ? { version: '6.6.17' } : {}),
      }),
    ).toEqual([])
  })

  it('is not its firmware, and its headers say that they are not the kernel', () => {
    expect(
      idsOf(
        { purl: 'pkg:yocto/linux-firmware@6.6.16' },
        { purl: 'pkg:generic/linux-firmware@6.6.16' },
        { name: 'linux-firmware', version: '6.6.16' },
      ),
    ).toEqual([])
    expect(found({ purl: 'pkg:yocto/linux-libc-headers@6.6' }).findings[0]).toMatchObject({
      confidence: 'low',
      why: expect.stringContaining('is not the kernel itself'),
    })
    expect(
      found({ purl: 'pkg:deb/debian/linux-libc-dev@6.1.70-1?distro=debian-12&upstream=linux' }).findings[0],
    ).toMatchObject({ confidence: 'low', why: expect.stringContaining('is not the kernel itself') })
  })

  it('of a distribution is judged by that distribution, and by its number alone not at all', () => {
    const debian = (version: string) => ({
      purl: `pkg:deb/debian/linux-image-6.1.0-18-amd64@${version}?distro=debian-12&upstream=linux-signed-amd64@6.1.76%2B1`,
    })
    expect(found(debian('6.1.69-1')).findings).toMatchObject([
      { id: 'CVE-2024-26581', confidence: 'high', fixed: ['6.1.76-1'] },
    ])
    expect(found(debian('6.1.76-1'))).toEqual(clean)
    expect(
      found({
        purl: 'pkg:generic/linux-kernel@5.15.0-164-generic',
        ...cpe('o:linux:linux_kernel:5.15.0-164-generic'),
      }),
    ).toMatchObject({
      findings: [],
      unmatched: [{ reason: 'distribution-build', detail: expect.stringContaining('5.15.0') }],
    })
  })
})

describe('a distribution’s package', () => {
  it('is judged by its distribution, whatever the upstream version says', () => {
    expect(
      found({ purl: 'pkg:deb/debian/openssl@3.0.2-1?distro=debian-12', ...cpe('a:openssl:openssl:3.0.1') }),
    ).toEqual(clean)
  })
  it('is judged by its upstream version where its release is not in the index, and says so', () => {
    const [finding] = found({ purl: 'pkg:deb/debian/openssl@1.1.1k-1?distro=debian-11' }).findings
    expect(finding).toMatchObject({ id: 'CVE-2022-0778', confidence: 'low', match: 'purl' })
    expect(finding?.why).toBe(
      'its source package is openssl; this index holds no records for Debian 11, and the distribution may have carried the fix into version 1.1.1k',
    )
    expect(reasonsOf({ purl: 'pkg:deb/debian/openssl@1.1.1n-1?distro=debian-11' })).toEqual([
      'release-not-in-index',
    ])
  })
  it('that its distribution never wrote about is judged by its upstream version', () => {
    const [finding] = found({ purl: 'pkg:deb/debian/busybox@1:1.35.0-4?distro=debian-12' }).findings
    expect(finding).toMatchObject({ id: 'CVE-2022-48174', confidence: 'low' })
    expect(found({ purl: 'pkg:deb/debian/left-pad@1-1?distro=debian-12' })).toEqual(clean)
  })
  it('of a distribution that no source covers is judged by its upstream version, and so by its CPE', () => {
    const fedora = { purl: 'pkg:rpm/fedora/openssl@3.0.1-1.fc36', ...cpe('a:openssl:openssl:3.0.1') }
    expect(found(fedora).findings).toMatchObject([{ id: 'CVE-2022-0778', confidence: 'low', match: 'cpe' }])
    expect(reasonsOf({ purl: 'pkg:rpm/fedora/openssl@3.0.2-1.fc36' })).toEqual(['ecosystem-not-in-index'])
  })
  it('finds its source package where the SBOM tells it outside the purl', () => {
    const libssl = { purl: 'pkg:deb/debian/libssl3@3.0.1-1?distro=debian-12' }
    expect(idsOf(libssl)).toEqual([])
    expect(idsOf({ ...libssl, source: { name: 'openssl' } })).toEqual(['CVE-2022-0778'])
  })
})

describe('what cannot be decided says why', () => {
  it.each<[string, Partial<MatchComponent>, string]>([
    ['no version', cpe('o:amazon:freertos:*'), 'version-missing'],
    ['a version that does not apply', cpe('o:amazon:freertos:-'), 'version-missing'],
    [
      'an edition of Windows without its build',
      { name: 'Windows 10 IoT Enterprise LTSC 2021', version: '21H2' },
      'version-missing',
    ],
    ['a product that no record names', cpe('a:acme:unheard:1'), 'name-not-in-index'],
    ['a vendor without a product', cpe('a:acme:*:1'), 'cpe-unparsable'],
    ['a recipe that no record names', { purl: 'pkg:yocto/base-files@1.0' }, 'name-not-in-index'],
    ['a name that any vendor may use', { name: 'sterile_cockpit', version: '1' }, 'no-identifier'],
    ['a commit', { purl: `pkg:github/torvalds/linux@${'a'.repeat(40)}` }, 'version-is-commit'],
  ])('%s', (_name, component, reason) => {
    expect(found(component)).toMatchObject({ findings: [], unmatched: [{ reason }] })
  })

  it('without a version, what affects every version is found and the rest is not called clean', () => {
    const { findings, unmatched } = found(cpe('a:acme:server:*'))
    expect(findings).toMatchObject([
      { id: 'CVE-2098-0005', confidence: 'low', why: expect.stringContaining('no version') },
    ])
    expect(unmatched).toMatchObject([{ reason: 'version-missing' }])
  })
})

/** Threads in which users of other matchers report what those get wrong; here with the answer that is right. */
describe('what others get wrong', () => {
  it('anchore/grype 872: a component that is only named by CPE is found, and one without a version is not green', () => {
    expect(
      idsOf({
        name: 'github.com/FreeRTOS/FreeRTOS-Kernel',
        version: '10.4.1',
        cpe: 'cpe:2.3:o:amazon:freertos:*:*:*:*:-:*:*:*',
      }),
    ).toEqual(['CVE-2021-31571'])
    expect(
      reasonsOf({ cpe: 'cpe:2.3:o:amazon:freertos:*:*:*:*:-:*:*:*' }, cpe('o:st:stm32l4_firmware:-')),
    ).toEqual(['version-missing', 'version-missing'])
  })
  it('anchore/grype 2365 and 1560: a kernel’s CPE has findings', () => {
    expect(idsOf(cpe('o:linux:linux_kernel:6.6.16'))).toContain('CVE-2024-26581')
    expect(
      idsOf({ purl: 'pkg:generic/linux_kernel@5.4.236', ...cpe('o:linux:linux_kernel:5.4.236') }),
    ).toEqual(['CVE-2024-26581'])
  })
  it('anchore/grype 2770: a flaw of Chrome is not one of the kernel', () => {
    for (const version of ['5.14.0', '6.6.16', '-'])
      expect(idsOf(cpe(`o:linux:linux_kernel:${version}`))).not.toContain('CVE-2023-3079')
  })
  it('anchore/grype 3129: a distribution’s kernel has no thousand flaws by upstream’s ranges', () => {
    expect(
      idsOf(
        {
          purl: 'pkg:generic/linux-kernel@5.15.0-164-generic',
          ...cpe('o:linux:linux_kernel:5.15.0-164-generic'),
        },
        {
          purl: 'pkg:deb/ubuntu/linux-image-5.15.0-164-generic@5.15.0-164.174?distro=ubuntu-22.04&upstream=linux',
        },
      ),
    ).toEqual([])
  })
  it('anchore/grype 3463: a fix in the line counts although NVD names none', () => {
    expect(idsOf(cpe('o:linux:linux_kernel:6.18.27'))).toEqual([])
  })
  it('anchore/grype 2656 and 3147: the kind of a component makes no difference', () => {
    expect(idsOf({ name: 'kernel', version: '6.6.16', cpe: 'cpe:/o:linux:linux_kernel:6.6.16' })).toContain(
      'CVE-2024-26581',
    )
  })
  it('anchore/grype 942: kernel headers are not called a broken kernel', () => {
    const { findings } = found({
      purl: 'pkg:deb/debian/linux-libc-dev@6.1.70-1?distro=debian-12&upstream=linux',
    })
    expect(findings.every(({ confidence }) => confidence === 'low')).toBe(true)
  })
  it('sbomify/sbomify 1506: recipes of Yocto have findings, by purl and by CPE', () => {
    expect(idsOf({ purl: 'pkg:yocto/meta/openssl@3.0.1' })).toEqual(['CVE-2022-0778'])
    expect(idsOf({ cpe: ['cpe:2.3:*:openssl:openssl:3.0.1:*:*:*:*:*:*:*'] })).toEqual(['CVE-2022-0778'])
    expect(
      idsOf({
        cpe: ['cpe:2.3:*:*:linux_kernel:6.6.16:*:*:*:*:*:*:*', 'cpe:2.3:*:linux:linux:6.6.16:*:*:*:*:*:*:*'],
      }),
    ).toContain('CVE-2024-26581')
  })
  it('DependencyTrack 3178 and 3146: wildcards on both sides do not meet', () => {
    const wild = item('CVE-2097-0001', [
      { nodes: [any(match(name('a:pascom_cloud_phone_system:*', '*:*:*:*:*:*:*:*')))] },
    ])
    const { findings } = matchComponents(indexInMemory({ records: [wild, ...nvd] }), [
      { name: 'zstd', ...cpe('a:*:zstandard:1.5.2') },
    ])
    expect(findings).toEqual([])
  })
  it('DependencyTrack 2580: a CPE with any vendor is found', () => {
    expect(idsOf(cpe('o:*:linux_kernel:6.6.16'))).toContain('CVE-2024-26581')
  })
  it('DependencyTrack 3268: "-" is not every version', () => {
    expect(idsOf(cpe('a:acme:server:2.4.57'))).toEqual([])
  })
  it('DependencyTrack 3500: another vendor’s product of the same name is not meant', () => {
    expect(idsOf(cpe('a:acme:server:1.0'))).toEqual([])
    expect(idsOf(cpe('a:other:server:1.0'))).toEqual(['CVE-2098-0005'])
  })
})

test('every key that is asked for is one that is stored with the component', () => {
  const components: Partial<MatchComponent>[] = [
    cpe('*:*:busybox:1'),
    cpe('o:linux:linux_kernel:6.6.16'),
    cpe('*:haxx:curl:8'),
    cpe('o:microsoft:windows_10:1809'),
    { purl: 'pkg:yocto/python3-requests@2' },
    { purl: 'pkg:deb/debian/libssl3@3?upstream=openssl&distro=debian-11' },
    { purl: 'pkg:deb/debian/linux-image-amd64@6.1.69-1?distro=debian-12&upstream=linux-signed-amd64' },
    { purl: 'pkg:generic/openssl@1' },
    { name: 'VxWorks', version: '7' },
    { name: 'Sterile Cockpit', version: '1', supplier: 'Acme' },
  ]
  for (const partial of components) {
    const component = { name: 'x', ...partial }
    const stored = new Set(packageKeysOf(component).map(({ ecosystem, name: key }) => `${ecosystem} ${key}`))
    const asked: string[] = []
    const watched = {
      ...index,
      packageEntries: (ecosystem: string, key: string) => {
        asked.push(`${ecosystem} ${key}`)
        return index.packageEntries(ecosystem, key)
      },
    }
    matchComponents(watched, [component])
    expect(asked.filter((key) => !stored.has(key))).toEqual([])
    expect(asked.length).toBeGreaterThan(0)
  }
})

test('a changed record leads to the components of its product, with and without vendor', () => {
  expect(packagesOf(index, ['NVD-CVE-2022-48174'])).toEqual([
    { ecosystem: 'CPE', name: 'a:busybox:busybox' },
    { ecosystem: 'CPE', name: '*:busybox' },
  ])
})
