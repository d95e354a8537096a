// SPDX-License-Identifier: Apache-2.0
import { existsSync } from 'node:fs'
import { CodedError } from '@primum/parse'
import type { Advisory } from '../csaf/advisory.ts'
import type { CsafWarning } from '../csaf/fault.ts'
import type { EpssTable } from '../epss/epss.ts'
import type { IndexInfo } from '../index/index-reader.ts'
import { draftHead, packageLines } from '../intel/derive.ts'
import type { KevCatalogue, KevEntry } from '../kev/kev.ts'
import type { OsvWarning } from '../osv/fault.ts'
import type { OsvRecord } from '../osv/record.ts'
import { compareTimes } from '../osv/time.ts'
import { AdvisoryShelf } from './advisory-shelf.ts'
import { entryRow, keyOfRow, readRows } from './entry-row.ts'
import { readFeed } from './feed.ts'
import { HeadBlock, hashOf, type StoredHead } from './head-block.ts'
import { type EpssCopy, IndexWriter } from './index-writer.ts'
import { type IndexTables, type OpenIndex, openTables, readAdvisory } from './open-index.ts'
import { replaceFile } from './replace-file.ts'
import { openSource } from './source-files.ts'
import { type SourceLimits, type SourceText, sourceFault, sourceLimits } from './source-limits.ts'
import { trimRecord } from './trim-record.ts'

/** What to build from. */
export type BuildOptions = {
  /** The index file. What it holds already stays, unless a source is newer. */
  readonly db: string
  /** Files and folders: OSV and CSAF JSON, JSON Lines, zip, gzip; KEV JSON; EPSS CSV. */
  readonly sources: readonly string[]
  /** Starts from nothing instead of from what `db` holds. Also the way past an index that is damaged or too new. */
  readonly fresh?: boolean
  /** One record that cannot be read, or that contradicts itself, stops the build. */
  readonly strict?: boolean
  /** Ids that their source no longer has. */
  readonly remove?: readonly string[]
  /** The instant written as the index's own, RFC 3339. Absent: now. */
  readonly built?: string
  readonly limits?: SourceLimits
  readonly onProgress?: (progress: BuildProgress) => void
}

/** Where a build is. */
export type BuildProgress =
  | { readonly phase: 'reading'; readonly file: string; readonly records: number }
  | { readonly phase: 'writing'; readonly records: number }

/** Something odd in a source: which file, which line, which place, and why. */
export type BuildFault = {
  readonly file: string
  readonly line?: number
  readonly id?: string
  readonly code: string
  readonly path?: string
  readonly message: string
}

/** What a build did. */
export type BuildReport = {
  readonly info: IndexInfo
  /** Ids by what became of them, so that only what they touch needs to be judged again. */
  readonly added: readonly string[]
  readonly changed: readonly string[]
  readonly removed: readonly string[]
  readonly unchanged: number
  /** Records older than the ones in the index; left out. */
  readonly outdated: number
  readonly refused: number
  readonly warned: number
  /** The first 1,000 refusals and, after them, the first 1,000 warnings. */
  readonly faults: readonly BuildFault[]
}

const faultsKept = 1000

/**
 * Builds or updates the index file. Everything is read and checked first; only then is the file replaced as a whole, and
 * until then the old one is untouched. When the promise resolves the new file is on disk.
 *
 * @throws CodedError `source/…`, `json/…`, `kev/…`, `epss/…`, `index/…`; in strict mode also `osv/…`, `csaf/…`
 */
export async function buildIndex(options: BuildOptions): Promise<BuildReport> {
  const { db, limits = sourceLimits } = options
  const replacement = replaceFile(db)
  let old: OldIndex | undefined
  let builder: Builder | undefined
  try {
    if (options.fresh !== true && existsSync(db)) old = openTables(db)
    builder = new Builder(new IndexWriter(replacement.temporary), old, options.strict === true)
    for (const path of options.sources) {
      for await (const text of openSource(path, limits)) {
        await readText(text, limits, builder, options.onProgress)
      }
    }
    for (const id of options.remove ?? []) builder.remove(id)
    options.onProgress?.({ phase: 'writing', records: builder.read })
    const report = builder.finish(options.built ?? new Date().toISOString())
    replacement.commit()
    return report
  } catch (error) {
    builder?.abandon()
    replacement.abandon()
    throw error
  } finally {
    old?.index.close()
  }
}

async function readText(
  text: SourceText,
  limits: SourceLimits,
  builder: Builder,
  onProgress: BuildOptions['onProgress'],
): Promise<void> {
  try {
    for await (const item of readFeed(text, limits)) {
      if (item.kind === 'osv') {
        builder.addRecord(item.record, item.warnings, text.name, item.line)
        if (builder.read % 4096 === 0)
          onProgress?.({ phase: 'reading', file: text.name, records: builder.read })
      } else if (item.kind === 'advisory') {
        builder.addAdvisory(item.advisory, item.warnings, text.name, item.line)
      } else if (item.kind === 'refused') builder.refuse(item.error, text.name)
      else if (item.kind === 'kev') builder.addKev(item.catalogue)
      else builder.addEpss(item.table)
    }
    if (text.isFound !== true) onProgress?.({ phase: 'reading', file: text.name, records: builder.read })
  } catch (error) {
    const isForeign =
      error instanceof CodedError && (error.code === 'source/unknown-kind' || error.code === 'source/empty')
    if (text.isFound !== true || !isForeign) throw error
    // A read-me beside the feeds is no fault of the feeds; it is reported and left out.
    builder.refuse(error, text.name)
  }
}

type OldIndex = { readonly index: OpenIndex; readonly tables: IndexTables }
type Kev = { readonly version: string; readonly released: string; readonly entries: readonly KevEntry[] }
type Line = { readonly key: string; readonly release: string; readonly row: string }
type Fresh = { readonly number: number; readonly head: StoredHead; readonly lines: readonly Line[] }

/** Gathers new records beside what the old index holds, then writes both. */
class Builder {
  read = 0
  #kev: Kev | undefined
  #epss: EpssTable | undefined
  readonly #advisories: AdvisoryShelf
  readonly #writer: IndexWriter
  readonly #old: OldIndex | undefined
  readonly #strict: boolean
  /** Heads of the old index that stay. */
  readonly #kept = new Map<number, StoredHead>()
  readonly #oldNumbers = new Map<string, number>()
  readonly #fresh = new Map<string, Fresh>()
  readonly #changed = new Set<string>()
  readonly #removed: string[] = []
  readonly #refusals: BuildFault[] = []
  readonly #warnings: BuildFault[] = []
  #next = 0
  #unchanged = 0
  #outdated = 0
  #refused = 0
  #warned = 0

  constructor(writer: IndexWriter, old: OldIndex | undefined, strict: boolean) {
    this.#writer = writer
    this.#old = old
    this.#strict = strict
    this.#advisories = new AdvisoryShelf(old === undefined ? [] : oldAdvisories(old))
    if (old === undefined) return
    for (const raw of old.tables.head.raws()) {
      const block = new HeadBlock(raw)
      for (const number of block.numbers) {
        const head = block.stored(number)
        if (head === undefined) continue
        this.#kept.set(number, head)
        this.#oldNumbers.set(head.id, number)
        this.#next = Math.max(this.#next, number + 1)
      }
    }
  }

  /** Of records with one id the newest counts, and at equal times the one read last. */
  addRecord(
    record: OsvRecord,
    warnings: readonly OsvWarning[],
    file: string,
    line: number | undefined,
  ): void {
    this.read++
    this.#warn(record.id, warnings, file, line)
    const hash = hashOf(record)
    const oldNumber = this.#oldNumbers.get(record.id)
    const known =
      this.#fresh.get(record.id)?.head ?? (oldNumber === undefined ? undefined : this.#kept.get(oldNumber))
    if (known !== undefined) {
      if (known.hash === hash) {
        this.#unchanged++
        return
      }
      if (compareTimes(known.modified, record.modified) > 0) {
        this.#outdated++
        return
      }
    }
    const number = this.#next++
    const head: StoredHead = { ...draftHead(record), hash }
    this.#writer.addBody(number, JSON.stringify(trimRecord(record, head)))
    if (oldNumber !== undefined) {
      this.#kept.delete(oldNumber)
      this.#changed.add(record.id)
    }
    const lines = packageLines(record).map((line) => ({
      key: `${line.ecosystem}\0${line.name}`,
      release: line.entry.release,
      row: JSON.stringify(entryRow(number, line)),
    }))
    this.#fresh.set(record.id, { number, head, lines })
  }

  addAdvisory(
    advisory: Advisory,
    warnings: readonly CsafWarning[],
    file: string,
    line: number | undefined,
  ): void {
    this.read++
    this.#warn(advisory.id, warnings, file, line)
    const became = this.#advisories.add(advisory)
    if (became === 'unchanged') this.#unchanged++
    if (became === 'outdated') this.#outdated++
  }

  /** A catalogue older than the one that is there is left out, as an older record is. */
  addKev(catalogue: KevCatalogue): void {
    const known = this.#kev ?? this.#old?.index.info.kev
    if (known !== undefined && compareTimes(known.released, catalogue.released) > 0) this.#outdated++
    else this.#kev = catalogue
  }

  /** Scores of an earlier day are left out. */
  addEpss(table: EpssTable): void {
    const known = this.#epss ?? this.#old?.index.info.epss
    if (known !== undefined && known.date.slice(0, 10) > table.date.slice(0, 10)) this.#outdated++
    else this.#epss = table
  }

  refuse(error: CodedError, file: string): void {
    if (this.#strict) throw error.at({ file })
    this.#refused++
    if (this.#refusals.length >= faultsKept) return
    const { line, path } = error.where
    this.#refusals.push({
      file: error.where.file ?? file,
      ...(line === undefined ? {} : { line }),
      code: error.code,
      ...(path === undefined ? {} : { path }),
      message: error.message,
    })
  }

  remove(id: string): void {
    const number = this.#oldNumbers.get(id)
    if (this.#fresh.has(id) || number === undefined || !this.#kept.delete(number)) return
    this.#removed.push(id)
  }

  finish(built: string): BuildReport {
    this.#writer.endBodies()
    const heads = new Map(this.#kept)
    const packages = new Map<string, string[]>()
    const releases = new Map<string, Set<string>>()
    this.#copyOld(packages, releases)
    for (const { number, head, lines } of this.#fresh.values()) {
      heads.set(number, head)
      for (const { key, release, row } of lines) fileRow(packages, releases, key, release, row)
    }
    const info = this.#writer.finish({
      heads,
      packages,
      releases,
      kev: this.#kev ?? this.#oldKev(),
      epss: this.#epss ?? this.#oldEpss(),
      advisories: this.#advisories.all,
      built,
    })
    const added = [...this.#fresh.keys()].filter((id) => !this.#changed.has(id))
    return {
      info,
      added: [...added, ...this.#advisories.added],
      changed: [...this.#changed, ...this.#advisories.changed],
      removed: this.#removed,
      unchanged: this.#unchanged,
      outdated: this.#outdated,
      refused: this.#refused,
      warned: this.#warned,
      faults: [...this.#refusals, ...this.#warnings],
    }
  }

  abandon(): void {
    this.#writer.abandon()
  }

  /** Blocks of bodies in which nothing was replaced are taken over as they are; that is nearly all of them. */
  #copyOld(packages: Map<string, string[]>, releases: Map<string, Set<string>>): void {
    if (this.#old === undefined) return
    const { body, package: table } = this.#old.tables
    for (const { first, data } of body.blocks()) {
      const block = body.open(data)
      const numbers = Array.from({ length: block.count }, (_, i) => block.key(i).readUInt32BE(0))
      if (numbers.every((number) => this.#kept.has(number))) {
        this.#writer.copyBodies(first, data)
        continue
      }
      numbers.forEach((number, i) => {
        if (this.#kept.has(number)) this.#writer.addBody(number, block.value(i))
      })
      this.#writer.endBodies()
    }
    for (const [key, rows] of table.items()) {
      const name = key.toString('utf8')
      for (const row of readRows(rows)) {
        const { record, release } = keyOfRow(row)
        if (this.#kept.has(record)) fileRow(packages, releases, name, release, JSON.stringify(row))
      }
    }
  }

  #oldKev(): Kev | undefined {
    const info = this.#old?.index.info.kev
    if (this.#old === undefined || info === undefined) return undefined
    const entries = [...this.#old.tables.kev.items()].map(([, row]) => JSON.parse(row) as KevEntry) // written from a KevEntry
    return { version: info.version, released: info.released, entries }
  }

  #oldEpss(): EpssCopy | undefined {
    const info = this.#old?.index.info.epss
    return this.#old === undefined || info === undefined
      ? undefined
      : { blocks: this.#old.tables.epss.blocks(), info }
  }

  #warn(
    id: string,
    warnings: readonly (OsvWarning | CsafWarning)[],
    file: string,
    line: number | undefined,
  ): void {
    const [first] = warnings
    if (first === undefined) return
    const at = line === undefined ? {} : { line }
    if (this.#strict) throw sourceFault('source/damaged', file, `${formatFault(id, first, line)}`)
    this.#warned++
    for (const { code, path, message } of warnings) {
      if (this.#warnings.length < faultsKept) this.#warnings.push({ file, ...at, id, code, path, message })
    }
  }
}

function formatFault(
  id: string,
  { path, message }: OsvWarning | CsafWarning,
  line: number | undefined,
): string {
  return `${line === undefined ? '' : `line ${line}: `}${id} ${path}: ${message}`
}

function oldAdvisories({ tables }: OldIndex): readonly Advisory[] {
  return [...tables.advisory.items()].map(([, row]) => readAdvisory(row))
}

function fileRow(
  packages: Map<string, string[]>,
  releases: Map<string, Set<string>>,
  key: string,
  release: string,
  row: string,
): void {
  const rows = packages.get(key)
  if (rows === undefined) packages.set(key, [row])
  else rows.push(row)
  if (release === '') return
  const ecosystem = key.slice(0, key.indexOf('\0'))
  const known = releases.get(ecosystem)
  if (known === undefined) releases.set(ecosystem, new Set([release]))
  else known.add(release)
}

/** A refusal or warning as one line for people. */
export function formatBuildFault(fault: BuildFault): string {
  const place = fault.line === undefined ? fault.file : `${fault.file}:${fault.line}`
  return (
    [place, fault.id, fault.path].filter((part) => part !== undefined && part !== '').join(' ') +
    `: ${fault.message}`
  )
}
