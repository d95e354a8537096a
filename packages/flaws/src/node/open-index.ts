// SPDX-License-Identifier: Apache-2.0
import { closeSync, openSync, readSync, statSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { pathToFileURL } from 'node:url'
import { CodedError, type JsonObject } from '@primum/parse'
import { type Advisory, mentionOf } from '../csaf/advisory.ts'
import type { LifecycleProduct } from '../endoflife/product.ts'
import { indexFormat } from '../index/count-index.ts'
import { cpeNames } from '../index/cpe-products.ts'
import type { FlawIndex, IndexInfo, PackageEntry, RecordHead } from '../index/index-reader.ts'
import type { StoredTally } from '../index/package-tally.ts'
import type { KevEntry } from '../kev/kev.ts'
import { packageKeyName } from '../osv/ecosystem.ts'
import { numberKey } from './block.ts'
import { BlockTable, type spaces } from './block-table.ts'
import { readBody } from './body.ts'
import { type EntryRow, readEntry, readRows, seeOf } from './entry-row.ts'
import { cveKey, cveNumber, type EpssBlock, readEpssBlock, scoreIn } from './epss-block.ts'
import { HeadBlock, type StoredHead } from './head-block.ts'
import { indexFault } from './index-fault.ts'
import { restoreRecord } from './trim-record.ts'

/** Marks our files among SQLite files (`PRAGMA application_id`): "Prim" in ASCII. */
export const applicationId = 0x5072_696d

/** Blocks of a thousand heads held; each takes about a quarter of a megabyte. */
const headBlocksKept = 128

/** An index file open for reading. */
export type OpenIndex = FlawIndex & {
  readonly file: string
  /** Reads every block and checks its checksum. @throws CodedError `index/corrupt` */
  verify(): void
  close(): void
  readonly [Symbol.dispose]: () => void
}

/** What the builder reads of an old index beyond {@link OpenIndex}. */
export type IndexTables = { readonly [space in keyof typeof spaces]: BlockTable }

/**
 * Opens an index file. The file is read as it is now: it may be replaced at any time, this reader keeps the old state.
 *
 * @throws CodedError `index/absent`, `index/not-an-index`, `index/half-written`, `index/newer-format`,
 *   `index/older-format`, `index/corrupt`
 */
export function openIndex(file: string): OpenIndex {
  return openTables(file).index
}

/** {@link openIndex} with what the builder needs beyond it. */
export function openTables(file: string): {
  readonly index: OpenIndex
  readonly tables: IndexTables
  readonly tally: StoredTally
} {
  checkHeader(file)
  // `immutable`: no lock and no journal is looked for, so that a read-only folder will do. Our files never change in place.
  const address = pathToFileURL(file)
  address.searchParams.set('immutable', '1')
  let db: DatabaseSync | undefined
  try {
    db = new DatabaseSync(address, { readOnly: true })
    const info = readMeta<IndexInfo>(db, 'info')
    const tally = readMeta<StoredTally>(db, 'tally')
    if (info === undefined || tally === undefined)
      throw indexFault('index/half-written', file, 'the index was not finished; build it again')
    const open = db
    const table = (space: keyof typeof spaces, keep: number) => new BlockTable(open, file, space, keep)
    const tables: IndexTables = {
      body: table('body', 4),
      head: table('head', 0),
      package: table('package', 64),
      id: table('id', 64),
      flaw: table('flaw', 64),
      kev: table('kev', 16),
      epss: table('epss', 0),
      advisory: table('advisory', 16),
      advised: table('advised', 16),
      product: table('product', 16),
      lifecycle: table('lifecycle', 16),
      supported: table('supported', 16),
    }
    return { index: new FileIndex(file, db, info, tables), tables, tally }
  } catch (cause) {
    db?.close()
    if (cause instanceof CodedError) throw cause
    throw indexFault('index/corrupt', file, 'the index is damaged; build it again', cause)
  }
}

/**
 * Looks at the SQLite header before SQLite does, so that each kind of wrong file gets its own message (SQLite file
 * format, section 1.3).
 */
function checkHeader(file: string): void {
  let head: Buffer
  let sizeBytes: number
  try {
    sizeBytes = statSync(file).size
    head = readHeader(file)
  } catch (cause) {
    throw indexFault(
      'index/absent',
      file,
      'there is no readable index here; run "primum intel sync" first',
      cause,
    )
  }
  if (head.length < 100 || head.toString('latin1', 0, 16) !== 'SQLite format 3\0') {
    throw indexFault('index/not-an-index', file, 'this is not an intelligence index')
  }
  if (head.readUInt32BE(68) !== applicationId) {
    const empty = head.readUInt32BE(68) === 0
    throw empty
      ? indexFault('index/half-written', file, 'the index was not finished; build it again')
      : indexFault('index/not-an-index', file, 'this database is not an intelligence index')
  }
  const format = head.readUInt32BE(60)
  if (format > indexFormat) {
    const wanted = `this index has format ${format}, this version of Primum reads ${indexFormat}; update Primum`
    throw indexFault('index/newer-format', file, wanted)
  }
  if (format < indexFormat) {
    throw indexFault('index/older-format', file, `this index has the old format ${format}; build it again`)
  }
  const pageBytes = head.readUInt16BE(16) === 1 ? 65536 : head.readUInt16BE(16)
  const wantedBytes = head.readUInt32BE(28) * pageBytes
  if (sizeBytes < wantedBytes) {
    const message = `the index is cut off at ${sizeBytes} of ${wantedBytes} bytes; build it again`
    throw indexFault('index/half-written', file, message)
  }
}

function readHeader(file: string): Buffer {
  const fd = openSync(file, 'r')
  try {
    const head = Buffer.alloc(100)
    return head.subarray(0, readSync(fd, head, 0, 100, 0))
  } finally {
    closeSync(fd)
  }
}

function readMeta<Value>(db: DatabaseSync, name: 'info' | 'tally'): Value | undefined {
  const value = db.prepare('SELECT value FROM meta WHERE name = ?').get(name)?.['value']
  return typeof value === 'string' ? (JSON.parse(value) as Value) : undefined // written by the builder of this format
}

/** A row of the space `advisory`. */
export function readAdvisory(row: string): Advisory {
  return JSON.parse(row) as Advisory // the builder wrote a parsed advisory
}

/** A row of the space `lifecycle`. */
export function readProduct(name: string, row: string): LifecycleProduct {
  return { name, ...(JSON.parse(row) as Omit<LifecycleProduct, 'name'>) } // the builder wrote a parsed product
}

/** A list of names, as rows of several spaces hold it. */
export function readNames(row: string | undefined): readonly string[] {
  return row === undefined ? [] : (JSON.parse(row) as readonly string[]) // the builder wrote a list of texts
}

class FileIndex implements OpenIndex {
  readonly file: string
  readonly info: IndexInfo
  readonly #db: DatabaseSync
  readonly #tables: IndexTables
  readonly #epss: Map<number, EpssBlock> = new Map()
  readonly #heads: Map<number, HeadBlock> = new Map()

  constructor(file: string, db: DatabaseSync, info: IndexInfo, tables: IndexTables) {
    this.file = file
    this.info = info
    this.#db = db
    this.#tables = tables
  }

  cpeProducts(product: string): readonly string[] {
    return readNames(this.#tables.product.get(Buffer.from(product, 'utf8')))
  }

  lifecycleProducts(key: string): readonly LifecycleProduct[] {
    const names = readNames(this.#tables.supported.get(Buffer.from(key, 'utf8')))
    return names.map((name) => {
      const row = this.#tables.lifecycle.get(Buffer.from(name, 'utf8'))
      return row === undefined ? this.#missing(`the product ${name}`) : readProduct(name, row)
    })
  }

  packageEntries(ecosystem: string, name: string): readonly PackageEntry[] {
    return cpeNames(ecosystem, name, (product) => this.cpeProducts(product)).flatMap((own) =>
      this.#entries(ecosystem, own),
    )
  }

  #entries(ecosystem: string, name: string): readonly PackageEntry[] {
    const rows = this.#rows(`${ecosystem}\0${packageKeyName(ecosystem, name)}`)
    return rows.flatMap((row) => {
      const see = seeOf(row)
      if (see === undefined) return readEntry(row, ecosystem) ?? []
      const full = this.#rows(see).find(
        (other) => other[0] === row[0] && other[1] === row[1] && seeOf(other) === undefined,
      )
      return (full && readEntry(full, see.slice(0, see.indexOf('\0')))) ?? []
    })
  }

  #rows(key: string): readonly EntryRow[] {
    const text = this.#tables.package.get(Buffer.from(key, 'utf8'))
    return text === undefined ? [] : readRows(text)
  }

  head(record: number): RecordHead {
    return this.#headBlock(record)?.head(record) ?? this.#missing(`record ${record}`)
  }

  #storedHead(record: number): StoredHead {
    return this.#headBlock(record)?.stored(record) ?? this.#missing(`record ${record}`)
  }

  #headBlock(record: number): HeadBlock | undefined {
    const key = numberKey(record)
    const range = this.#tables.head.rangeOf(key)
    if (range === undefined) return undefined
    const known = this.#heads.get(range.row)
    if (known !== undefined) return known
    const read = this.#tables.head.rawAt(key)
    if (read === undefined) return undefined
    const block = new HeadBlock(read.raw)
    if (this.#heads.size >= headBlocksKept) {
      for (const oldest of this.#heads.keys()) {
        this.#heads.delete(oldest)
        break
      }
    }
    this.#heads.set(range.row, block)
    return block
  }

  #missing(what: string): never {
    throw indexFault('index/corrupt', this.file, `${what} is missing; build the index again`)
  }

  recordNumber(id: string): number | undefined {
    const number = this.#id(id)?.number ?? ''
    return number === '' ? undefined : Number(number)
  }

  record(id: string): JsonObject | undefined {
    const number = this.recordNumber(id)
    if (number === undefined) return undefined
    const row = this.#tables.body.get(numberKey(number))
    if (row === undefined) return this.#missing(`record ${id}`)
    return restoreRecord(readBody(row).trimmed, number, this.#storedHead(number), (ecosystem, name) =>
      this.packageEntries(ecosystem, name),
    )
  }

  flawOf(id: string): string {
    return this.#id(id)?.flaw ?? id
  }

  flawIds(flaw: string): readonly string[] {
    const row = this.#tables.flaw.get(Buffer.from(flaw, 'utf8'))
    return row === undefined ? [flaw] : readNames(row)
  }

  kev(cve: string): KevEntry | undefined {
    const row = this.#tables.kev.get(Buffer.from(cve, 'utf8'))
    return row === undefined ? undefined : (JSON.parse(row) as KevEntry) // the builder wrote a parsed entry
  }

  epss(cve: string) {
    const key = cveNumber(cve)
    if (key === undefined) return undefined
    const range = this.#tables.epss.rangeOf(cveKey(key))
    if (range === undefined) return undefined
    let block = this.#epss.get(range.row)
    if (block === undefined) {
      const read = this.#tables.epss.rawAt(cveKey(key))
      if (read === undefined) return undefined
      block = readEpssBlock(read.raw)
      this.#epss.set(range.row, block)
    }
    return scoreIn(block, key)
  }

  advisories(cve: string) {
    return readNames(this.#tables.advised.get(Buffer.from(cve, 'utf8'))).map((key) => {
      const text = this.#tables.advisory.get(Buffer.from(key, 'utf8'))
      if (text === undefined) return this.#missing(`the advisory ${key.slice(key.indexOf('\0') + 1)}`)
      return mentionOf(readAdvisory(text), cve)
    })
  }

  *heads() {
    for (const raw of this.#tables.head.raws()) {
      const block = new HeadBlock(raw)
      for (const number of block.numbers) {
        yield [number, block.head(number) ?? this.#missing(`record ${number}`)] as const
      }
    }
  }

  verify(): void {
    for (const [space, table] of Object.entries(this.#tables)) {
      for (const { data } of table.blocks()) {
        if (space === 'epss' || space === 'head') table.unpack(data)
        else table.open(data)
      }
    }
  }

  close(): void {
    if (this.#db.isOpen) this.#db.close()
  }

  [Symbol.dispose](): void {
    this.close()
  }

  #id(id: string): { readonly number: string; readonly flaw: string } | undefined {
    const row = this.#tables.id.get(Buffer.from(id, 'utf8'))
    if (row === undefined) return undefined
    const tab = row.indexOf('\t')
    return tab < 0 ? { number: row, flaw: id } : { number: row.slice(0, tab), flaw: row.slice(tab + 1) }
  }
}
