// SPDX-License-Identifier: Apache-2.0
import { execFile } from 'node:child_process'
import { mkdtempSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { tryLockFile } from './file-lock.ts'

let folder: string
let path: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'primum lock '))
  path = join(folder, 'lock')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** Whether another process can take the lock. It ends at once, and its lock with it. */
async function othersCanTake(): Promise<boolean> {
  const module = fileURLToPath(new URL('file-lock.ts', import.meta.url))
  const program = `const { tryLockFile } = await import(${JSON.stringify(module)})
process.stdout.write(tryLockFile(${JSON.stringify(path)}) === undefined ? 'held' : 'free')`
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', program])
  return stdout === 'free'
}

it('is held once, in this process and between processes, until it is given up', async () => {
  expect(await othersCanTake()).toBe(true)
  const lock = tryLockFile(path)
  expect(lock?.isHeld()).toBe(true)
  expect(tryLockFile(path)).toBeUndefined()
  expect(await othersCanTake()).toBe(false)
  expect(statSync(path).mode & 0o777).toBe(0o600)
  lock?.release()
  lock?.release()
  expect(lock?.isHeld()).toBe(false)
  expect(await othersCanTake()).toBe(true)
  expect(tryLockFile(path)?.isHeld()).toBe(true)
})

it('notices that its file was removed or replaced', () => {
  const lock = tryLockFile(path)
  rmSync(path)
  expect(lock?.isHeld()).toBe(false)
  writeFileSync(path, '')
  expect(lock?.isHeld()).toBe(false)
  const second = tryLockFile(path)
  expect(second?.isHeld()).toBe(true)
  writeFileSync(join(folder, 'other'), '')
  renameSync(join(folder, 'other'), path)
  expect(second?.isHeld()).toBe(false)
})

it('says why it cannot be taken', () => {
  expect(() => tryLockFile(join(folder, 'absent', 'lock'))).toThrow(/unable to open database file/)
})
