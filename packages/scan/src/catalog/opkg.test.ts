// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest'
import { componentsOf, readWith, scannedFile } from '../testing/scanned.ts'
import { opkg } from './opkg.ts'

test('the status file of OpenWrt', () => {
  const status = `Package: busybox
Version: 1.36.1-1
Depends: libc
Status: install user installed
Architecture: mipsel_24kc

Package: removed
Version: 1
Status: deinstall user not-installed
`
  const found = componentsOf(readWith(opkg, scannedFile('usr/lib/opkg/status', status)))
  expect(found.map(({ name, version }) => [name, version])).toEqual([['busybox', '1.36.1-1']])
})

test('control files tell more: the CPE name, the licence, and where it was built from', () => {
  const openWrt = `Package: dnsmasq
Version: 2.90-2
Source: package/network/services/dnsmasq
SourceName: dnsmasq
License: GPL-2.0
CPE-ID: cpe:/a:thekelleys:dnsmasq
`
  expect(
    componentsOf(readWith(opkg, scannedFile('usr/lib/opkg/info/dnsmasq.control', openWrt))),
  ).toMatchObject([
    {
      name: 'dnsmasq',
      license: 'GPL-2.0',
      cpes: ['cpe:2.3:a:thekelleys:dnsmasq:2.90:*:*:*:*:*:*:*'],
      osPackage: { sourceName: 'dnsmasq' },
    },
  ])
  const yocto =
    'Package: libcrypto3\nVersion: 3.0.12-r0\nOE: openssl\nSource: openssl_3.0.12.bb\nLicense: Apache-2.0\n'
  expect(
    componentsOf(readWith(opkg, scannedFile('var/lib/opkg/info/libcrypto3.control', yocto))),
  ).toMatchObject([{ name: 'libcrypto3', osPackage: { sourceName: 'openssl' } }])
})

test('lists of files, also with modes after a tab', () => {
  const list = scannedFile('var/lib/opkg/info/a.list', '/usr/bin/a\t0100755\n/etc/a\n')
  expect(readWith(opkg, list)).toMatchObject([
    { kind: 'files', packageName: 'a', files: ['usr/bin/a', 'etc/a'] },
  ])
})
