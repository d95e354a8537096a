// SPDX-License-Identifier: Apache-2.0
import { deflateSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { apk } from '../catalog/apk.ts'
import { binaryCataloguers } from '../catalog/binary.ts'
import type { Cataloguer } from '../catalog/cataloguer.ts'
import { dpkg } from '../catalog/dpkg.ts'
import { kernelCataloguers } from '../catalog/kernel.ts'
import { npm } from '../catalog/npm.ts'
import { opkg } from '../catalog/opkg.ts'
import { osRelease } from '../catalog/os-release.ts'
import { python } from '../catalog/python.ts'
import { emptyLayer, noteLink } from '../image/layer.ts'
import { elfFile, elfWithText } from '../testing/elf.ts'
import { readWith, scannedFile } from '../testing/scanned.ts'
import { summarise } from './report.ts'
import { productName, standsFor } from './same-product.ts'

const cataloguers: readonly Cataloguer[] = [
  osRelease,
  dpkg,
  apk,
  opkg,
  npm,
  python,
  ...kernelCataloguers,
  ...binaryCataloguers,
]

type Files = Readonly<Record<string, string | Uint8Array>>

function summaryOf(files: Files, links: Readonly<Record<string, string>> = {}) {
  const layer = emptyLayer()
  for (const [path, data] of Object.entries(files)) {
    const file = scannedFile(path, data, true)
    const facts = cataloguers.flatMap((one) => readWith(one, file))
    if (facts.length > 0) layer.files.set(path, { facts, sha256: '00' })
  }
  for (const [path, target] of Object.entries(links)) noteLink(layer, path, target)
  return summarise(layer)
}

const debian = 'ID=debian\nVERSION_ID="12"\n'
const installed = (name: string, version: string, more = '') =>
  `Package: ${name}\nStatus: install ok installed\nArchitecture: amd64\nVersion: ${version}\n${more}\n`
const openssl = elfWithText('OpenSSL 3.0.11 19 Sep 2023', 'OPENSSLDIR: "/usr/lib/ssl"')

const brief = ({ components }: ReturnType<typeof summarise>) =>
  components.map(({ purl, name, within, evidence }) => [
    purl ?? name,
    within,
    evidence.map(({ foundBy }) => foundBy),
  ])

test('a package gets the purl of its distribution; its own library is evidence, through merged folders too', () => {
  const summary = summaryOf(
    {
      'etc/os-release': debian,
      'var/lib/dpkg/status': installed('libssl3', '3.0.11-1~deb12u2', 'Source: openssl\n'),
      'var/lib/dpkg/info/libssl3:amd64.list': '/lib/x86_64-linux-gnu/libcrypto.so.3\n',
      'usr/lib/x86_64-linux-gnu/libcrypto.so.3': openssl,
    },
    { lib: 'usr/lib' },
  )
  expect(brief(summary)).toEqual([
    [
      'pkg:deb/debian/libssl3@3.0.11-1~deb12u2?arch=amd64&distro=debian-12&upstream=openssl',
      undefined,
      ['dpkg', 'library'],
    ],
  ])
})

test('a product that a package of another name brought along is not hidden by it', () => {
  const summary = summaryOf({
    'etc/os-release': debian,
    'var/lib/dpkg/status': installed('pump-agent', '1.0'),
    'var/lib/dpkg/info/pump-agent.list': '/opt/pump/agent\n/opt/pump/lib/libcrypto.so.3\n',
    'opt/pump/agent': openssl,
    'opt/pump/lib/libcrypto.so.3': openssl,
  })
  expect(brief(summary)).toEqual([
    ['pkg:deb/debian/pump-agent@1.0?arch=amd64&distro=debian-12', undefined, ['dpkg']],
    ['pkg:generic/openssl@3.0.11', 'pump-agent', ['library', 'library']],
  ])
})

test('a file that no package brought stands for itself, with its hash', () => {
  const { components } = summaryOf({ 'opt/lib/libcrypto.so.3': openssl, 'opt/app': openssl })
  expect(components).toMatchObject([
    { name: 'openssl', sha256: '00', evidence: [{ confidence: 0.9 }, { confidence: 0.8 }] },
  ])
  expect(components[0]).not.toHaveProperty('within')
})

test('modules of a language that a distribution packaged are evidence of its package', () => {
  const python3Yaml = { 'usr/lib/python3/dist-packages/PyYAML-6.0.egg-info': 'Name: PyYAML\nVersion: 6.0\n' }
  const summary = summaryOf({
    'etc/os-release': debian,
    'var/lib/dpkg/status': installed('python3-yaml', '6.0-3+b2', 'Source: pyyaml (6.0-3)\n'),
    'var/lib/dpkg/info/python3-yaml.list': '/usr/lib/python3/dist-packages/PyYAML-6.0.egg-info\n',
    ...python3Yaml,
  })
  expect(brief(summary)).toEqual([
    [
      'pkg:deb/debian/python3-yaml@6.0-3%2Bb2?arch=amd64&distro=debian-12&upstream=pyyaml%406.0-3',
      undefined,
      ['dpkg', 'python'],
    ],
  ])
  expect(brief(summaryOf(python3Yaml))).toEqual([['pkg:pypi/pyyaml@6.0', undefined, ['python']]])
})

test('what Rust built in is told, also where the package has its name', () => {
  const audit = deflateSync('{"packages":[{"name":"pump","version":"0.4.0","source":"crates.io"}]}')
  const summary = summaryOf({
    'etc/os-release': debian,
    'var/lib/dpkg/status': installed('pump', '0.4.0-1'),
    'var/lib/dpkg/info/pump.list': '/usr/bin/pump\n',
    'usr/bin/pump': elfFile([{ name: '.dep-v0', data: audit }]),
  })
  expect(brief(summary)).toEqual([
    ['pkg:cargo/pump@0.4.0', 'pump', ['rust']],
    ['pkg:deb/debian/pump@0.4.0-1?arch=amd64&distro=debian-12', undefined, ['dpkg']],
  ])
})

test('without a distribution a package has no purl, and two architectures have two refs', () => {
  const both = installed('libc6', '2.36') + installed('libc6', '2.36').replace('amd64', 'i386')
  const { components } = summaryOf({ 'var/lib/dpkg/status': both })
  expect(components.map(({ ref, purl }) => [ref, purl])).toEqual([
    ['dpkg:libc6@2.36', undefined],
    ['dpkg:libc6@2.36#2', undefined],
  ])
})

test('a root within a folder has its own distribution', () => {
  const summary = summaryOf({
    'fw/root/etc/os-release': 'ID=alpine\nVERSION_ID=3.19.1\n',
    'fw/root/lib/apk/db/installed': 'P:busybox\nV:1.36.1-r15\nA:armv7\no:busybox\nF:bin\nR:busybox\n',
    'fw/root/bin/busybox': elfWithText('BusyBox v1.36.1 (2023-11-07)'),
  })
  expect(summary.distribution?.id).toBe('alpine')
  expect(brief(summary)).toEqual([
    ['pkg:apk/alpine/busybox@1.36.1-r15?arch=armv7&distro=alpine-3.19.1', undefined, ['apk', 'library']],
  ])
})

test('opkg’s status and control files tell of one package', () => {
  const { components } = summaryOf({
    'etc/os-release': 'ID=openwrt\nVERSION_ID=23.05.2\n',
    'usr/lib/opkg/status':
      'Package: dnsmasq\nVersion: 2.90-2\nStatus: install user installed\nArchitecture: mips\n',
    'usr/lib/opkg/info/dnsmasq.control':
      'Package: dnsmasq\nVersion: 2.90-2\nArchitecture: mips\nCPE-ID: cpe:/a:thekelleys:dnsmasq\nLicense: GPL-2.0\n',
  })
  expect(components).toMatchObject([
    {
      purl: 'pkg:opkg/openwrt/dnsmasq@2.90-2?arch=mips&distro=openwrt-23.05.2',
      cpes: ['cpe:2.3:a:thekelleys:dnsmasq:2.90:*:*:*:*:*:*:*'],
      license: 'GPL-2.0',
    },
  ])
})

test('the folder of modules belongs to the kernel image of its release', () => {
  const image = Buffer.alloc(0x1000)
  image.write('HdrS', 0x202)
  image.writeUInt16LE(0x300, 0x20e)
  image.write('6.1.0-18-amd64 (d@d) (gcc-12) #1 SMP Debian 6.1.76-1 (2024-02-01)\0', 0x500)
  const summary = summaryOf({
    'boot/vmlinuz-6.1.0-18-amd64': image,
    'lib/modules/6.1.0-18-amd64/modules.dep': 'x',
  })
  expect(brief(summary)).toEqual([
    ['pkg:generic/linux-kernel@6.1.76', undefined, ['kernel', 'kernel-modules']],
  ])
})

test('a nameless find gives way to one with a version', () => {
  const names = summaryOf({
    'usr/lib/libmbedtls.so.14': elfWithText('nothing'),
    'usr/lib/libmbedcrypto.so.7': elfWithText('mbed TLS 2.28.3'),
  })
  expect(brief(names)).toEqual([['pkg:generic/mbedtls@2.28.3', undefined, ['library']]])
})

test('the order of files changes nothing', () => {
  const files = {
    'etc/os-release': debian,
    'opt/a/node_modules/x/package.json': '{"name":"x","version":"1.0.0"}',
    'opt/b/node_modules/x/package.json': '{"name":"x","version":"1.0.0","license":"MIT"}',
    'var/lib/dpkg/status': installed('b', '1') + installed('a', '2'),
  }
  const reversed = Object.fromEntries(Object.entries(files).reverse())
  expect(summaryOf(reversed)).toEqual(summaryOf(files))
})

test.each([
  [['libssl3', 'openssl'], 'openssl', true],
  [['libssl3'], 'openssl', true],
  [['zlib1g', 'zlib'], 'zlib', true],
  [['libpng16-16', 'libpng1.6'], 'libpng', true],
  [['libpython3.11-minimal', 'python3.11'], 'python', true],
  [['linux-image-6.1.0-18-amd64', 'linux-signed-amd64'], 'linux-kernel', true],
  [['wpasupplicant', 'wpa'], 'wpa_supplicant', true],
  [['node-semver'], 'semver', true],
  [['python3-requests', 'requests'], 'requests', true],
  [['netplan.io'], 'net', false],
  [['vendor-openssl-app'], 'openssl', false],
  [['nodejs'], 'openssl', false],
])('%j stands for %s: %s', (packages, product, expected) =>
  expect(standsFor(packages, product)).toBe(expected),
)

test('product names', () => {
  expect(['libssl3', 'zlib1g', 'libXML2', 'xz-utils', 'libgcrypt20'].map(productName)).toEqual([
    'ssl',
    'zlib',
    'xml',
    'xz',
    'gcrypt',
  ])
})
