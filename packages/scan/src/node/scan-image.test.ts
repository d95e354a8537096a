// SPDX-License-Identifier: Apache-2.0
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import {
  cpSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { gzipSync, zstdCompressSync } from 'node:zlib'
import { CodedError } from '@primum/parse'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ScanReport } from '../model.ts'
import { elfWithText } from '../testing/elf.ts'
import { type TarFile, tarFile } from '../testing/tar.ts'
import { scanImage } from './scan-image.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'primum scan '))
const root = path.join(folder, 'root')
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const busybox = elfWithText('BusyBox v1.36.1 (2023-11-07 18:53:09 UTC)')
const alpine: readonly TarFile[] = [
  { path: 'etc/os-release', data: 'ID=alpine\nVERSION_ID=3.19.1\nPRETTY_NAME="Alpine Linux v3.19"\n' },
  { path: 'lib/apk/db/installed', data: 'P:busybox\nV:1.36.1-r15\nA:x86_64\no:busybox\nF:bin\nR:busybox\n' },
  { path: 'bin/busybox', data: busybox, mode: 0o755 },
  { path: 'opt/app/libcrypto.so.3', data: elfWithText('OpenSSL 3.0.11 19 Sep 2023') },
  { path: 'opt/app/node_modules/a/package.json', data: '{"name":"a","version":"1.0.0"}' },
]
const expected = [
  'pkg:apk/alpine/busybox@1.36.1-r15?arch=x86_64&distro=alpine-3.19.1',
  'pkg:generic/openssl@3.0.11',
  'pkg:npm/a@1.0.0',
]

function unpackTo(target: string, files: readonly TarFile[]): void {
  for (const { path: name, data = '', mode } of files) {
    mkdirSync(path.dirname(path.join(target, name)), { recursive: true })
    writeFileSync(path.join(target, name), data, mode === undefined ? {} : { mode })
  }
}

beforeAll(() => unpackTo(root, alpine))

function write(name: string, data: Uint8Array): string {
  const file = path.join(folder, name)
  writeFileSync(file, data)
  return file
}

const refs = ({ components }: ScanReport) => components.map(({ ref }) => ref)
const codeOf = (run: Promise<unknown>) =>
  run.then(
    () => 'nothing was refused',
    (error: unknown) => (error instanceof CodedError ? error.code : String(error)),
  )

async function* streamOf(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += 3000) yield bytes.subarray(at, at + 3000)
}

describe('one tree in every form says the same', () => {
  const tar = tarFile([{ path: './', type: '5' }, ...alpine])
  test('a folder', async () => {
    const report = await scanImage(root)
    expect(refs(report)).toEqual(expected)
    expect(report).toMatchObject({ root, format: 'directory', warnings: [], distribution: { id: 'alpine' } })
    expect(report.files).toMatchObject({ seen: 14, opened: 5 })
    expect(report.components[1]?.sha256).toBe(
      createHash('sha256').update(elfWithText('OpenSSL 3.0.11 19 Sep 2023')).digest('hex'),
    )
  })
  test.each([
    ['a tar', tar],
    ['gzip', gzipSync(tar)],
    ['zstd', zstdCompressSync(tar)],
  ])('%s', async (_name, bytes) => {
    const file = write('image', bytes)
    const report = await scanImage(file)
    expect(refs(report)).toEqual(expected)
    expect(report.format).toBe('tar')
    expect((await scanImage({ name: 'stdin', chunks: streamOf(bytes) })).components).toEqual(
      report.components,
    )
    expect(report.components).toEqual((await scanImage(root)).components)
  })
})

describe('container images', () => {
  const upper: readonly TarFile[] = [
    { path: 'opt/app/.wh.libcrypto.so.3' },
    { path: 'opt/app/node_modules/.wh..wh..opq' },
    { path: 'opt/app/node_modules/b/package.json', data: '{"name":"b","version":"2.0.0"}' },
  ]
  const layers = [tarFile(alpine), gzipSync(tarFile(upper))]
  const hex = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
  const blobs = layers.map((bytes) => ({ path: `blobs/sha256/${hex(bytes)}`, data: bytes }))
  const merged = [expected[0], 'pkg:npm/b@2.0.0']
  const paths = blobs.map(({ path: name }) => name)
  const manifest = JSON.stringify({ layers: layers.map((bytes) => ({ digest: `sha256:${hex(bytes)}` })) })
  const manifestBlob = { path: `blobs/sha256/${hex(Buffer.from(manifest))}`, data: manifest }
  const oci = [
    { path: 'oci-layout', data: '{"imageLayoutVersion":"1.0.0"}' },
    {
      path: 'index.json',
      data: JSON.stringify({ manifests: [{ digest: `sha256:${hex(Buffer.from(manifest))}` }] }),
    },
    manifestBlob,
  ]

  test('docker save, the manifest last and the layers in any order', async () => {
    const bytes = tarFile([
      ...blobs.toReversed(),
      { path: 'manifest.json', data: JSON.stringify([{ Layers: paths }]) },
    ])
    const report = await scanImage(write('docker.tar', bytes))
    expect([report.format, refs(report)]).toEqual(['docker-archive', merged])
  })

  test('docker save as it was, with folders, and a link for a layer that is there twice', async () => {
    const [a, b] = ['a'.repeat(64), 'b'.repeat(64)]
    const bytes = tarFile([
      { path: `${a}/layer.tar`, data: layers[0] ?? '' },
      { path: `${b}/layer.tar`, type: '2', target: `../${a}/layer.tar` },
      { path: 'manifest.json', data: JSON.stringify([{ Layers: [`${a}/layer.tar`, `${b}/layer.tar`] }]) },
    ])
    expect(refs(await scanImage(write('old.tar', bytes)))).toEqual(expected)
  })

  test('an OCI archive, and one in a folder', async () => {
    const report = await scanImage(write('oci.tar', tarFile([...oci, ...blobs])))
    expect([report.format, refs(report)]).toEqual(['oci-archive', merged])
    unpackTo(path.join(folder, 'oci'), [...oci, ...blobs])
    const unpacked = await scanImage(path.join(folder, 'oci'))
    expect([unpacked.format, refs(unpacked)]).toEqual(['oci-directory', merged])
  })

  test('a layer that is not there is no small matter', async () => {
    const manifestJson = { path: 'manifest.json', data: JSON.stringify([{ Layers: paths }]) }
    expect(await codeOf(scanImage(write('part.tar', tarFile([...blobs.slice(0, 1), manifestJson]))))).toBe(
      'scan/no-layers',
    )
  })

  test('a layer that is damaged is named', async () => {
    const cut = tarFile(alpine).subarray(0, 2000)
    const name = `blobs/sha256/${'c'.repeat(64)}`
    const bytes = tarFile([
      { path: name, data: cut },
      { path: 'manifest.json', data: JSON.stringify([{ Layers: [name] }]) },
    ])
    const error = await scanImage(write('damaged.tar', bytes)).catch((cause: unknown) => cause)
    expect(error).toMatchObject({ code: 'scan/truncated', where: { path: name } })
  })

  test('a tree that only has a manifest.json of its own', async () => {
    const report = await scanImage(
      write('own.tar', tarFile([...alpine, { path: 'manifest.json', data: '{"not":"docker"}' }])),
    )
    expect([report.format, refs(report)]).toEqual(['tar', expected])
  })
})

describe('folders that mean harm', () => {
  const odd = path.join(folder, 'odd')
  test('links are never followed, and loops have no end to find', async () => {
    unpackTo(odd, [{ path: 'etc/os-release', data: 'ID=alpine\n' }])
    mkdirSync(path.join(odd, 'usr/lib'), { recursive: true })
    symlinkSync('..', path.join(odd, 'usr/loop'))
    symlinkSync(root, path.join(odd, 'outside'))
    symlinkSync(path.join(root, 'lib/apk/db/installed'), path.join(odd, 'usr/lib/installed'))
    mkdirSync(path.join(odd, 'lib/apk/db'), { recursive: true })
    symlinkSync(path.join(root, 'lib/apk/db/installed'), path.join(odd, 'lib/apk/db/installed'))
    const socket = createServer().listen(path.join(odd, 'usr/lib/libsocket.so'))
    await once(socket, 'listening')
    const report = await scanImage(odd)
    socket.close()
    expect(refs(report)).toEqual([])
    expect(report.warnings).toEqual([])
  })

  test('a file with many names is read once', async () => {
    const linked = path.join(folder, 'linked')
    unpackTo(linked, [{ path: 'bin/busybox', data: busybox, mode: 0o755 }])
    for (const name of ['ls', 'sh', 'cat'])
      linkSync(path.join(linked, 'bin/busybox'), path.join(linked, 'bin', name))
    const report = await scanImage(linked)
    expect(report.files.opened).toBe(1)
    expect(refs(report)).toEqual(['pkg:generic/busybox@1.36.1'])
  })

  test('what lies too deep is left out with a word', async () => {
    const deep = path.join(folder, 'deep')
    unpackTo(deep, [{ path: 'a/b/c/d/node_modules/a/package.json', data: '{"name":"a","version":"1.0.0"}' }])
    const report = await scanImage(deep, { limits: { maxDepth: 3 } })
    expect([refs(report), report.warnings]).toEqual([
      [],
      [{ location: '/a/b/c/d', message: expect.stringContaining('left out') }],
    ])
  })

  test('a folder that cannot be read, and a database that is none, are told; the rest stands', async () => {
    const broken = path.join(folder, 'broken')
    cpSync(root, broken, { recursive: true })
    unpackTo(broken, [{ path: 'var/lib/rpm/Packages', data: 'no database' }])
    const report = await scanImage(broken)
    expect(refs(report)).toEqual(expected)
    expect(report.warnings).toMatchObject([
      { location: '/var/lib/rpm/Packages', message: expect.stringContaining('rpm cataloguer') },
    ])
  })
})

describe('archives that mean harm', () => {
  const scanTar = (files: readonly TarFile[], options = {}) =>
    scanImage(write('hostile.tar', tarFile(files)), options)

  test('names that leave the root are left out', async () => {
    const report = await scanTar([
      { path: '../../etc/os-release', data: 'ID=evil\n' },
      { path: '/etc/os-release', data: 'ID=alpine\n' },
    ])
    expect(report.distribution?.id).toBe('alpine')
    expect(report.warnings).toEqual([
      { location: '../../etc/os-release', message: expect.stringContaining('left out') },
    ])
  })

  test('an entry that comes twice counts as it comes last', async () => {
    const manifest = (version: string) => ({
      path: 'node_modules/a/package.json',
      data: `{"name":"a","version":"${version}"}`,
    })
    expect(refs(await scanTar([manifest('1.0.0'), manifest('2.0.0')]))).toEqual(['pkg:npm/a@2.0.0'])
  })

  test('sparse files, devices and links to anywhere are not read', async () => {
    const report = await scanTar([
      { path: 'usr/bin/holes', type: 'S', data: 'x', mode: 0o755 },
      { path: 'usr/bin/device', type: '3', mode: 0o755 },
      { path: 'etc/os-release', type: '2', target: '/etc/passwd' },
      { path: 'usr/bin/name', type: '1', target: '../../../etc/passwd' },
    ])
    expect([refs(report), report.warnings]).toEqual([[], []])
    const named = await scanTar([{ path: 'usr/bin/holes', type: 'S', data: 'x'.repeat(100), mode: 0o755 }])
    expect(named.warnings).toEqual([
      { location: '/usr/bin/holes', message: expect.stringContaining('sparse') },
    ])
  })

  test('limits end the scan', async () => {
    const many = Array.from({ length: 20 }, (_, i) => ({ path: `f${i}` }))
    expect(await codeOf(scanTar(many, { limits: { maxEntries: 10 } }))).toBe('scan/too-large')
    const bomb = gzipSync(tarFile([{ path: 'zeros', data: Buffer.alloc(3_000_000) }]))
    expect(await codeOf(scanImage(write('bomb', bomb), { limits: { maxUnpackedBytes: 1_000_000 } }))).toBe(
      'scan/too-large',
    )
    const packages = Array.from({ length: 20 }, (_, i) => ({
      path: `node_modules/p${i}/package.json`,
      data: `{"name":"p${i}","version":"1.0.0"}`,
    }))
    expect(await codeOf(scanTar(packages, { limits: { maxFacts: 10 } }))).toBe('scan/too-large')
  })

  test('a binary larger than is read is looked at in part, with a word', async () => {
    const report = await scanTar([
      { path: 'bin/busybox', data: Buffer.concat([busybox, Buffer.alloc(5000)]), mode: 0o755 },
    ])
    expect(refs(report)).toEqual(['pkg:generic/busybox@1.36.1'])
  })

  test.each([
    ['cut off', gzipSync(tarFile(alpine)).subarray(0, 400), 'scan/truncated'],
    ['damaged', Buffer.concat([Buffer.from([0x1f, 0x8b, 8]), Buffer.alloc(100, 1)]), 'scan/damaged'],
    ['cut off in zstd', zstdCompressSync(tarFile(alpine)).subarray(0, 300), 'scan/truncated'],
    ['xz', Buffer.from([0xfd, 0x37, 0x7a, 0x58, 0x5a, 0, 0, 0]), 'scan/unsupported-compression'],
    ['squashfs', Buffer.from('hsqs, and then files that are packed'), 'scan/unsupported-format'],
    ['ext4', Buffer.alloc(2048).fill(Buffer.from([0x53, 0xef]), 1080, 1082), 'scan/unsupported-format'],
    ['nothing at all', Buffer.alloc(0), 'scan/unsupported-format'],
  ])('refused: %s', async (name, bytes, code) =>
    expect(await codeOf(scanImage(write(name, bytes)))).toBe(code),
  )

  test('a file that is not there', async () =>
    expect(await codeOf(scanImage(path.join(folder, 'absent')))).toBe('scan/unreadable'))
})

test('one file of firmware', async () => {
  const texts = ['Tmr Svc', 'IDLE', 'FreeRTOS Kernel V10.4.3', 'mbed TLS 2.28.3']
  const file = write('pump.hex.bin', Buffer.from(`${'\xff'.repeat(2000)}\0${texts.join('\0')}\0`, 'latin1'))
  const report = await scanImage(file)
  expect([report.format, refs(report)]).toEqual([
    'file',
    ['pkg:generic/freertos@10.4.3', 'pkg:generic/mbedtls@2.28.3'],
  ])
})

test('nothing is written to what is scanned', async () => {
  const before = readdirSync(root, { recursive: true }).sort()
  await scanImage(root)
  expect(readdirSync(root, { recursive: true }).sort()).toEqual(before)
})
