// SPDX-License-Identifier: Apache-2.0
import { existsSync } from 'node:fs'
import { CodedError } from '@primum/parse'
import type { FeedInfo, IndexInfo } from '../index/index-reader.ts'
import type { PackageKey } from '../match/diff.ts'
import type { BuildFault } from './build-fault.ts'
import { readFeed } from './feed.ts'
import { Gathering } from './gathering.ts'
import { IndexWriter } from './index-writer.ts'
import { OldIndex } from './old-index.ts'
import { type Replacement, replaceFile } from './replace-file.ts'
import { requireEnough } from './require-enough.ts'
import { openSource } from './source-files.ts'
import { type SourceLimits, type SourceText, sourceLimits } from './source-limits.ts'
import { writeIndex } from './write-index.ts'

/** What to build from. */
export type BuildOptions = {
  /** The index file. What it holds already stays, unless a source is newer. */
  readonly db: string
  /**
   * Files and folders: OSV, NVD and CSAF JSON, JSON Lines, zip, gzip; KEV JSON; EPSS CSV; products of endoflife.date.
   */
  readonly sources: readonly string[]
  /** Starts from nothing instead of from what `db` holds. Also the way past an index that is damaged or too new. */
  readonly fresh?: boolean
  /** One record that cannot be read, or that contradicts itself, stops the build. */
  readonly strict?: boolean
  /** The instant written as the index's own, RFC 3339. Absent: now. */
  readonly built?: string
  readonly limits?: SourceLimits
  readonly onProgress?: (progress: BuildProgress) => void
}

/** Where a build is. */
export type BuildProgress =
  | { readonly phase: 'reading'; readonly file: string; readonly records: number }
  | { readonly phase: 'writing'; readonly records: number }

/** What a build did. */
export type BuildReport = {
  readonly info: IndexInfo
  /** Ids by what became of them. */
  readonly added: readonly string[]
  readonly changed: readonly string[]
  readonly removed: readonly string[]
  /**
   * Packages of which a record says something new, or nothing any more, so that only what they touch needs to be judged again; for a
   * product known by CPE also `*:product`. What a flaw is rated can change elsewhere too.
   */
  readonly touched: readonly PackageKey[]
  readonly unchanged: number
  /** Records older than the ones in the index; left out. */
  readonly outdated: number
  readonly refused: number
  readonly warned: number
  /** The first 1,000 refusals and, after them, the first 1,000 warnings. */
  readonly faults: readonly BuildFault[]
}

/** What one feed of a sync brings. */
export type Delivery = {
  readonly feed: Omit<FeedInfo, 'changed'>
  readonly paths: readonly string[]
  /** Ids that the feed no longer has. */
  readonly gone: readonly string[]
}

/** What a build out of deliveries did. */
export type DeliveryReport = {
  /** Absent when none could be used, and the index was left alone. */
  readonly report: BuildReport | undefined
  /** Feeds that could not be used, and why; of them the index holds what it held. */
  readonly failed: readonly { readonly feed: string; readonly error: CodedError }[]
}

/**
 * Builds or updates the index file. Everything is read and checked first; only then is the file replaced as a whole, and
 * until then the old one is untouched. When the promise resolves the new file is on disk.
 *
 * @throws CodedError `source/…`, `json/…`, `kev/…`, `epss/…`, `index/…`; in strict mode also `osv/…`, `csaf/…`, `lifecycle/…`
 */
export async function buildIndex(options: BuildOptions): Promise<BuildReport> {
  const { db, fresh, strict = false, onProgress, built = new Date().toISOString() } = options
  const building = new Building(db, { fresh: fresh === true, strict })
  try {
    for (const path of options.sources) await readSource(path, building.gathered, options)
    return building.finish({ built, feeds: [], onProgress })
  } catch (error) {
    building.abandon()
    throw error
  } finally {
    building.close()
  }
}

/**
 * Updates the index file with what a sync fetched. A feed that cannot be read, or that has lost most of what it had, is left out as a
 * whole and the others go on.
 *
 * @throws CodedError `index/…`
 */
export async function buildFromDeliveries(
  options: Omit<BuildOptions, 'sources' | 'strict' | 'fresh'>,
  deliveries: readonly Delivery[],
): Promise<DeliveryReport> {
  const { db, onProgress, built = new Date().toISOString() } = options
  const failed: { feed: string; error: CodedError }[] = []
  const feeds: FeedInfo[] = []
  const building = new Building(db, { fresh: false, strict: false })
  try {
    const { gathered, old } = building
    for (const { feed, paths, gone } of deliveries) {
      try {
        await gathered.attempt(async () => {
          for (const path of paths) await readSource(path, gathered, options)
          for (const id of gone) gathered.remove(id)
          requireEnough(gathered, old?.info, paths[0] ?? feed.name)
        })
        feeds.push({ ...feed, changed: built })
      } catch (error) {
        if (!(error instanceof CodedError)) throw error
        failed.push({ feed: feed.name, error })
      }
    }
    if (feeds.length > 0) return { report: building.finish({ built, feeds, onProgress }), failed }
    // The same index with a later time would look newer than it is.
    building.abandon()
    return { report: undefined, failed }
  } catch (error) {
    building.abandon()
    throw error
  } finally {
    building.close()
  }
}

type Finish = {
  readonly built: string
  readonly feeds: readonly FeedInfo[]
  readonly onProgress: BuildOptions['onProgress'] | undefined
}

/** An index file on its way: what it starts from, what is gathered, and the file that will take its place. */
class Building {
  readonly old: OldIndex | undefined
  readonly gathered: Gathering
  readonly #replacement: Replacement
  readonly #writer: IndexWriter

  constructor(db: string, { fresh, strict }: { readonly fresh: boolean; readonly strict: boolean }) {
    this.#replacement = replaceFile(db)
    try {
      this.old = !fresh && existsSync(db) ? new OldIndex(db) : undefined
      const writer = new IndexWriter(this.#replacement.temporary)
      this.#writer = writer
      this.gathered = new Gathering(this.old, strict, (number, text) => writer.addBody(number, text))
    } catch (error) {
      this.#replacement.abandon()
      throw error
    }
  }

  /** Puts the new index in the old one's place. */
  finish({ built, feeds, onProgress }: Finish): BuildReport {
    const { old, gathered } = this
    onProgress?.({ phase: 'writing', records: gathered.counts.read })
    const written = writeIndex(this.#writer, old, gathered, { built, feeds: laterFeeds(old, feeds) })
    this.#replacement.commit()
    return { ...reportOf(gathered), ...written }
  }

  abandon(): void {
    this.#writer.abandon()
    this.#replacement.abandon()
  }

  close(): void {
    this.old?.close()
  }
}

/** A feed that brought nothing stands where it stood. */
function laterFeeds(old: OldIndex | undefined, feeds: readonly FeedInfo[]): readonly FeedInfo[] {
  const byName = new Map([...(old?.info.feeds ?? []), ...feeds].map((feed) => [feed.name, feed]))
  return [...byName.values()].sort((a, b) => (a.name < b.name ? -1 : 1))
}

function reportOf(gathered: Gathering): Omit<BuildReport, 'info' | 'touched'> {
  const { fresh, changed, removed, advisories, counts, faults } = gathered
  const { read: _, ...numbers } = counts
  return {
    added: [...[...fresh.keys()].filter((id) => !changed.has(id)), ...advisories.added],
    changed: [...changed, ...advisories.changed],
    removed: [...removed],
    ...numbers,
    faults,
  }
}

type Reading = Pick<BuildOptions, 'limits' | 'onProgress'>

async function readSource(path: string, gathered: Gathering, reading: Reading): Promise<void> {
  for await (const text of openSource(path, reading.limits ?? sourceLimits)) {
    await readText(text, gathered, reading)
  }
}

async function readText(
  text: SourceText,
  gathered: Gathering,
  { limits = sourceLimits, onProgress }: Reading,
): Promise<void> {
  const tell = () => onProgress?.({ phase: 'reading', file: text.name, records: gathered.counts.read })
  try {
    for await (const item of readFeed(text, limits)) {
      switch (item.kind) {
        case 'osv':
          gathered.addRecord(item.record, item.warnings, text.name, item.line)
          if (gathered.counts.read % 4096 === 0) tell()
          break
        case 'advisory':
          gathered.addAdvisory(item.advisory, item.warnings, text.name, item.line)
          break
        case 'refused':
          gathered.refuse(item.error, text.name)
          break
        case 'kev':
          gathered.addKev(item.catalogue)
          break
        case 'epss':
          gathered.addEpss(item.table)
          break
        case 'lifecycle':
          gathered.addLifecycle(item.products, item.isWhole)
          break
      }
    }
    if (text.isFound !== true) tell()
  } catch (error) {
    const isForeign =
      error instanceof CodedError && (error.code === 'source/unknown-kind' || error.code === 'source/empty')
    if (text.isFound !== true || !isForeign) throw error
    // A read-me beside the feeds is no fault of the feeds; it is reported and left out.
    gathered.refuse(error, text.name)
  }
}
