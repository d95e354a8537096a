// SPDX-License-Identifier: Apache-2.0
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { CodedError, parseJson } from '@primum/parse'
import { compareTimes } from '../osv/time.ts'
import { type BuildProgress, type BuildReport, buildIndex } from './build-index.ts'
import { type DownloadCode, type DownloadOptions, download, type Fetch } from './download.ts'

/** Where the sources are published. */
export type SyncAddresses = { readonly osv: string; readonly kev: string; readonly epss: string }

export const syncAddresses: SyncAddresses = {
  osv: 'https://osv-vulnerabilities.storage.googleapis.com',
  kev: 'https://www.cisa.gov/sites/default/files/feeds/known_exploited_vulnerabilities.json',
  epss: 'https://epss.empiricalsecurity.com/epss_scores-current.csv.gz',
}

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
  readonly addresses?: SyncAddresses
  /** Folder for what was downloaded and for what is only half there. Absent: beside the index. */
  readonly cache?: string
  /** Absent: the platform's. */
  readonly fetch?: Fetch
  readonly sleep?: DownloadOptions['sleep']
  readonly attempts?: number
  readonly idleTimeoutMs?: number
  readonly maxBytes?: number
  /** The instant written as the index's own, RFC 3339. Absent: now. */
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

/** What a sync did; `report` is absent when nothing was new and the index was left alone. */
export type SyncReport = {
  readonly fetched: readonly string[]
  readonly unchanged: readonly string[]
  readonly report?: BuildReport
}

/** Beyond this many changed records the whole ecosystem is cheaper than one request each. */
const mostSingleRecords = 1000
const parallelRequests = 8

/** What is in the index: for each ecosystem a time before its newest record, for each single file its hash. */
type Marks = Record<string, string>

/**
 * Downloads what is new and updates the index with it. Whole ecosystems come as zip files; afterwards the list of changed
 * records says which single ones to fetch. The index is replaced once, at the end, and only if all that was fetched can be
 * read; a source that fails leaves everything as it was, and what was downloaded is not downloaded again.
 *
 * @throws CodedError `sync/…`, and what {@link buildIndex} throws
 */
export async function syncIndex(options: SyncOptions): Promise<SyncReport> {
  const cache = options.cache ?? `${options.db}.cache`
  mkdirSync(cache, { recursive: true })
  const sync = new Sync(options, cache)
  for (const ecosystem of options.ecosystems ?? syncEcosystems) await sync.ecosystem(ecosystem)
  const { kev, epss } = options.addresses ?? syncAddresses
  await sync.file('kev.json', kev)
  await sync.file('epss.csv.gz', epss)
  return await sync.finish()
}

class Sync {
  readonly #options: SyncOptions
  readonly #cache: string
  readonly #address: string
  readonly #hasIndex: boolean
  readonly #marks: Marks
  readonly #fetched: { readonly name: string; readonly path: string }[] = []
  readonly #unchanged: string[] = []
  readonly #gone: string[] = []

  constructor(options: SyncOptions, cache: string) {
    this.#options = options
    this.#cache = cache
    this.#address = (options.addresses ?? syncAddresses).osv
    this.#hasIndex = existsSync(options.db)
    // Without an index what it held is unknown, whatever the marks say.
    this.#marks = this.#hasIndex ? readMarks(join(cache, 'marks.json')) : {}
  }

  async ecosystem(ecosystem: string): Promise<void> {
    const folder = `${this.#address}/${encodeURIComponent(ecosystem)}`
    const name = fileName(ecosystem)
    const list = join(this.#cache, `${name}.modified.csv`)
    await this.#get(`${folder}/modified_id.csv`, list)
    const mark = this.#marks[ecosystem]
    const changes = readChanges(list, mark)
    if (changes.ids.length === 0 && mark !== undefined) {
      this.#unchanged.push(ecosystem)
    } else if (mark === undefined || changes.ids.length > mostSingleRecords) {
      const path = join(this.#cache, `${name}.zip`)
      await this.#get(`${folder}/all.zip`, path)
      this.#fetched.push({ name: ecosystem, path })
    } else {
      const path = await this.#records(folder, name, changes.ids)
      if (path === undefined) this.#unchanged.push(ecosystem)
      else this.#fetched.push({ name: ecosystem, path })
    }
    if (changes.newest !== undefined) this.#marks[ecosystem] = overlapping(changes.newest)
  }

  /** A file that counts as a whole; its mark is the hash of what is in the index. */
  async file(name: string, url: string): Promise<void> {
    const path = join(this.#cache, name)
    await this.#get(url, path)
    const mark = createHash('sha256').update(readFileSync(path)).digest('hex')
    if (this.#marks[name] === mark) this.#unchanged.push(name)
    else this.#fetched.push({ name, path })
    this.#marks[name] = mark
  }

  async finish(): Promise<SyncReport> {
    const unchanged = this.#unchanged
    const fetched = this.#fetched.map(({ name }) => name)
    if (fetched.length === 0 && this.#gone.length === 0 && this.#hasIndex) return { fetched, unchanged }
    const { db, built, onProgress } = this.#options
    try {
      const report = await buildIndex({
        db,
        sources: this.#fetched.map(({ path }) => path),
        remove: this.#gone,
        ...(built === undefined ? {} : { built }),
        ...(onProgress === undefined ? {} : { onProgress }),
      })
      const marks = join(this.#cache, 'marks.json')
      writeFileSync(`${marks}.new`, JSON.stringify(this.#marks))
      renameSync(`${marks}.new`, marks)
      return { fetched, unchanged, report }
    } catch (error) {
      this.#forget(error)
      throw error
    }
  }

  /** A file that cannot be read must not be "unchanged" next time. */
  #forget(error: unknown): void {
    if (!(error instanceof CodedError)) return
    const file = error.where.file ?? ''
    for (const { path } of this.#fetched) {
      if (file !== path && !file.startsWith(`${path}!`)) continue
      rmSync(path, { force: true })
      rmSync(`${path}.state`, { force: true })
    }
  }

  /** Fetches records one by one into one file of lines; undefined when none of them is left. */
  async #records(folder: string, name: string, ids: readonly string[]): Promise<string | undefined> {
    const texts: string[] = []
    const waiting = [...ids]
    const work = async () => {
      for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
        const path = join(this.#cache, `${name}.${fileName(id)}.json`)
        const text = await this.#record(`${folder}/${encodeURIComponent(id)}.json`, path)
        if (text === undefined) this.#gone.push(id)
        else texts.push(text)
        rmSync(path, { force: true })
        rmSync(`${path}.state`, { force: true })
      }
    }
    await Promise.all(Array.from({ length: parallelRequests }, work))
    if (texts.length === 0) return undefined
    const path = join(this.#cache, `${name}.changes.jsonl`)
    writeFileSync(path, `${texts.join('\n')}\n`)
    return path
  }

  /** One record on one line; undefined when its source has deleted it. */
  async #record(url: string, path: string): Promise<string | undefined> {
    try {
      await this.#get(url, path)
      return JSON.stringify(parseJson(readFileSync(path), { file: path }))
    } catch (error) {
      if (error instanceof CodedError && error.code === 'sync/gone') return undefined
      rmSync(path, { force: true })
      rmSync(`${path}.state`, { force: true })
      throw error
    }
  }

  async #get(url: string, file: string): Promise<'unchanged' | 'fetched'> {
    const { onProgress } = this.#options
    return await download(url, file, {
      fetch: this.#options.fetch ?? ((address, init) => fetch(address, init)),
      sleep: this.#options.sleep ?? ((ms) => new Promise((resolve) => setTimeout(resolve, ms))),
      attempts: this.#options.attempts ?? 5,
      idleTimeoutMs: this.#options.idleTimeoutMs ?? 60_000,
      maxBytes: this.#options.maxBytes ?? 4 * 1024 ** 3,
      onProgress: (receivedBytes, totalBytes) =>
        onProgress?.({ phase: 'downloading', file: url, receivedBytes, totalBytes }),
    })
  }
}

/** OSV's list: `RFC 3339 time,id` a line, newest first. */
function readChanges(
  file: string,
  since: string | undefined,
): { readonly ids: readonly string[]; readonly newest: string | undefined } {
  const ids: string[] = []
  let newest: string | undefined
  const lines = readFileSync(file, 'utf8').split('\n')
  for (const [i, line] of lines.entries()) {
    if (line.trim() === '') continue
    const match = /^(\d{4}-\d\d-\d\dT[\d:.]+Z),(?:[^/,]+\/)?([\x21-\x7e]+)\s*$/.exec(line)
    const [, time, id] = match ?? []
    if (time === undefined || id === undefined) {
      rmSync(file, { force: true })
      throw new CodedError<DownloadCode>('sync/incomplete', 'the list of changed records cannot be read', {
        where: { file, line: i + 1 },
      })
    }
    if (newest === undefined || compareTimes(time, newest) > 0) newest = time
    if (since === undefined || compareTimes(time, since) > 0) ids.push(id)
  }
  return { ids, newest }
}

/**
 * The whole ecosystem's zip is made some time before the list that is read beside it. Asking a little further back than
 * the newest change gets what fell between; records that are there already change nothing.
 */
function overlapping(newest: string): string {
  return new Date(Date.parse(newest) - 6 * 3_600_000).toISOString()
}

function readMarks(file: string): Marks {
  if (!existsSync(file)) return {}
  try {
    const value: unknown = JSON.parse(readFileSync(file, 'utf8'))
    const entries = typeof value === 'object' && value !== null ? Object.entries(value) : []
    return Object.fromEntries(
      entries.filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
    )
  } catch (error) {
    // Marks only save work; without them everything is fetched again.
    if (error instanceof SyntaxError) return {}
    throw error
  }
}

function fileName(name: string): string {
  return name.replace(/[^A-Za-z0-9._-]/g, '_')
}
