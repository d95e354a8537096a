// SPDX-License-Identifier: Apache-2.0
import { DatabaseSync, type StatementSync } from 'node:sqlite'
import { type Advisory, advisoryKey, namesOf } from '../csaf/advisory.ts'
import type { EpssTable } from '../epss/epss.ts'
import { countIndex, indexFormat } from '../index/count-index.ts'
import type { IndexInfo } from '../index/index-reader.ts'
import { buildAliasGraph } from '../intel/alias-graph.ts'
import type { KevEntry } from '../kev/kev.ts'
import { numberKey } from './block.ts'
import { BlockWriter, type Space, spaces } from './block-table.ts'
import { writeEpss } from './epss-block.ts'
import { type StoredHead, writeHeads } from './head-block.ts'
import { applicationId } from './open-index.ts'

/** Everything but the bodies, which are written as they come. */
export type Tables = {
  readonly heads: ReadonlyMap<number, StoredHead>
  /** `ecosystem NUL name` to the JSON texts of its rows (entry-row.ts). */
  readonly packages: ReadonlyMap<string, readonly string[]>
  readonly releases: ReadonlyMap<string, ReadonlySet<string>>
  readonly kev:
    | { readonly version: string; readonly released: string; readonly entries: readonly KevEntry[] }
    | undefined
  /** Scores to write, or blocks to take over as they are with what the old index says of them. */
  readonly epss: EpssTable | EpssCopy | undefined
  readonly advisories: readonly Advisory[]
  readonly built: string
}

/** Scores of an older index that stay. */
export type EpssCopy = {
  readonly blocks: Iterable<{ readonly first: Buffer; readonly data: Buffer }>
  readonly info: NonNullable<IndexInfo['epss']>
}

/** Bodies are the bulk of the file and seldom read: large blocks, strongly compressed. The others are read all the time. */
const bodyBlocks = { blockBytes: 384 * 1024, level: 12 }
const lookupBlocks = { blockBytes: 64 * 1024, level: 12 }

/** Writes one index file from nothing. The file is an index only after {@link finish}. */
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
    this.#bodies = this.#writer('body', bodyBlocks)
  }

  /** Adds a record's text; numbers ascend. */
  addBody(record: number, text: string): void {
    this.#bodies.add(numberKey(record), text)
  }

  /** Takes over a block of bodies as it is. */
  copyBodies(first: Buffer, data: Buffer): void {
    this.#insert.run(spaces.body, first, data)
  }

  /** Ends the running block of bodies, so that the next number may be any. */
  endBodies(): void {
    this.#bodies.flush()
  }

  /** Writes all other tables, then the marks that make the file an index. */
  finish(tables: Tables): IndexInfo {
    this.endBodies()
    const graph = buildAliasGraph(tables.heads.values())
    this.#writeHeads(tables.heads, graph.subjectsOf)
    this.#writePackages(tables.packages)
    this.#writeIds(tables.heads, graph.flawOf, graph.members)
    this.#writeKev(tables.kev?.entries ?? [])
    const epss = this.#writeScores(tables.epss)
    this.#writeAdvisories(tables.advisories)
    const counted = countIndex({
      built: tables.built,
      heads: tables.heads.values(),
      packages: tables.packages.keys(),
      releases: tables.releases,
      ...(tables.kev === undefined ? {} : { kev: tables.kev }),
      advisories: tables.advisories,
    })
    const info: IndexInfo = epss === undefined ? counted : { ...counted, epss }
    this.#db.prepare("INSERT INTO meta (name, value) VALUES ('info', ?)").run(JSON.stringify(info))
    this.#db.exec(`PRAGMA application_id = ${applicationId}; PRAGMA user_version = ${indexFormat}; COMMIT`)
    this.#db.close()
    return info
  }

  /** Lets go of a file that will not be finished. */
  abandon(): void {
    if (this.#db.isOpen) this.#db.close()
  }

  #writer(space: Space, options: { readonly blockBytes: number; readonly level: number }): BlockWriter {
    return new BlockWriter((first, data) => this.#insert.run(spaces[space], first, data), options)
  }

  #writeHeads(heads: Tables['heads'], subjectsOf: (id: string) => readonly string[]): void {
    const rows = [...heads]
      .sort(([a], [b]) => a - b)
      .map(([number, head]) => ({ number, head, subjects: subjectsOf(head.id) }))
    writeHeads(rows, lookupBlocks.level, (first, data) => this.#insert.run(spaces.head, first, data))
  }

  #writePackages(packages: Tables['packages']): void {
    const writer = this.#writer('package', lookupBlocks)
    for (const [key, name] of sortedKeys(packages.keys())) {
      writer.add(key, `[${(packages.get(name) ?? []).join(',')}]`)
    }
    writer.flush()
  }

  #writeIds(
    heads: Tables['heads'],
    flawOf: (id: string) => string,
    members: (flaw: string) => readonly string[],
  ): void {
    const numbers = new Map<string, number>()
    const ids = new Set<string>()
    for (const [number, head] of heads) {
      numbers.set(head.id, number)
      ids.add(head.id)
      for (const alias of head.aliases) ids.add(alias)
    }
    const writer = this.#writer('id', lookupBlocks)
    const flaws = new Set<string>()
    for (const [key, id] of sortedKeys(ids)) {
      const flaw = flawOf(id)
      flaws.add(flaw)
      const number = numbers.get(id)?.toString() ?? ''
      writer.add(key, flaw === id ? number : `${number}\t${flaw}`)
    }
    writer.flush()
    const groups = this.#writer('flaw', lookupBlocks)
    for (const [key, flaw] of sortedKeys(flaws)) {
      const group = members(flaw)
      if (group.length > 1) groups.add(key, JSON.stringify(group))
    }
    groups.flush()
  }

  #writeKev(entries: readonly KevEntry[]): void {
    const byCve = new Map(entries.map((entry) => [entry.cve, entry]))
    const writer = this.#writer('kev', lookupBlocks)
    for (const [key, cve] of sortedKeys(byCve.keys())) writer.add(key, JSON.stringify(byCve.get(cve)))
    writer.flush()
  }

  #writeAdvisories(advisories: readonly Advisory[]): void {
    const byKey = new Map(advisories.map((advisory) => [advisoryKey(advisory), advisory]))
    const writer = this.#writer('advisory', lookupBlocks)
    for (const [key, text] of sortedKeys(byKey.keys())) writer.add(key, JSON.stringify(byKey.get(text)))
    writer.flush()
    const names = namesOf(advisories)
    const advised = this.#writer('advised', lookupBlocks)
    for (const [key, cve] of sortedKeys(names.keys())) advised.add(key, JSON.stringify(names.get(cve)))
    advised.flush()
  }

  #writeScores(epss: Tables['epss']): IndexInfo['epss'] {
    if (epss === undefined) return undefined
    const insert = (first: Buffer, data: Buffer) => this.#insert.run(spaces.epss, first, data)
    if ('blocks' in epss) {
      for (const { first, data } of epss.blocks) insert(first, data)
      return epss.info
    }
    writeEpss(epss, lookupBlocks.level, insert)
    return { model: epss.model, date: epss.date, scores: epss.scores.size }
  }
}

/** Keys in byte order with their texts: the order in which blocks are searched. */
function sortedKeys(texts: Iterable<string>): readonly (readonly [Buffer, string])[] {
  return [...texts].map((text) => [Buffer.from(text, 'utf8'), text] as const).sort(([a], [b]) => a.compare(b))
}
