// SPDX-License-Identifier: Apache-2.0
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { gunzipSync } from 'node:zlib'
import { CodedError } from '@primum/parse'
import { describe, expect, test } from 'vitest'
import { readRpmSqlite } from '../../node/rpm-sqlite.ts'
import { componentsOf, readWith, scannedFile } from '../../testing/scanned.ts'
import { readBerkeleyHash } from './berkeley-db.ts'
import { parseRpmHeader } from './header.ts'
import { rpmCataloguer } from './rpm.ts'

const rpm = rpmCataloguer(readRpmSqlite)
const testdata = (name: string) => gunzipSync(readFileSync(path.join(import.meta.dirname, 'testdata', name)))

/** ndb as rpm writes it, of the same headers: see ndb.ts for the layout. */
function ndbOf(headers: readonly Uint8Array[]): Buffer {
  const slots = Buffer.alloc(4096)
  slots.write('RpmP', 0)
  slots.writeUInt32LE(1, 12)
  for (let at = 32; at < 4096; at += 16) slots.write('Slot', at)
  const blobs: Buffer[] = []
  let end = 4096
  for (const [i, header] of headers.entries()) {
    slots.writeUInt32LE(i + 1, 32 + i * 16 + 4)
    slots.writeUInt32LE(end / 16, 32 + i * 16 + 8)
    const blob = Buffer.alloc(Math.ceil((header.length + 32) / 16) * 16)
    blob.write('BlbS', 0)
    blob.writeUInt32LE(i + 1, 4)
    blob.writeUInt32LE(header.length, 12)
    blob.set(header, 16)
    blobs.push(blob)
    end += blob.length
  }
  return Buffer.concat([slots, ...blobs])
}

const headers = readBerkeleyHash(testdata('packages-le.gz'))

describe('what rpm wrote is what is read', () => {
  test.each([
    ['SQLite', 'var/lib/rpm/rpmdb.sqlite', testdata('rpmdb.sqlite.gz')],
    ['Berkeley DB', 'var/lib/rpm/Packages', testdata('packages-le.gz')],
    ['Berkeley DB, big-endian', 'var/lib/rpm/Packages', testdata('packages-be.gz')],
    ['ndb', 'usr/lib/sysimage/rpm/Packages.db', ndbOf(headers)],
  ])('%s', (_name, file, bytes) => {
    const found = componentsOf(readWith(rpm, scannedFile(file, bytes)))
    const byName = found.toSorted((a, b) => a.name.length - b.name.length)
    expect(byName).toMatchObject([
      {
        name: 'pump-tls',
        version: '1:3.0.7-2.el9',
        license: 'Apache-2.0 AND MIT',
        supplier: 'Example Pumps',
        osPackage: {
          arch: 'x86_64',
          epoch: '1',
          sourceName: 'pump-tls',
          sourceFile: 'pump-tls-3.0.7-2.el9.src.rpm',
          root: '',
        },
      },
      { name: 'pump-tls-libs', osPackage: { sourceName: 'pump-tls' } },
    ])
    expect(byName[0]?.osPackage?.files).toHaveLength(300)
    expect(byName[1]?.osPackage?.files).toContain('usr/lib64/libcrypto.so.3')
  })
})

test('a header that is damaged does not hide the others', () => {
  const facts = readWith(
    rpm,
    scannedFile('var/lib/rpm/Packages.db', ndbOf([...headers, Buffer.alloc(40, 255)])),
  )
  expect(componentsOf(facts)).toHaveLength(2)
  expect(facts.at(-1)).toMatchObject({ kind: 'warning' })
})

test('keys that rpm trusts are no packages', () => {
  const key = Buffer.from(headers[0] ?? [])
  const at = key.indexOf('pump-tls')
  key.write('gpg-pubkey\0', at)
  expect(() => parseRpmHeader(key)).not.toThrow()
  expect(parseRpmHeader(key)).toBeUndefined()
})

describe('refused', () => {
  const hash = testdata('packages-le.gz')
  const changed = (at: number, value: number) => {
    const bytes = Buffer.from(hash)
    bytes.writeUInt32LE(value, at)
    return bytes
  }
  test.each([
    ['no database', Buffer.from('text')],
    ['SQLite without the table', Buffer.from('SQLite format 3\0')],
    ['pages of a size that cannot be', changed(20, 4095)],
    ['an encrypted hash', changed(24, 0x0801)],
    ['ndb with slots that are none', ndbOf(headers).fill(1, 100, 200)],
    ['ndb that is cut off', ndbOf(headers).subarray(0, 5000)],
  ])('%s', (_name, bytes) => {
    const run = () => rpm.read(scannedFile('var/lib/rpm/Packages', bytes))
    expect(run).toThrow(CodedError)
  })

  test('a table that is a view, which could run for ever', async () => {
    const { DatabaseSync } = await import('node:sqlite')
    const database = new DatabaseSync(':memory:')
    database.exec(
      'CREATE VIEW Packages AS WITH RECURSIVE n(blob, hnum) AS (SELECT 1, 1 UNION ALL SELECT blob + 1, 1 FROM n) SELECT * FROM n',
    )
    const bytes = database.serialize()
    database.close()
    expect(() => readRpmSqlite(bytes)).toThrow('no table Packages')
  })
})
