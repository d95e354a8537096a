// SPDX-License-Identifier: Apache-2.0
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { CodedError, parseJson } from '@primum/parse'
import type { FeedInfo } from '../index/index-reader.ts'
import { compareTimes } from '../osv/time.ts'
import type { DownloadCode } from './download.ts'
import { requireHalf } from './require-enough.ts'
import { type Feed, type Fetched, type Fetcher, fileName } from './sync-feed.ts'
import { countZip } from './zip.ts'

/** Beyond this many changed records the whole ecosystem is cheaper than one request each. */
const mostSingleRecords = 1000
const parallelRequests = 8

type Change = { readonly id: string; readonly modified: string }

/** Whether the index holds a record as it was at this time, or newer. */
export type IsCurrent = (id: string, modified: string) => boolean

/** What the feed of one ecosystem works with. */
export type OsvOptions = {
  /** For its files, which are of no other ecosystem. */
  readonly folder: string
  readonly fetcher: Fetcher
  readonly isCurrent: IsCurrent
}

/**
 * The records of one ecosystem (OSV data dumps: `ECOSYSTEM/all.zip`, `ECOSYSTEM/ID.json` and `ECOSYSTEM/modified_id.csv`, which lists all
 * its records with the time of their last change). The first time, and when very much changed, the zip is fetched; else each
 * record that the list gives as newer than what the index holds.
 */
export function osvFeed(
  address: string,
  ecosystem: string,
  { folder, fetcher, isCurrent }: OsvOptions,
): Feed {
  const name = `osv:${ecosystem}`
  const url = `${address}/${encodeURIComponent(ecosystem)}`
  const list = join(folder, 'list.csv')
  const known = join(folder, 'known.csv')
  const zip = join(folder, 'all.zip')
  const records = join(folder, 'records')
  return {
    name,
    fetch: async (before) => {
      mkdirSync(records, { recursive: true })
      await fetcher(`${url}/modified_id.csv`, list)
      const all = readList(list)
      requireHalf(all.length, before?.entries, 'records', list)
      const since = before?.mark
      const changes =
        since === undefined
          ? all
          : all.filter(({ id, modified }) => compareTimes(modified, since) > 0 && !isCurrent(id, modified))
      const gone = goneFrom(known, all, folder)
      if (since !== undefined && changes.length === 0 && gone.length === 0) return undefined
      const isWhole = since === undefined || changes.length > mostSingleRecords
      const fetched = isWhole
        ? { paths: [await fetchZip(all.length)], gone }
        : await fetchRecords(changes, gone)
      return finish(before, all, fetched)
    },
  }

  async function fetchZip(listed: number): Promise<string> {
    await fetcher(`${url}/all.zip`, zip)
    try {
      requireHalf(await countZip(zip), listed, 'records of those that the list has', zip)
      return zip
    } catch (error) {
      forget(zip)
      throw error
    }
  }

  /** The ones that were there before an interruption are not asked for again, unless they changed since. */
  async function fetchRecords(
    changes: readonly Change[],
    gone: readonly string[],
  ): Promise<{ readonly paths: readonly string[]; readonly gone: readonly string[] }> {
    const paths: string[] = []
    const lost = [...gone]
    await inParallel(changes, async ({ id, modified }) => {
      const path = join(records, `${fileName(id)}.json`)
      if (existsSync(path) && isRecent(path, modified)) {
        paths.push(path)
        return
      }
      try {
        await fetcher(`${url}/${encodeURIComponent(id)}.json`, path)
        parseJson(readFileSync(path), { file: path })
        paths.push(path)
      } catch (error) {
        if (!(error instanceof CodedError)) throw error
        forget(path)
        // The list is older than the deletion.
        if (error.code !== 'sync/gone') throw error
        lost.push(id)
      }
    })
    return { paths: paths.sort(), gone: lost }
  }

  function finish(
    before: FeedInfo | undefined,
    all: readonly Change[],
    { paths, gone }: { readonly paths: readonly string[]; readonly gone: readonly string[] },
  ): Fetched {
    const newest = all.map(({ modified }) => modified).reduce((a, b) => (compareTimes(a, b) >= 0 ? a : b), '')
    const mark = newest === '' ? (before?.mark ?? '') : overlapping(newest)
    return {
      delivery: { feed: { name, url, entries: all.length, mark }, paths, gone },
      keep: () => {
        copyFileSync(list, `${known}.new`)
        renameSync(`${known}.new`, known)
        forget(zip)
        rmSync(records, { recursive: true, force: true })
      },
      forget: () => {
        for (const path of [list, zip]) forget(path)
        rmSync(records, { recursive: true, force: true })
      },
    }
  }
}

function forget(path: string): void {
  rmSync(path, { force: true })
  rmSync(`${path}.state`, { force: true })
}

/** The first failure ends all, once the others have let go of their files. */
async function inParallel<Item>(items: readonly Item[], act: (item: Item) => Promise<void>): Promise<void> {
  const waiting = [...items]
  const failures: unknown[] = []
  const work = async () => {
    for (let item = waiting.pop(); item !== undefined; item = waiting.pop()) {
      try {
        await act(item)
      } catch (error) {
        failures.push(error)
        waiting.length = 0
      }
    }
  }
  await Promise.all(Array.from({ length: parallelRequests }, work))
  if (failures.length > 0) throw failures[0]
}

function isRecent(path: string, modified: string): boolean {
  try {
    const value = parseJson(readFileSync(path), { file: path })
    const own =
      typeof value === 'object' && value !== null && 'modified' in value ? value['modified'] : undefined
    return typeof own === 'string' && compareTimes(own, modified) >= 0
  } catch (error) {
    if (error instanceof CodedError) return false
    throw error
  }
}

/** `RFC 3339 time,id` a line; in the list of all ecosystems the id has its folder before it. */
function readList(file: string): readonly Change[] {
  const changes: Change[] = []
  const lines = readFileSync(file, 'utf8').split('\n')
  for (const [i, line] of lines.entries()) {
    if (line.trim() === '') continue
    const match = /^(\d{4}-\d\d-\d\dT[\d:.]+Z),(?:[^/,]+\/)?([\x21-\x7e]+)\s*$/.exec(line)
    const [, modified, id] = match ?? []
    if (modified === undefined || id === undefined || Number.isNaN(Date.parse(modified))) {
      forget(file)
      throw new CodedError<DownloadCode>('sync/other-shape', 'the list of changed records cannot be read', {
        where: { file, line: i + 1 },
      })
    }
    changes.push({ id, modified })
  }
  return changes
}

/**
 * Records that were in the list and no longer are, provided that no other ecosystem lists them: one record may speak of packages of
 * several.
 */
function goneFrom(known: string, all: readonly Change[], folder: string): readonly string[] {
  if (!existsSync(known)) return []
  const left = new Set(readList(known).map(({ id }) => id))
  for (const { id } of all) left.delete(id)
  if (left.size === 0) return []
  for (const other of readdirSync(join(folder, '..'))) {
    const path = join(folder, '..', other, 'known.csv')
    if (path === known || !existsSync(path)) continue
    for (const { id } of readList(path)) left.delete(id)
  }
  return [...left]
}

/**
 * The whole ecosystem's zip is made some time before the list that is read beside it. Asking a little further back than
 * the newest change gets what fell between; records that are there already change nothing.
 */
function overlapping(newest: string): string {
  return new Date(Date.parse(newest) - 6 * 3_600_000).toISOString()
}
