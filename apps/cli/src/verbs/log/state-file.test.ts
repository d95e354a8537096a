// SPDX-License-Identifier: Apache-2.0
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { openStateFile } from './state-file.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'primum state '))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const demo = path.resolve(import.meta.dirname, '../../testdata/demo/tessera-log')
const note = readFileSync(path.join(demo, 'checkpoint'), 'utf8')

test('what was saved is there the next time, and nothing lies beside it', async () => {
  const file = path.join(folder, 'one.state')
  const first = await openStateFile(file)
  expect(first.remembered).toBeUndefined()
  await first.save({ note, verified: 3n })
  await first.save({ note, verified: 15n })
  expect((await openStateFile(file)).remembered).toEqual({ note, verified: 15n })
  expect(readdirSync(folder)).toEqual(['one.state'])
})

test('a run that comes late does not write over what another one has remembered', async () => {
  const file = path.join(folder, 'two.state')
  const [early, late] = [await openStateFile(file), await openStateFile(file)]
  await early.save({ note, verified: 15n })
  await expect(late.save({ note, verified: 3n })).rejects.toEqual(
    expect.objectContaining({ code: 'log/state', where: { file } }),
  )
  expect((await openStateFile(file)).remembered?.verified).toBe(15n)
})

test('what is no state, or cannot be read or written, is said with the file', async () => {
  const file = path.join(folder, 'three.state')
  writeFileSync(file, 'hello\n')
  await expect(openStateFile(file)).rejects.toEqual(
    expect.objectContaining({ code: 'tlog/bad-verify-state', where: { file } }),
  )
  mkdirSync(path.join(folder, 'folder'))
  await expect(openStateFile(path.join(folder, 'folder'))).rejects.toEqual(
    expect.objectContaining({ code: 'log/state' }),
  )
  const nowhere = await openStateFile(path.join(folder, 'nowhere/state'))
  await expect(nowhere.save({ note, verified: 0n })).rejects.toEqual(
    expect.objectContaining({ code: 'log/state' }),
  )
})
