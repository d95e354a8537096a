// SPDX-License-Identifier: Apache-2.0
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { CodedError, type JsonValue, parseJson } from '@primum/parse'
import type { DownloadCode, DownloadOptions } from './download.ts'
import { requireHalf } from './require-enough.ts'
import type { Feed, Fetcher } from './sync-feed.ts'

/** How to ask NVD. */
export type NvdOptions = {
  readonly url: string
  readonly folder: string
  readonly fetcher: Fetcher
  readonly sleep: DownloadOptions['sleep']
  /** RFC 3339. */
  readonly now: string
  /** With a key ten times as many requests are allowed. */
  readonly apiKey: string | undefined
}

/** The most that one answer may hold (NVD CVE API 2.0, resultsPerPage). */
const pageSize = 2000
/** The longest span of lastModStartDate and lastModEndDate, in days. */
const longestSpanDays = 120
const dayMs = 86_400_000
/** NVD allows 5 requests in 30 s, 50 with a key, and asks for a pause of some seconds between two of them. */
const pauseMs = { withoutKey: 6_000, withKey: 2_000 }
/** Changes become visible a little after their time. */
const overlapMs = 2 * 3_600_000

type Span = { readonly start: string; readonly end: string }
type Page = { readonly path: string; readonly total: number; readonly next: number }
/** What a running download is of, so that the next attempt goes on with it. */
type State = { readonly since: string | null; readonly until: string }

/** NVD's CVE API 2.0: everything the first time, page by page, then what was modified since. */
export function nvdFeed(options: NvdOptions): Feed {
  const { url, folder, fetcher, sleep, apiKey } = options
  const stateFile = join(folder, 'state.json')
  let hasAsked = false

  async function page(span: Span | undefined, spanIndex: number, start: number): Promise<Page> {
    const path = join(folder, `${spanIndex}-${start}.json`)
    if (!existsSync(path)) {
      if (hasAsked) await sleep(apiKey === undefined ? pauseMs.withoutKey : pauseMs.withKey)
      hasAsked = true
      const query = new URLSearchParams({ resultsPerPage: String(pageSize), startIndex: String(start) })
      if (span !== undefined) {
        query.set('lastModStartDate', span.start)
        query.set('lastModEndDate', span.end)
      }
      await fetcher(`${url}?${query}`, path, {
        ...(apiKey === undefined ? {} : { headers: { apiKey } }),
        firstWaitMs: pauseMs.withoutKey,
        isThrottledBy403: true,
      })
    }
    try {
      return { path, ...readPage(path, start) }
    } catch (error) {
      rmSync(path, { force: true })
      rmSync(`${path}.state`, { force: true })
      throw error
    }
  }

  return {
    name: 'nvd',
    isSlowAtFirst: true,
    fetch: async (known) => {
      const since = known?.mark ?? null
      const { until } = begin(stateFile, folder, { since, until: options.now })
      const spans = since === null ? [undefined] : spansBetween(since, until)
      const paths: string[] = []
      let total = 0
      for (const [spanIndex, span] of spans.entries()) {
        for (let start = 0; ; ) {
          const { path, total: all, next } = await page(span, spanIndex, start)
          if (span === undefined) requireHalf(all, known?.entries, 'CVEs', path)
          if (next > start) paths.push(path)
          start = next
          if (start < all) continue
          total += all
          break
        }
      }
      if (paths.length === 0) {
        rmSync(folder, { recursive: true, force: true })
        return undefined
      }
      const mark = new Date(Date.parse(until) - overlapMs).toISOString()
      const entries = since === null ? total : known?.entries
      const clear = () => rmSync(folder, { recursive: true, force: true })
      const feed = { name: 'nvd', url, mark, ...(entries === undefined ? {} : { entries }) }
      return { delivery: { feed, paths, gone: [] }, keep: clear, forget: clear }
    },
  }
}

/** Goes on with the download that is there, if it is of the same time; else begins a new one. */
function begin(file: string, folder: string, wanted: State): State {
  const state = existsSync(file) ? readState(file) : undefined
  if (state !== undefined && state.since === wanted.since) return state
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  writeFileSync(file, JSON.stringify(wanted))
  return wanted
}

function readState(file: string): State | undefined {
  try {
    const value: unknown = JSON.parse(readFileSync(file, 'utf8'))
    if (typeof value !== 'object' || value === null || !('since' in value) || !('until' in value))
      return undefined
    const { since, until } = value
    if (typeof until !== 'string' || (typeof since !== 'string' && since !== null)) return undefined
    return { since, until }
  } catch (error) {
    // Cut off by a crash: the download begins anew.
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}

function spansBetween(since: string, until: string): readonly Span[] {
  const spans: Span[] = []
  const end = Date.parse(until)
  for (let start = Date.parse(since); start < end; start += longestSpanDays * dayMs) {
    const last = Math.min(end, start + longestSpanDays * dayMs)
    spans.push({ start: new Date(start).toISOString(), end: new Date(last).toISOString() })
  }
  return spans
}

/** Checks that an answer is the page that was asked for (NVD CVE API 2.0 schema); its CVEs are read when the index is built. */
function readPage(path: string, start: number): Omit<Page, 'path'> {
  const wrong = (what: string) =>
    new CodedError<DownloadCode>('sync/other-shape', `the answer is not a page of CVEs: ${what}`, {
      where: { file: path },
    })
  const value: JsonValue = parseJson(readFileSync(path), { file: path, maxBytes: 512 * 1024 ** 2 })
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw wrong('it is no object')
  const { startIndex, totalResults, vulnerabilities } = value as { readonly [name: string]: JsonValue } // not an array: checked
  if (!Array.isArray(vulnerabilities)) throw wrong('"vulnerabilities" is no list')
  if (typeof totalResults !== 'number' || startIndex !== start) throw wrong('it starts elsewhere')
  if (vulnerabilities.length === 0 && start < totalResults) throw wrong('it is empty before the end')
  return { total: totalResults, next: start + vulnerabilities.length }
}
