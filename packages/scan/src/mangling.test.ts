// SPDX-License-Identifier: Apache-2.0
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { deflateSync, gunzipSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, test } from 'vitest'
import { fuzz as fuzzCataloguers } from '../fuzz/cataloguers.ts'
import { fuzz as fuzzCompare } from '../fuzz/compare.ts'
import { fuzz as fuzzManifest } from '../fuzz/manifest.ts'
import { fuzz as fuzzTar } from '../fuzz/tar.ts'
import { elfFile, elfWithText } from './testing/elf.ts'
import { paxRecord, tarFile } from './testing/tar.ts'
import { zipFile } from './testing/zip.ts'

const rpmData = (name: string) =>
  gunzipSync(readFileSync(path.join(import.meta.dirname, 'catalog/rpm/testdata', name)))
const goInfo = Buffer.concat([
  Buffer.from('\xff Go buildinf:\x08\x02', 'latin1'),
  Buffer.alloc(16),
  Buffer.from('\x08go1.22.1\x38'),
  Buffer.from('0123456789abcdefpath\ta\ndep\ta/b\tv1.0.0\th1:\n0123456789abcdef'),
])
const audit = deflateSync('{"packages":[{"name":"a","version":"1.0.0","source":"crates.io"}]}')
const pom = { name: 'META-INF/maven/g/a/pom.properties', data: 'groupId=g\nartifactId=a\nversion=1\n' }

/** One small real input for each parser; the fuzz targets say what must hold of any bytes. */
const seeds: readonly (readonly [string, (data: Uint8Array) => void | Promise<void>, Uint8Array])[] = [
  [
    'tar',
    fuzzTar,
    tarFile([
      { path: 'x', type: 'x', data: paxRecord('path', 'a/b') },
      { path: 'a', data: 'text' },
      { path: 'l', type: 'L', data: 'long' },
      { path: 'b' },
    ]),
  ],
  ['Go program', fuzzCataloguers, elfFile([{ name: '.go.buildinfo', data: goInfo, flags: 3 }])],
  [
    'Rust program',
    fuzzCataloguers,
    elfFile(
      [
        { name: '.dep-v0', data: audit },
        { name: '.rodata', data: Buffer.from('\0BusyBox v1.36.1 (2023)\0') },
      ],
      { is64: false },
    ),
  ],
  ['program', fuzzCataloguers, elfWithText('OpenSSL 3.0.11 19 Sep 2023', 'OPENSSLDIR: ')],
  ['jar', fuzzCataloguers, zipFile([pom, { name: 'b.jar', data: zipFile([pom]), isStored: true }])],
  ['apk database', fuzzCataloguers, Buffer.from('P:a\nV:1\nA:x\nF:bin\nR:a\n\nP:b\nV:2\n')],
  [
    'dpkg status',
    fuzzCataloguers,
    Buffer.from(
      'Package: a\nStatus: install ok installed\nVersion: 1\nSource: b (2)\n\nPackage: c\nVersion: 3\n',
    ),
  ],
  [
    'manifest',
    fuzzManifest,
    Buffer.from(`{"manifests":[{"digest":"sha256:${'1'.repeat(64)}"}],"layers":[]}`),
  ],
  [
    'components',
    fuzzCompare,
    Buffer.from('a\t1.0\tpkg:npm/a@1.0\nb\t1\tx\tcpe:2.3:a:b:b:1:*:*:*:*:*:*:*\nlibb1\t1-1'),
  ],
]

const large: readonly (readonly [string, Uint8Array])[] = [
  ['rpm SQLite', rpmData('rpmdb.sqlite.gz')],
  ['rpm Berkeley DB', rpmData('packages-le.gz')],
]

function changed(seed: Uint8Array, changes: readonly (readonly [number, number, string])[]): Uint8Array {
  let bytes = Buffer.from(seed)
  for (const [place, byte, kind] of changes) {
    const at = place % (bytes.length + 1)
    const [head, tail] = [bytes.subarray(0, at), bytes.subarray(at)]
    if (kind === 'set') bytes = Buffer.concat([head, Buffer.of(byte), tail.subarray(1)])
    else if (kind === 'insert') bytes = Buffer.concat([head, Buffer.of(byte), tail])
    else if (kind === 'cut') bytes = Buffer.from(head)
    else bytes = Buffer.concat([head, tail.subarray(0, 100), tail])
  }
  return bytes
}

const changes = (length: number) =>
  fc.array(
    fc.tuple(
      fc.nat(length),
      fc.constantFrom(0, 1, 0x7f, 0x80, 0xff, 0x0a, 0x2f),
      fc.constantFrom('set', 'set', 'insert', 'cut', 'double'),
    ),
    { minLength: 1, maxLength: 4 },
  )

describe.each(seeds)('%s with bytes changed', (_name, fuzz, seed) => {
  test('says something or is refused with a code', async () => {
    await fc.assert(
      fc.asyncProperty(changes(seed.length), async (list) => fuzz(changed(seed, list))),
      { numRuns: 300 },
    )
  })
})

describe.each(large)('%s with bytes changed', (_name, seed) => {
  test('says something or is refused with a code', () => {
    fc.assert(
      fc.property(changes(seed.length), (list) => fuzzCataloguers(changed(seed, list))),
      { numRuns: 40 },
    )
  })
})
