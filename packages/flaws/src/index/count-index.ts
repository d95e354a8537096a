// SPDX-License-Identifier: Apache-2.0
import type { Advisory } from '../csaf/advisory.ts'
import type { LifecycleProduct } from '../endoflife/product.ts'
import { catalogueTerms, describeTerms, type Terms, termsOf, termsOfPublisher } from '../intel/source.ts'
import { compareTimes } from '../osv/time.ts'
import type { FeedInfo, IndexInfo, RecordHead, SourceInfo } from './index-reader.ts'
import type { PackageTally } from './package-tally.ts'

/** The format that this code writes. A reader refuses a newer one, because it could misread it as "nothing affected". */
export const indexFormat = 3

/** What is counted. */
export type Countable = {
  readonly built: string
  readonly heads: Iterable<Pick<RecordHead, 'source' | 'modified' | 'withdrawn'>>
  readonly packages: PackageTally
  readonly kev?: {
    readonly version: string
    readonly released: string
    readonly entries: { readonly length: number }
  }
  readonly epss?: NonNullable<IndexInfo['epss']>
  readonly advisories: readonly Advisory[]
  readonly lifecycle: readonly LifecycleProduct[]
  readonly feeds?: readonly FeedInfo[]
}

/** Counts by source and ecosystem, and the newest entry, as `primum intel info` prints them. */
export function countIndex(countable: Countable): IndexInfo {
  const { built, heads, packages, kev, epss, feeds } = countable
  const { sources, ...records } = countRecords(heads)
  const ecosystems = [...packages.ecosystems()]
  const advisories = countAdvisories(countable.advisories)
  const lifecycle = countLifecycle(countable.lifecycle)
  const catalogues = [
    ...(kev === undefined ? [] : [infoOf('KEV', kev.entries.length, kev.released, catalogueTerms.kev)]),
    ...(epss === undefined ? [] : [infoOf('EPSS', epss.scores, epss.date, catalogueTerms.epss)]),
    ...(lifecycle === undefined
      ? []
      : [infoOf('endoflife.date', lifecycle.products, lifecycle.newest, catalogueTerms.lifecycle)]),
  ]
  return {
    format: indexFormat,
    built,
    ...records,
    packages: ecosystems.reduce((sum, [, count]) => sum + count.packages, 0),
    sources,
    ecosystems: Object.fromEntries(ecosystems),
    catalogues,
    ...(kev === undefined
      ? {}
      : { kev: { version: kev.version, released: kev.released, entries: kev.entries.length } }),
    ...(epss === undefined ? {} : { epss }),
    ...(advisories === undefined ? {} : { advisories }),
    ...(lifecycle === undefined ? {} : { lifecycle }),
    feeds: feeds ?? [],
  }
}

function infoOf(name: string, records: number, newest: string, terms: Terms): SourceInfo {
  return { name, records, newest, terms: describeTerms(terms), ...terms }
}

function countRecords(
  heads: Countable['heads'],
): Pick<IndexInfo, 'records' | 'withdrawn' | 'newest' | 'sources'> {
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
  const bySource = [...sources].sort(([a], [b]) => (a < b ? -1 : 1))
  return {
    records,
    withdrawn,
    newest,
    sources: bySource.map(([name, counted]) => infoOf(name, counted.records, counted.newest, termsOf(name))),
  }
}

function countAdvisories(advisories: readonly Advisory[]): IndexInfo['advisories'] {
  if (advisories.length === 0) return undefined
  const byNamespace = Map.groupBy(advisories, ({ publisher }) => publisher.namespace)
  const publishers = [...byNamespace].map(([namespace, own]) => {
    const name = own[0]?.publisher.name ?? namespace
    return infoOf(name, own.length, newestOf(own), termsOfPublisher(namespace))
  })
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

function countLifecycle(products: readonly LifecycleProduct[]): IndexInfo['lifecycle'] {
  if (products.length === 0) return undefined
  let cycles = 0
  let newest = ''
  for (const product of products) {
    cycles += product.cycles.length
    for (const { latestReleased = '' } of product.cycles) if (latestReleased > newest) newest = latestReleased
  }
  return { products: products.length, cycles, newest }
}
