// SPDX-License-Identifier: Apache-2.0
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { componentsOf, readWith, scannedFile } from '../testing/scanned.ts'
import { kernelCataloguers } from './kernel.ts'

const [image, modules] = kernelCataloguers
const banner = (release: string, tail: string) =>
  `${release} (builder@host) (gcc-12 (Test 12.2.0-14) 12.2.0, GNU ld 2.40) #1 SMP ${tail}`

const versions = (cataloguer: typeof image, path: string, data: Uint8Array | string) =>
  cataloguer === undefined
    ? []
    : componentsOf(readWith(cataloguer, scannedFile(path, data))).map(({ version, cpes }) => [
        version,
        cpes?.[0],
      ])

const cpe = (version: string) => `cpe:2.3:o:linux:linux_kernel:${version}:*:*:*:*:*:*:*`

function bzImage(text: string): Buffer {
  const bytes = Buffer.alloc(0x1000)
  bytes.write('HdrS', 0x202)
  bytes.writeUInt16LE(0x300, 0x20e)
  bytes.write(`${text}\0`, 0x500)
  return bytes
}

test('the header of an x86 image', () => {
  const upstream = bzImage(banner('5.10.201', 'Mon Jan 1'))
  expect(versions(image, 'boot/bzImage', upstream)).toEqual([['5.10.201', cpe('5.10.201')]])
})

test('Debian’s own version counts, not the name of its binary interface', () => {
  const debian = bzImage(banner('6.1.0-18-amd64', 'PREEMPT_DYNAMIC Debian 6.1.76-1 (2024-02-01)'))
  expect(versions(image, 'boot/vmlinuz-6.1.0-18-amd64', debian)).toEqual([['6.1.76', cpe('6.1.76')]])
})

test('an image packed with gzip, after the code that unpacks it', () => {
  const packed = gzipSync(`\0Linux version ${banner('4.14.336', 'Tue')}\n\0`)
  expect(
    versions(image, 'boot/zImage', Buffer.concat([Buffer.alloc(3000, 7), packed, Buffer.alloc(100)])),
  ).toEqual([['4.14.336', cpe('4.14.336')]])
})

test('a file that is only named like a kernel says nothing', () => {
  expect(versions(image, 'boot/vmlinuz', 'Linux version 1.2.3 is what I would like to be')).toEqual([])
})

test('a folder of modules', () => {
  expect(versions(modules, 'lib/modules/5.15.0-91-generic/modules.dep', '')).toEqual([
    ['5.15.0', cpe('5.15.0')],
  ])
  expect(versions(modules, 'lib/modules/extra/modules.dep', '')).toEqual([])
})
