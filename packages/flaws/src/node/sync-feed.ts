// SPDX-License-Identifier: Apache-2.0
import type { FeedInfo } from '../index/index-reader.ts'
import type { Delivery } from './build-index.ts'
import { type DownloadOptions, download, type Fetch } from './download.ts'

/** What a feed has that the index does not, and what becomes of its files. */
export type Fetched = {
  readonly delivery: Delivery
  /** The index holds it now. Absent: its files stay, so that next time the server can say that they did not change. */
  readonly keep?: () => void
  /** It cannot be read: next time it is asked for anew. */
  readonly forget: () => void
}

/** One address, or one family of addresses, that a sync asks. */
export type Feed = {
  readonly name: string
  /** Takes so long the first time that what is there already goes into the index before. */
  readonly isSlowAtFirst?: boolean
  /**
   * Fetches what changed; undefined when nothing did. What was fetched before an interruption is not fetched again.
   *
   * @param known what the index took from it last
   * @throws CodedError `sync/…`, `source/…`, `json/…`
   */
  readonly fetch: (known: FeedInfo | undefined) => Promise<Fetched | undefined>
}

/** Downloads files, each to its place. */
export type Fetcher = (
  url: string,
  file: string,
  more?: Pick<DownloadOptions, 'headers' | 'firstWaitMs' | 'isThrottledBy403'>,
) => Promise<'unchanged' | 'fetched'>

/** How to download, and whom to tell. */
export type FetcherOptions = {
  readonly fetch?: Fetch | undefined
  readonly sleep?: DownloadOptions['sleep'] | undefined
  readonly attempts?: number | undefined
  readonly idleTimeoutMs?: number | undefined
  readonly maxBytes?: number | undefined
  readonly onProgress: (file: string, receivedBytes: number, totalBytes: number | undefined) => void
}

/** Waits, where no other way of waiting was given. */
export const realSleep: DownloadOptions['sleep'] = (ms) => new Promise((resolve) => setTimeout(resolve, ms))

export function createFetcher(options: FetcherOptions): Fetcher {
  return (url, file, more) =>
    download(url, file, {
      fetch: options.fetch ?? ((address, init) => fetch(address, init)),
      sleep: options.sleep ?? realSleep,
      attempts: options.attempts ?? 5,
      idleTimeoutMs: options.idleTimeoutMs ?? 60_000,
      maxBytes: options.maxBytes ?? 4 * 1024 ** 3,
      ...more,
      onProgress: (received, total) => options.onProgress(url, received, total),
    })
}

/** The name of a file that stands for a text from outside, and for no other: neither a path nor a hidden file. */
export function fileName(text: string): string {
  return encodeURIComponent(text).replaceAll('.', '%2E')
}
