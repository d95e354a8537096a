// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest'
import { componentsOf, readWith, scannedFile } from '../testing/scanned.ts'
import { apk } from './apk.ts'

const installed = `C:Q1abc=
P:libcrypto3
V:3.1.4-r5
A:x86_64
T:Crypto library from openssl
L:Apache-2.0
o:openssl
m:A Maintainer <a@example.org>
F:lib
R:libcrypto.so.3
a:0:0:755
F:etc/ssl
R:openssl.cnf

P:musl
V:1.2.4-r2
A:x86_64
F:
R:top

P:
V:1
`

test.each(['lib/apk/db/installed', 'usr/lib/apk/db/installed'])('%s', (path) => {
  const [first, second, ...others] = componentsOf(readWith(apk, scannedFile(path, installed)))
  expect(others).toEqual([])
  expect(first).toMatchObject({
    name: 'libcrypto3',
    version: '3.1.4-r5',
    license: 'Apache-2.0',
    osPackage: {
      sourceName: 'openssl',
      arch: 'x86_64',
      root: '',
      files: ['lib/libcrypto.so.3', 'etc/ssl/openssl.cnf'],
    },
  })
  expect(second).toMatchObject({ name: 'musl', osPackage: { sourceName: 'musl', files: ['top'] } })
})
