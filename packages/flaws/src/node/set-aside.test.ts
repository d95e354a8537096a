// SPDX-License-Identifier: Apache-2.0
import { existsSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { buildIndex } from './build-index.ts'
import { setAsideOldIndex } from './set-aside.ts'

let folder: string
let db: string
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'primum set aside '))
  db = path.join(folder, 'flaws.db')
})
afterEach(() => rmSync(folder, { recursive: true }))

test('an index of an older format makes room and is kept', async () => {
  await buildIndex({ db, sources: [], built: '2026-11-25T00:00:00.000Z' })
  // The format stands in the user version of an SQLite file's head, offset 60.
  const file = openSync(db, 'r+')
  writeSync(file, Buffer.from([0, 0, 0, 1]), 0, 4, 60)
  const before = readFileSync(db)
  expect(setAsideOldIndex(db)).toBe(`${db}.old`)
  expect(existsSync(db)).toBe(false)
  expect(readFileSync(`${db}.old`)).toEqual(before)
})

test('everything else stays where it is', async () => {
  expect(setAsideOldIndex(db)).toBeUndefined()
  writeFileSync(db, 'no index')
  expect(setAsideOldIndex(db)).toBeUndefined()
  rmSync(db)
  await buildIndex({ db, sources: [], built: '2026-11-25T00:00:00.000Z' })
  expect(setAsideOldIndex(db)).toBeUndefined()
  expect(existsSync(db)).toBe(true)
})
