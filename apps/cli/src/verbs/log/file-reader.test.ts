// SPDX-License-Identifier: Apache-2.0
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { fileReader } from './file-reader.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'primum reader '))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const read = fileReader(folder)

test('gives a file, or as much of it as shows that it is too long', async () => {
  writeFileSync(path.join(folder, 'file'), '0123456789')
  expect(Buffer.from((await read('file', 10)) ?? '').toString()).toBe('0123456789')
  expect(Buffer.from((await read('file', 4)) ?? '').toString()).toBe('01234')
  writeFileSync(path.join(folder, 'empty'), '')
  expect(await read('empty', 4)).toHaveLength(0)
  writeFileSync(path.join(folder, 'huge'), '')
  truncateSync(path.join(folder, 'huge'), 2 ** 40)
  expect(await read('huge', 4)).toHaveLength(5)
})

test('what is no file is not there, and is not waited for', async () => {
  mkdirSync(path.join(folder, 'folder'))
  execFileSync('/bin/sh', ['-c', 'mkfifo "$0"', path.join(folder, 'pipe')])
  for (const name of ['nothing', 'folder', 'pipe', 'file/below']) {
    expect(await read(name, 4), name).toBeUndefined()
  }
})

test('what cannot be read is unavailable', async () => {
  const name = 'x'.repeat(300)
  await expect(read(name, 4)).rejects.toEqual(
    expect.objectContaining({ code: 'tlog/unavailable', where: { path: name } }),
  )
})
