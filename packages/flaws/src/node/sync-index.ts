// SPDX-License-Identifier: Apache-2.0
import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { CodedError } from '@primum/parse'
import type { FeedInfo } from '../index/index-reader.ts'
import { compareTimes } from '../osv/time.ts'
import { type BuildProgress, type BuildReport, buildFromDeliveries } from './build-index.ts'
import type { DownloadOptions, Fetch } from './download.ts'
import { indexFault } from './index-fault.ts'
import { openIndex } from './open-index.ts'
import { catalogueFeed } from './sync-catalogue.ts'
import { createFetcher, type Feed, type Fetched, fileName, realSleep } from './sync-feed.ts'
import { nvdFeed } from './sync-nvd.ts'
import { type IsCurrent, osvFeed } from './sync-osv.ts'
import { takeLock } from './take-lock.ts'

/** Where the sources are published. */
export type SyncAddresses = {
  readonly osv: string
  readonly nvd: string
  readonly kev: string
  readonly epss: string
  readonly endoflife: string
}

export const syncAddresses: SyncAddresses = {
  osv: 'https://osv-vulnerabilities.storage.googleapis.com',
  nvd: 'https://services.nvd.nist.gov/rest/json/cves/2.0',
  kev: 'https://www.cisa.gov/sites/default/files/feeds/known_exploited_vulnerabilities.json',
  epss: 'https://epss.empiricalsecurity.com/epss_scores-current.csv.gz',
  endoflife: 'https://endoflife.date/api/v1/products/full',
}

/** What a sync asks. */
export const syncSources = ['osv', 'kev', 'epss', 'endoflife', 'nvd'] as const
export type SyncSource = (typeof syncSources)[number]

/** What device makers build from. Others are named by hand; names are OSV's, without releases. */
export const syncEcosystems: readonly string[] = [
  'AlmaLinux',
  'Alpine',
  'Bitnami',
  'CRAN',
  'ConanCenter',
  'Debian',
  'Go',
  'Hackage',
  'Hex',
  'Julia',
  'Linux',
  'Maven',
  'NuGet',
  'OSS-Fuzz',
  'Packagist',
  'Pub',
  'PyPI',
  'Rocky Linux',
  'RubyGems',
  'SwiftURL',
  'Ubuntu',
  'Wolfi',
  'crates.io',
  'npm',
  'openEuler',
  'openSUSE',
]

/** How to bring an index up to date. */
export type SyncOptions = {
  readonly db: string
  readonly ecosystems?: readonly string[]
  /** Absent: all. */
  readonly sources?: readonly SyncSource[]
  readonly addresses?: SyncAddresses
  /** Folder for what is being downloaded. Absent: beside the index. */
  readonly cache?: string
  /** Absent: the platform's. */
  readonly fetch?: Fetch
  readonly sleep?: DownloadOptions['sleep']
  readonly attempts?: number
  readonly idleTimeoutMs?: number
  readonly maxBytes?: number
  /** NVD's key, which allows ten times as many requests. */
  readonly nvdApiKey?: string
  /** The instant of the sync and of the index, RFC 3339. Absent: now. */
  readonly built?: string
  readonly onProgress?: (progress: SyncProgress) => void
}

/** Where a sync is. */
export type SyncProgress =
  | BuildProgress
  | {
      readonly phase: 'downloading'
      readonly file: string
      readonly receivedBytes: number
      readonly totalBytes: number | undefined
    }

/** What a sync did, by the names of the feeds: `osv:npm`, `kev`, `epss`, `endoflife`, `nvd`. */
export type SyncReport = {
  readonly fetched: readonly string[]
  readonly unchanged: readonly string[]
  /** Feeds that could not be reached or used; of them the index holds what it held. */
  readonly failed: readonly { readonly feed: string; readonly error: CodedError }[]
  /** Absent when nothing was new and the index was left alone. */
  readonly report?: BuildReport
}

/**
 * Downloads what is new and updates the index with it. How far each feed was read stands in the index itself, so that the two never
 * disagree. A feed that fails keeps what it had and the others go on; what was downloaded before an interruption is not downloaded
 * again. The index is replaced as a whole, at the end.
 *
 * @throws CodedError `index/…`; and that of the first feed when there is no index and none of them could be used
 */
export async function syncIndex(options: SyncOptions): Promise<SyncReport> {
  const cache = options.cache ?? `${options.db}.cache`
  makeFolder(cache)
  const lock = takeLock(join(cache, '.locked'), cache, 'another sync uses this folder of downloads')
  try {
    return await new Sync(options, cache).run()
  } finally {
    lock.release()
  }
}

function makeFolder(path: string): void {
  try {
    mkdirSync(path, { recursive: true })
  } catch (cause) {
    throw indexFault('index/unwritable', path, 'this folder of downloads cannot be made', cause)
  }
}

class Sync {
  readonly #options: SyncOptions
  readonly #cache: string
  readonly #built: string
  readonly #fetched: string[] = []
  readonly #unchanged: string[] = []
  readonly #failed: { feed: string; error: CodedError }[] = []
  #pending: Fetched[] = []
  #report: BuildReport | undefined

  constructor(options: SyncOptions, cache: string) {
    this.#options = options
    this.#cache = cache
    this.#built = options.built ?? new Date().toISOString()
  }

  async run(): Promise<SyncReport> {
    // An index that cannot be read is not replaced by one that lacks what it held.
    using index = existsSync(this.#options.db) ? openIndex(this.#options.db) : undefined
    const known = new Map(index?.info.feeds.map((feed) => [feed.name, feed]))
    const isCurrent: IsCurrent = (id, modified) => {
      const number = index?.recordNumber(id)
      return (
        index !== undefined &&
        number !== undefined &&
        compareTimes(index.head(number).modified, modified) >= 0
      )
    }
    for (const feed of feedsOf(this.#options, this.#cache, { now: this.#built, isCurrent })) {
      const before = known.get(feed.name)
      if (feed.isSlowAtFirst === true && before === undefined) await this.#build()
      await this.#fetch(feed, before)
    }
    await this.#build()
    const [failure] = this.#failed
    if (failure !== undefined && !existsSync(this.#options.db)) throw failure.error
    return {
      fetched: this.#fetched,
      unchanged: this.#unchanged,
      failed: this.#failed,
      ...(this.#report === undefined ? {} : { report: this.#report }),
    }
  }

  async #fetch(feed: Feed, known: FeedInfo | undefined): Promise<void> {
    try {
      const fetched = await feed.fetch(known)
      if (fetched === undefined) this.#unchanged.push(feed.name)
      else this.#pending.push(fetched)
    } catch (error) {
      if (!(error instanceof CodedError)) throw error
      this.#failed.push({ feed: feed.name, error })
    }
  }

  async #build(): Promise<void> {
    const pending = this.#pending
    this.#pending = []
    if (pending.length === 0) return
    const { db, onProgress } = this.#options
    const { failed, report } = await buildFromDeliveries(
      { db, built: this.#built, ...(onProgress === undefined ? {} : { onProgress }) },
      pending.map(({ delivery }) => delivery),
    )
    this.#failed.push(...failed)
    if (report !== undefined)
      this.#report = this.#report === undefined ? report : joined(this.#report, report)
    for (const { delivery, keep, forget } of pending) {
      const { name } = delivery.feed
      if (failed.some(({ feed }) => feed === name)) forget()
      else {
        this.#fetched.push(name)
        keep?.()
      }
    }
  }
}

function feedsOf(
  options: SyncOptions,
  cache: string,
  { now, isCurrent }: { readonly now: string; readonly isCurrent: IsCurrent },
): readonly Feed[] {
  const {
    addresses = syncAddresses,
    ecosystems = syncEcosystems,
    sources = syncSources,
    onProgress,
  } = options
  const fetcher = createFetcher({
    ...options,
    onProgress: (file, receivedBytes, totalBytes) =>
      onProgress?.({ phase: 'downloading', file, receivedBytes, totalBytes }),
  })
  const feeds: Readonly<Record<SyncSource, () => readonly Feed[]>> = {
    osv: () =>
      ecosystems.map((ecosystem) =>
        osvFeed(addresses.osv, ecosystem, {
          folder: join(cache, 'osv', fileName(ecosystem)),
          fetcher,
          isCurrent,
        }),
      ),
    kev: () => [catalogueFeed('kev', addresses.kev, join(cache, 'kev.json'), fetcher)],
    epss: () => [catalogueFeed('epss', addresses.epss, join(cache, 'epss.csv.gz'), fetcher)],
    endoflife: () => [
      catalogueFeed('endoflife', addresses.endoflife, join(cache, 'endoflife.json'), fetcher),
    ],
    nvd: () => [
      nvdFeed({
        url: addresses.nvd,
        folder: join(cache, 'nvd'),
        fetcher,
        sleep: options.sleep ?? realSleep,
        now,
        apiKey: options.nvdApiKey,
      }),
    ],
  }
  return syncSources.filter((source) => sources.includes(source)).flatMap((source) => feeds[source]())
}

function joined(a: BuildReport, b: BuildReport): BuildReport {
  return {
    info: b.info,
    added: [...a.added, ...b.added],
    changed: [...a.changed, ...b.changed],
    removed: [...a.removed, ...b.removed],
    touched: [...a.touched, ...b.touched],
    unchanged: a.unchanged + b.unchanged,
    outdated: a.outdated + b.outdated,
    refused: a.refused + b.refused,
    warned: a.warned + b.warned,
    faults: [...a.faults, ...b.faults],
  }
}
