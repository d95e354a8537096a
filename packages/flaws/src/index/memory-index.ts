// SPDX-License-Identifier: Apache-2.0
import { type Advisory, advisoryKey, mentionOf, namesOf } from '../csaf/advisory.ts'
import { productsByKey } from '../endoflife/lifecycle-keys.ts'
import type { LifecycleProduct } from '../endoflife/product.ts'
import type { EpssTable } from '../epss/epss.ts'
import { buildAliasGraph } from '../intel/alias-graph.ts'
import { draftHead, type HeadDraft, packageLines } from '../intel/derive.ts'
import type { KevCatalogue } from '../kev/kev.ts'
import { packageKeyName } from '../osv/ecosystem.ts'
import type { OsvRecord } from '../osv/record.ts'
import { countIndex } from './count-index.ts'
import { cpeNames, cpeProductsOf } from './cpe-products.ts'
import type { FlawIndex, PackageEntry, RecordHead } from './index-reader.ts'
import { PackageTally } from './package-tally.ts'

/** What an index in memory is made of. Of records with one id the newest counts, at equal times the last. */
export type IndexContents = {
  readonly records: readonly OsvRecord[]
  readonly kev?: KevCatalogue
  readonly epss?: EpssTable
  /** Of advisories with one key the last counts. */
  readonly advisories?: readonly Advisory[]
  /** Of products with one name the last counts. */
  readonly lifecycle?: readonly LifecycleProduct[]
  /** RFC 3339 time written as the index's own. */
  readonly built?: string
}

/** An index held in memory, for a handful of records: tests, one advisory at a time, a browser. */
export function indexInMemory(contents: IndexContents): FlawIndex {
  const byId = new Map<string, OsvRecord>()
  for (const record of contents.records) {
    const known = byId.get(record.id)
    if (known === undefined || known.modified <= record.modified) byId.set(record.id, record)
  }
  const records = [...byId.values()]
  const drafts = records.map(draftHead)
  const graph = buildAliasGraph(drafts)
  const heads = drafts.map((draft): RecordHead => finishHead(draft, graph.subjectsOf(draft.id)))
  const numbers = new Map(records.map(({ id }, number) => [id, number]))
  const packages = new Map<string, PackageEntry[]>()
  const tally = new PackageTally()
  records.forEach((record, number) => {
    for (const { ecosystem, name, entry } of packageLines(record)) {
      const key = `${ecosystem}\0${name}`
      const entries = packages.get(key) ?? []
      if (entries.length === 0) tally.countPackage(ecosystem, 1)
      packages.set(key, entries)
      entries.push({ ...entry, record: number })
      tally.countEntry(ecosystem, entry.release, 1)
    }
  })
  const { kev, epss } = contents
  const exploited = new Map(kev?.entries.map((entry) => [entry.cve, entry]))
  const advisories = new Map(contents.advisories?.map((advisory) => [advisoryKey(advisory), advisory]))
  const named = namesOf(advisories.values())
  const cpes = cpeProductsOf(packages.keys())
  const lifecycle = [...new Map(contents.lifecycle?.map((product) => [product.name, product])).values()]
  const supported = productsByKey(lifecycle)
  return {
    info: countIndex({
      built: contents.built ?? '1970-01-01T00:00:00Z',
      heads,
      packages: tally,
      ...(kev === undefined ? {} : { kev }),
      ...(epss === undefined
        ? {}
        : { epss: { model: epss.model, date: epss.date, scores: epss.scores.size } }),
      advisories: [...advisories.values()],
      lifecycle,
    }),
    cpeProducts: (product) => cpes.get(product) ?? [],
    lifecycleProducts: (key) => supported.get(key) ?? [],
    packageEntries: (ecosystem, name) =>
      cpeNames(ecosystem, name, (product) => cpes.get(product) ?? []).flatMap(
        (own) => packages.get(`${ecosystem}\0${packageKeyName(ecosystem, own)}`) ?? [],
      ),
    head: (number) => {
      const head = heads[number]
      if (head === undefined) throw new RangeError(`no record ${number}`)
      return head
    },
    recordNumber: (id) => numbers.get(id),
    record: (id) => byId.get(id)?.json,
    flawOf: graph.flawOf,
    flawIds: graph.members,
    kev: (cve) => exploited.get(cve),
    epss: (cve) => epss?.scores.get(cve),
    advisories: (cve) =>
      (named.get(cve) ?? []).flatMap((key) => {
        const advisory = advisories.get(key)
        return advisory === undefined ? [] : [mentionOf(advisory, cve)]
      }),
    heads: () => heads.entries(),
  }
}

/** The head that readers see, once the graph has said what the record is about. */
export function finishHead(draft: HeadDraft, subjects: readonly string[]): RecordHead {
  const { upstream: _, related: __, distribution: ___, ...head } = draft
  return { ...head, subjects }
}
