// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it, test } from 'vitest'
import type { MatchComponent } from '../match/component.ts'
import { isVendorOf, productsOf } from './products-of.ts'
import { foldName, productByName, productTable } from './table.ts'
import { upstreamVersion, versionOfTag } from './upstream-version.ts'
import { isOtherBuild, windowsProducts } from './windows.ts'

describe('the table', () => {
  it('gives each name and repository to one product', () => {
    const names = productTable.flatMap(({ names: own, repositories = [] }) => [...own, ...repositories])
    expect(new Set(names).size).toBe(names.length)
  })
  it('has keys and names in the spelling by which they are found, and a source', () => {
    for (const { keys, names, source } of productTable) {
      for (const key of keys) expect(key).toMatch(/^(?:[aoh]:[^:]+|\*):[^:]+$/)
      for (const name of names) expect(foldName(name)).toBe(name)
      expect(source).toMatch(/^CVE-\d{4}-\d+$/)
    }
  })
  it.each([
    ['VxWorks®', 'o:windriver:vxworks'],
    ['Wind River VxWorks', 'o:windriver:vxworks'],
    ['mbed TLS', 'a:arm:mbed_tls'],
    ['Linux Kernel', 'o:linux:linux_kernel'],
  ])('%s', (name, key) => {
    expect(productByName(name)?.keys).toContain(key)
  })
})

describe('Windows', () => {
  it.each<[string, string | undefined, readonly string[]]>([
    [
      'Windows 10 IoT Enterprise',
      '10.0.19044.1288',
      ['o:microsoft:windows_10_21h2 10.0.19044.1288', 'o:microsoft:windows_10 21h2'],
    ],
    [
      'Microsoft Windows 10 IoT Enterprise LTSC 2019',
      undefined,
      ['o:microsoft:windows_10_1809', 'o:microsoft:windows_10 1809'],
    ],
    ['Windows® 11 Pro', '22H2', ['o:microsoft:windows_11_22h2', 'o:microsoft:windows_11 22h2']],
    ['windows_10', '1607', ['o:microsoft:windows_10_1607', 'o:microsoft:windows_10 1607']],
    ['Windows 10', '10.0.17763', ['o:microsoft:windows_10_1809', 'o:microsoft:windows_10 1809']],
    ['Windows Server 2019', '10.0.17763.6189', ['o:microsoft:windows_server_2019 10.0.17763.6189']],
    ['Windows 10', undefined, []],
    [
      'windows_10_21h2',
      '10.0.19044.1',
      ['o:microsoft:windows_10_21h2 10.0.19044.1', 'o:microsoft:windows_10 21h2'],
    ],
    ['X Window System', '11', []],
    ['Windows 7', 'sp1', []],
  ])('%s %s', (name, version, products) => {
    expect(
      windowsProducts(name, version).map(({ key, version: build }) =>
        build === undefined ? key : `${key} ${build}`,
      ),
    ).toEqual(products)
  })
})

test.each([
  ['o:microsoft:windows_10_1809', '10.0.18363.1621', true],
  ['o:microsoft:windows_10_1809', '10.0.17763.1999', false],
  ['o:microsoft:windows_10_1809', undefined, false],
  ['o:acme:pump', '10.0.18363.1621', false],
])('%s has another build than %s: %s', (key, version, expected) => {
  expect(isOtherBuild(key, version)).toBe(expected)
})

test.each([
  ['deb', '1:3.0.11-1~deb12u2', '3.0.11'],
  ['deb', '1.2.11.dfsg-2+deb11u2', '1.2.11'],
  ['deb', '2.10.4+dfsg-1', '2.10.4'],
  ['deb', '1.0+really2.3-1', '2.3'],
  ['deb', '8.4p1-5', '8.4p1'],
  ['rpm', '3.0.7-24.el9', '3.0.7'],
  ['rpm', '1.2.3', '1.2.3'],
  ['apk', '1.36.1-r5', '1.36.1'],
  ['apk', '9.3_p2-r0', '9.3-p2'],
])('%s %s is upstream %s', (type, version, upstream) => {
  expect(upstreamVersion(type, version)).toBe(upstream)
})

test.each([
  ['openssl-3.0.7', '3.0.7'],
  ['OpenSSL_1_1_1k', '1.1.1k'],
  ['curl-8_4_0', '8.4.0'],
  ['V10.4.3', '10.4.3'],
  ['v5.6.3-stable', '5.6.3-stable'],
  ['3.0', '3.0'],
  ['main', 'main'],
])('the tag %s is version %s', (tag, version) => {
  expect(versionOfTag(tag)).toBe(version)
})

test.each([
  ['windriver', 'Wind River Systems, Inc.', true],
  ['arm', 'ARM', true],
  ['gnu', 'The GNU Project', false],
  ['acme', 'Other Corp', false],
  ['a', 'Acme', false],
])('%s is the vendor of %s: %s', (vendor, supplier, expected) => {
  expect(isVendorOf(vendor, supplier)).toBe(expected)
})

describe('a component', () => {
  const keysOf = (component: Partial<MatchComponent>) =>
    productsOf({ name: 'x', ...component }).map(({ key, version, update, confidence, match }) => [
      key,
      version,
      ...(update === undefined ? [] : [update]),
      match,
      confidence,
    ])

  it.each<[string, Partial<MatchComponent>, readonly (readonly unknown[])[]]>([
    [
      'by CPE',
      { cpe: 'cpe:2.3:a:acme:pump:1.0:sp1:*:*:*:*:*:*' },
      [['a:acme:pump', '1.0', 'sp1', 'cpe', 'medium']],
    ],
    [
      'by a CPE of OpenEmbedded with its vendor',
      { cpe: 'cpe:2.3:*:acme:pump:1.0:*:*:*:*:*:*:*' },
      [
        ['a:acme:pump', '1.0', 'cpe', 'medium'],
        ['o:acme:pump', '1.0', 'cpe', 'medium'],
        ['h:acme:pump', '1.0', 'cpe', 'medium'],
      ],
    ],
    [
      'by a CPE without vendor',
      { cpe: 'cpe:2.3:*:*:pump:1.0:*:*:*:*:*:*:*' },
      [['*:pump', '1.0', 'cpe', 'medium']],
    ],
    [
      'by a kernel’s CPE without vendor',
      { cpe: 'cpe:2.3:*:*:linux_kernel:6.6.21:*:*:*:*:*:*:*' },
      [['o:linux:linux_kernel', '6.6.21', 'cpe', 'medium']],
    ],
    [
      'by a kernel’s update',
      { cpe: 'cpe:2.3:o:linux:linux_kernel:6.8:rc1:*:*:*:*:*:*' },
      [['o:linux:linux_kernel', '6.8-rc1', 'cpe', 'medium']],
    ],
    [
      'that is filed under two names',
      { cpe: 'cpe:2.3:o:amazon:freertos:10.4.1:*:*:*:*:*:*:*' },
      [
        ['o:amazon:freertos', '10.4.1', 'cpe', 'medium'],
        ['o:freertos:freertos-kernel', '10.4.1', 'cpe', 'medium'],
      ],
    ],
    [
      'by a recipe’s purl',
      { purl: 'pkg:yocto/core/openssl@3.0.11' },
      [['a:openssl:openssl', '3.0.11', 'purl', 'medium']],
    ],
    [
      'by a recipe of a kernel',
      { purl: 'pkg:yocto/linux-yocto@6.6.21+git0' },
      [['o:linux:linux_kernel', '6.6.21', 'purl', 'medium']],
    ],
    [
      'by a recipe of kernel headers',
      { purl: 'pkg:yocto/linux-libc-headers@6.6' },
      [['o:linux:linux_kernel', '6.6', 'purl', 'low']],
    ],
    [
      'by a recipe of a build tool',
      { purl: 'pkg:yocto/openssl-native@3.0.11' },
      [['a:openssl:openssl', '3.0.11', 'purl', 'low']],
    ],
    [
      'by a generic purl',
      { purl: 'pkg:generic/openssl@1.0.2k' },
      [['a:openssl:openssl', '1.0.2k', 'purl', 'medium']],
    ],
    ['by a generic purl of a name that is no one’s own', { purl: 'pkg:generic/util@1.0' }, []],
    [
      'by a repository',
      { purl: 'pkg:github/wolfssl/wolfssl@v5.6.3-stable' },
      [['a:wolfssl:wolfssl', '5.6.3-stable', 'purl', 'medium']],
    ],
    ['by a name', { name: 'BusyBox', version: '1.30' }, [['a:busybox:busybox', '1.30', 'name', 'low']]],
    [
      'by a name and a supplier',
      { name: 'Sterile Cockpit', version: '2', supplier: 'Acme' },
      [['*:sterile_cockpit', '2', 'name', 'low']],
    ],
    ['by a name that is no one’s own', { name: 'util', version: '1' }, []],
    ['by a name without version', { name: 'BusyBox' }, []],
    ['of a registry', { purl: 'pkg:npm/openssl@1.0.0' }, []],
    [
      'of opkg, by its recipe',
      { purl: 'pkg:opkg/poky/libcrypto3@3.0.11-r0?upstream=openssl' },
      [['a:openssl:openssl', '3.0.11', 'purl', 'medium']],
    ],
    [
      'of a Yocto image with RPM',
      { purl: 'pkg:rpm/poky/libdbus@1.14-r0?upstream=apr-1.7.6-r0.src.rpm' },
      [['a:apache:portable_runtime', '1.14', 'purl', 'low']],
    ],
    [
      'of a distribution, by its source',
      { purl: 'pkg:deb/debian/libssl3@3.0.11-1?upstream=openssl' },
      [['a:openssl:openssl', '3.0.11', 'purl', 'low']],
    ],
  ])('%s', (_name, component, keys) => {
    expect(keysOf(component)).toEqual(keys)
  })
})
