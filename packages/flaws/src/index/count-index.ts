// SPDX-License-Identifier: Apache-2.0
import type { Advisory } from '../csaf/advisory.ts'
import { termsOf, termsOfPublisher } from '../intel/source.ts'
import { compareTimes } from '../osv/time.ts'
import type { IndexInfo, RecordHead, SourceInfo } from './index-reader.ts'

/** The format that this code writes. A reader refuses a newer one, because it could misread it as "nothing affected". */
export const indexFormat = 2

/** What is counted. */
export type Countable = {
  readonly built: string
  readonly heads: Iterable<Pick<RecordHead, 'source' | 'modified' | 'withdrawn'>>
  /** Keys of the package table, `ecosystem NUL name`. */
  readonly packages: Iterable<string>
  readonly releases: ReadonlyMap<string, ReadonlySet<string>>
  readonly kev?: {
    readonly version: string
    readonly released: string
    readonly entries: { readonly length: number }
  }
  readonly epss?: {
    readonly model: string
    readonly date: string
    readonly scores: { readonly size: number }
  }
  readonly advisories: Iterable<Advisory>
}

/** Counts by source and ecosystem, and the newest entry, as `primum intel info` prints them. */
export function countIndex(countable: Countable): IndexInfo {
  const { built, heads, packages, releases, kev, epss } = countable
  const sources = new Map<string, { records: number; newest: string }>()
  let records = 0
  let withdrawn = 0
  let newest = ''
  for (const head of heads) {
    records++
    if (head.withdrawn !== undefined) withdrawn++
    const source = sources.get(head.source) ?? { records: 0, newest: '' }
    sources.set(head.source, source)
    source.records++
    // The Go database writes year 1 where it means "not recorded".
    if (head.modified >= '1970' && head.modified > source.newest) source.newest = head.modified
    if (source.newest > newest) newest = source.newest
  }
  const counts = new Map<string, number>()
  let total = 0
  for (const key of packages) {
    const ecosystem = key.slice(0, key.indexOf('\0'))
    counts.set(ecosystem, (counts.get(ecosystem) ?? 0) + 1)
    total++
  }
  const advisories = countAdvisories([...countable.advisories])
  const bySource = [...sources].sort(([a], [b]) => (a < b ? -1 : 1))
  return {
    format: indexFormat,
    built,
    records,
    withdrawn,
    packages: total,
    sources: bySource.map(([name, counted]): SourceInfo => ({ name, ...counted, terms: termsOf(name) })),
    ecosystems: Object.fromEntries(
      [...counts]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([name, count]) => [
          name,
          { packages: count, releases: [...(releases.get(name) ?? [])].sort() },
        ]),
    ),
    newest,
    ...(kev === undefined
      ? {}
      : { kev: { version: kev.version, released: kev.released, entries: kev.entries.length } }),
    ...(epss === undefined ? {} : { epss: { model: epss.model, date: epss.date, scores: epss.scores.size } }),
    ...(advisories === undefined ? {} : { advisories }),
  }
}

function countAdvisories(advisories: readonly Advisory[]): IndexInfo['advisories'] {
  if (advisories.length === 0) return undefined
  const byNamespace = Map.groupBy(advisories, ({ publisher }) => publisher.namespace)
  const publishers = [...byNamespace].map(([namespace, own]) => ({
    name: own[0]?.publisher.name ?? namespace,
    records: own.length,
    newest: newestOf(own),
    terms: termsOfPublisher(namespace),
  }))
  return {
    documents: advisories.length,
    cves: new Set(advisories.flatMap(({ cves }) => cves.map(({ cve }) => cve))).size,
    newest: newestOf(advisories),
    publishers: publishers.sort((a, b) => (a.name < b.name ? -1 : 1)),
  }
}

function newestOf(advisories: readonly Advisory[]): string {
  return advisories.map(({ revisedAt }) => revisedAt).reduce((a, b) => (compareTimes(a, b) >= 0 ? a : b), '')
}
