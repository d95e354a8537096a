// SPDX-License-Identifier: Apache-2.0
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { parseOsvRecord } from '@primum/flaws'
import { buildIndex, openIndex } from '@primum/flaws/node'
import { parseJson } from '@primum/parse'
import { afterAll, expect, test } from 'vitest'
import { readOsvLines } from './osv-lines.ts'
import { writeOsvScannerDatabase } from './osv-scanner-database.ts'
import { writeZip } from './write-zip.ts'

const dir = mkdtempSync(path.join(tmpdir(), 'primum bench test '))
afterAll(() => rmSync(dir, { recursive: true, force: true }))

function record(id: string, ecosystem: string, modified = '2026-01-01T00:00:00Z'): string {
  return JSON.stringify({
    id,
    modified,
    affected: [{ package: { ecosystem, name: 'dösé' }, versions: ['1.0'] }],
  })
}

test('an archive is read by our own reader of feeds', async () => {
  const file = path.join(dir, 'all.zip')
  writeZip(
    file,
    ['X-1', 'X-2'].map((id) => ({ name: `${id}.json`, text: record(id, 'npm') })),
  )
  const db = path.join(dir, 'flaws.db')
  await buildIndex({ db, sources: [file] })
  using index = openIndex(db)
  expect(index.packageEntries('npm', 'dösé')).toHaveLength(2)
})

test('more entries than fit are refused', () => {
  const many = Array.from({ length: 0x10000 }, () => ({ name: 'x', text: '' }))
  expect(() => writeZip(path.join(dir, 'many.zip'), many)).toThrow(RangeError)
})

test('a record goes into the archive of each ecosystem that it names, without releases', async () => {
  const text = record('X-1', 'Debian:12')
  writeOsvScannerDatabase(path.join(dir, 'osv'), [
    { record: parseOsvRecord(parseJson(Buffer.from(text))).record, text },
  ])
  const db = path.join(dir, 'debian.db')
  await buildIndex({ db, sources: [path.join(dir, 'osv/osv-scalibr/Debian/all.zip')] })
  using index = openIndex(db)
  expect(index.info.records).toBe(1)
})

test('of records with one id the newest counts, and at equal times the last', async () => {
  const file = path.join(dir, 'records.jsonl')
  const lines = [
    record('X-1', 'npm', '2026-01-02T00:00:00Z'),
    record('X-1', 'PyPI', '2026-01-01T00:00:00Z'),
    record('X-2', 'npm'),
    record('X-2', 'PyPI'),
  ]
  writeFileSync(file, lines.join('\n'))
  const read = await readOsvLines([file])
  expect(read.map(({ record: { id, affected } }) => [id, affected[0]?.package?.ecosystem])).toEqual([
    ['X-1', 'npm'],
    ['X-2', 'PyPI'],
  ])
})
