// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest'
import { componentsOf, readWith, scannedFile } from '../testing/scanned.ts'
import { dpkg } from './dpkg.ts'

const status = `Package: libssl3
Status: install ok installed
Architecture: amd64
Multi-Arch: same
Source: openssl
Version: 3.0.11-1~deb12u2
Description: Secure Sockets Layer toolkit
 a line that goes on
 Version: 9.9

Package: bash
Status: install ok installed
Architecture: amd64
Source: bash (5.2.15-2)
Version: 5.2.15-2+b2

Package: gone
Status: deinstall ok config-files
Version: 1.0

Package: half
Status: install reinstreq half-installed
Version: 0.1

Package: without-version
Status: install ok installed
`

test('the status file: what is installed, with source package and version', () => {
  const found = componentsOf(readWith(dpkg, scannedFile('var/lib/dpkg/status', status)))
  expect(
    found.map(({ name, version, osPackage }) => [
      name,
      version,
      osPackage?.sourceName,
      osPackage?.sourceVersion,
    ]),
  ).toEqual([
    ['libssl3', '3.0.11-1~deb12u2', 'openssl', '3.0.11-1~deb12u2'],
    ['bash', '5.2.15-2+b2', 'bash', '5.2.15-2'],
    // Broken off half way: its files may well be there.
    ['half', '0.1', 'half', '0.1'],
  ])
})

test('distroless images have one file for each package, and lists of checksums', () => {
  const [found] = componentsOf(
    readWith(dpkg, scannedFile('var/lib/dpkg/status.d/base', 'Package: base-files\nVersion: 12.4+deb12u5\n')),
  )
  expect(found).toMatchObject({ name: 'base-files', version: '12.4+deb12u5' })
  const sums = scannedFile('var/lib/dpkg/status.d/base.md5sums', `${'0'.repeat(32)}  usr/share/a b\nno sum\n`)
  expect(readWith(dpkg, sums)).toEqual([
    { kind: 'files', type: 'deb', root: '', packageName: 'base', files: ['usr/share/a b'] },
  ])
})

test('lists of files belong to the package without its architecture, and to the root they lie in', () => {
  const list = scannedFile('fw/root/var/lib/dpkg/info/libssl3:amd64.list', '/.\n/usr\n/usr/lib/libssl.so.3\n')
  expect(readWith(dpkg, list)).toEqual([
    {
      kind: 'files',
      type: 'deb',
      root: 'fw/root/',
      packageName: 'libssl3',
      files: ['usr', 'usr/lib/libssl.so.3'],
    },
  ])
})

test('other files are of no interest', () => {
  for (const path of ['var/lib/dpkg/available', 'var/lib/dpkg/info/a.postinst', 'my/status']) {
    expect(dpkg.wants(scannedFile(path, ''))).toBe(false)
  }
})
