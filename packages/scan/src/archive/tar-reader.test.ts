// SPDX-License-Identifier: Apache-2.0
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { CodedError } from '@primum/parse'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { paxRecord, tarEntry, tarFile } from '../testing/tar.ts'
import { ByteQueue } from './byte-queue.ts'
import { type TarEntry, TarReader } from './tar-reader.ts'

async function* inPieces(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

async function entriesOf(
  bytes: Uint8Array,
  size = 700,
): Promise<readonly (TarEntry & { readonly text: string })[]> {
  const reader = new TarReader(new ByteQueue(inPieces(bytes, size)))
  const entries = []
  for (let entry = await reader.next(); entry !== undefined; entry = await reader.next()) {
    const text = Buffer.from(await reader.read(1_000_000)).toString('latin1')
    entries.push({ ...entry, text })
  }
  return entries
}

const codeOf = (run: Promise<unknown>) =>
  run.then(
    () => undefined,
    (error: unknown) => (error instanceof CodedError ? error.code : error),
  )

describe('what the system’s own tar writes', () => {
  const long = `${'a-long-folder-name/'.repeat(9)}end`
  const folder = mkdtempSync(path.join(tmpdir(), 'primum tar '))
  writeFileSync(path.join(folder, 'file'), 'hello')
  writeFileSync(path.join(folder, 'größe'), 'x'.repeat(2000))
  symlinkSync('file', path.join(folder, 'link'))
  // GNU tar renames as it packs, which gives names longer than ustar holds without making the folders.
  const archives = ['gnu', 'pax'].map((format) => ({
    format,
    bytes: execFileSync('tar', [
      '-C',
      folder,
      `--format=${format}`,
      '--transform',
      `s,^file$,${long},`,
      '-cf',
      '-',
      'file',
      'größe',
      'link',
    ]),
  }))
  rmSync(folder, { recursive: true })

  test.each(archives)('$format', async ({ bytes }) => {
    const entries = await entriesOf(bytes)
    expect(entries.map(({ kind, path: name, sizeBytes }) => [kind, name, sizeBytes])).toEqual([
      ['file', long, 5],
      ['file', 'größe', 2000],
      ['symlink', 'link', 0],
    ])
    expect(entries.map(({ text }) => text.slice(0, 5))).toEqual(['hello', 'xxxxx', ''])
  })
})

test('content that is not taken is passed over, and pieces may be of any size', async () => {
  const bytes = tarFile([
    { path: 'a', data: 'x'.repeat(1500) },
    { path: 'b', data: 'last' },
  ])
  for (const size of [1, 511, 512, 513, 100_000]) {
    const reader = new TarReader(new ByteQueue(inPieces(bytes, size)))
    expect((await reader.next())?.path).toBe('a')
    expect(await reader.read(3)).toHaveLength(3)
    expect((await reader.next())?.path).toBe('b')
    expect(Buffer.from(await reader.read(100)).toString()).toBe('last')
    expect(await reader.next()).toBeUndefined()
  }
})

test('pax records give the path, the size and the sparseness of the next entry only', async () => {
  const records = paxRecord('path', 'given/by/pax') + paxRecord('mtime', '1.5')
  const bytes = tarFile([
    { path: 'ignored', type: 'x', data: records },
    { path: 'short', data: 'one' },
    { path: 'plain', data: 'two' },
    {
      path: 'ignored',
      type: 'x',
      data: paxRecord('GNU.sparse.major', '1') + paxRecord('GNU.sparse.name', 'holes'),
    },
    { path: 'GNUSparseFile.0/holes', data: '0\n' },
  ])
  const entries = await entriesOf(bytes)
  expect(entries.map(({ kind, path: name }) => [kind, name])).toEqual([
    ['file', 'given/by/pax'],
    ['file', 'plain'],
    ['sparse', 'holes'],
  ])
})

test('a size of 8 GiB and more is written in base 256', async () => {
  const size = Buffer.alloc(12)
  size[0] = 0x80
  size.writeUIntBE(9 * 1024 ** 3, 6, 6)
  const bytes = Buffer.concat([tarEntry({ path: 'big', sizeField: size.toString('latin1') })])
  const reader = new TarReader(new ByteQueue(inPieces(bytes, 512)))
  expect(await reader.next()).toMatchObject({ path: 'big', sizeBytes: 9 * 1024 ** 3 })
  expect(await codeOf(reader.next())).toBe('scan/truncated')
})

describe('refused with a code', () => {
  const whole = tarFile([{ path: 'a', data: 'x'.repeat(1500) }])
  test.each([
    ['a wrong checksum', tarFile([{ path: 'a', checksum: '000001\0 ' }]), 'scan/damaged'],
    ['a size that is none', tarFile([{ path: 'a', sizeField: '99999999999' }]), 'scan/damaged'],
    ['a negative size', tarFile([{ path: 'a', sizeField: `\xff${'\xff'.repeat(11)}` }]), 'scan/damaged'],
    ['the end within a header', whole.subarray(0, 300), 'scan/truncated'],
    ['the end within the content', whole.subarray(0, 1024), 'scan/truncated'],
    [
      'a pax record that is too long',
      tarFile([{ path: 'x', type: 'x', data: '99 path=a\n' }]),
      'scan/damaged',
    ],
    [
      'a pax size that is none',
      tarFile([{ path: 'x', type: 'x', data: paxRecord('size', '-1') }]),
      'scan/damaged',
    ],
    [
      'a name of a megabyte',
      tarFile([{ path: 'x', type: 'L', data: 'n'.repeat(1_000_000) }]),
      'scan/damaged',
    ],
  ])('%s', async (_name, bytes, code) => expect(await codeOf(entriesOf(bytes))).toBe(code))
})

test('what is written is read', async () => {
  const name = fc.stringMatching(/^[a-z]{1,20}(?:\/[a-z]{1,20}){0,3}$/)
  const file = fc.record({ path: name, data: fc.uint8Array({ maxLength: 1600 }) })
  await fc.assert(
    fc.asyncProperty(
      fc.array(file, { maxLength: 8 }),
      fc.integer({ min: 1, max: 3000 }),
      async (files, size) => {
        const entries = await entriesOf(tarFile(files), size)
        expect(entries.map(({ path: read, text }) => [read, text])).toEqual(
          files.map(({ path: written, data }) => [written, Buffer.from(data).toString('latin1')]),
        )
      },
    ),
  )
})
