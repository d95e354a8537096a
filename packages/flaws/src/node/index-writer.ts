// SPDX-License-Identifier: Apache-2.0
import { DatabaseSync, type StatementSync } from 'node:sqlite'
import { type Advisory, advisoryKey, namesOf } from '../csaf/advisory.ts'
import { productsByKey } from '../endoflife/lifecycle-keys.ts'
import type { LifecycleProduct } from '../endoflife/product.ts'
import type { EpssTable } from '../epss/epss.ts'
import { indexFormat } from '../index/count-index.ts'
import type { IndexInfo } from '../index/index-reader.ts'
import type { StoredTally } from '../index/package-tally.ts'
import type { KevEntry } from '../kev/kev.ts'
import { numberKey } from './block.ts'
import { type BlockSize, type BlockTable, BlockWriter, type Space, spaces } from './block-table.ts'
import { writeEpss } from './epss-block.ts'
import { HeadWriter } from './head-block.ts'
import { type Edit, mergeTable } from './merge-table.ts'
import { applicationId } from './open-index.ts'

/** Bodies are the bulk of the file and seldom read: large blocks, strongly compressed. The others are read all the time. */
const bodyBlocks: BlockSize = { blockBytes: 384 * 1024, level: 12 }
const lookupBlocks: BlockSize = { blockBytes: 64 * 1024, level: 12 }

/** Writes one index file, table by table. The file is an index only after {@link finish}. */
export class IndexWriter {
  readonly #db: DatabaseSync
  readonly #insert: StatementSync
  readonly #bodies: BlockWriter

  constructor(file: string) {
    this.#db = new DatabaseSync(file)
    // A file that is cut off by a crash is thrown away, so no journal is kept; the whole file is synced before it is renamed.
    this.#db.exec('PRAGMA page_size = 4096; PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; BEGIN')
    this.#db.exec(`
      CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
      CREATE TABLE block (id INTEGER PRIMARY KEY, space INTEGER NOT NULL, first BLOB NOT NULL, data BLOB NOT NULL) STRICT;
      CREATE UNIQUE INDEX block_first ON block (space, first);`)
    this.#insert = this.#db.prepare('INSERT INTO block (space, first, data) VALUES (?, ?, ?)')
    this.#bodies = new BlockWriter(this.#into('body'), bodyBlocks)
  }

  /** Adds a record's text; numbers ascend. */
  addBody(record: number, text: string): void {
    this.#bodies.add(numberKey(record), text)
  }

  /** Ends the running block of bodies, so that the next number may be any. */
  endBodies(): void {
    this.#bodies.flush()
  }

  /** Takes over a table as it is. */
  copy(space: Space, old: BlockTable): void {
    for (const { first, data } of old.blocks()) this.copyBlock(space, first, data)
  }

  /** Takes over a block as it is. */
  copyBlock(space: Space, first: Buffer, data: Buffer): void {
    this.#into(space)(first, data)
  }

  /** A writer of heads; to be flushed at the end. */
  heads(): HeadWriter {
    return new HeadWriter(this.#into('head'), lookupBlocks.level)
  }

  /** Writes a table out of an old one and what changes in it. */
  merge(space: Space, old: BlockTable | undefined, edits: ReadonlyMap<string, Edit>): void {
    mergeTable(old, edits, this.#into(space), lookupBlocks)
  }

  writeKev(entries: readonly KevEntry[]): void {
    this.#write(
      'kev',
      entries.map((entry) => [entry.cve, entry]),
    )
  }

  writeEpss(table: EpssTable): NonNullable<IndexInfo['epss']> {
    writeEpss(table, lookupBlocks.level, this.#into('epss'))
    return { model: table.model, date: table.date, scores: table.scores.size }
  }

  writeAdvisories(advisories: readonly Advisory[]): void {
    this.#write(
      'advisory',
      advisories.map((advisory) => [advisoryKey(advisory), advisory]),
    )
    this.#write('advised', namesOf(advisories))
  }

  writeLifecycle(products: readonly LifecycleProduct[]): void {
    this.#write(
      'lifecycle',
      products.map(({ name, ...product }) => [name, product]),
    )
    this.#write(
      'supported',
      [...productsByKey(products)].map(([key, own]) => [key, own.map(({ name }) => name)]),
    )
  }

  /** Writes what is in the file, then the marks that make it an index. */
  finish(info: IndexInfo, tally: StoredTally): void {
    const meta = this.#db.prepare('INSERT INTO meta (name, value) VALUES (?, ?)')
    meta.run('info', JSON.stringify(info))
    meta.run('tally', JSON.stringify(tally))
    this.#db.exec(`PRAGMA application_id = ${applicationId}; PRAGMA user_version = ${indexFormat}; COMMIT`)
    this.#db.close()
  }

  /** Lets go of a file that will not be finished. */
  abandon(): void {
    if (this.#db.isOpen) this.#db.close()
  }

  #write(space: Space, values: Iterable<readonly [key: string, value: unknown]>): void {
    const edits = new Map<string, Edit>()
    for (const [key, value] of values) edits.set(key, () => JSON.stringify(value))
    this.merge(space, undefined, edits)
  }

  #into(space: Space): (first: Buffer, data: Buffer) => void {
    return (first, data) => this.#insert.run(spaces[space], first, data)
  }
}
