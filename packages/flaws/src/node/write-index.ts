// SPDX-License-Identifier: Apache-2.0
import { countIndex } from '../index/count-index.ts'
import { anyVendor, cpeNameOf, productOfCpeName } from '../index/cpe-products.ts'
import type { FeedInfo, IndexInfo } from '../index/index-reader.ts'
import { PackageTally } from '../index/package-tally.ts'
import { type AliasGraph, type AliasNode, buildAliasGraph } from '../intel/alias-graph.ts'
import type { PackageKey } from '../match/diff.ts'
import { cpeEcosystem } from '../osv/ecosystem.ts'
import { keyOfRow, readRows } from './entry-row.ts'
import type { Gathering, Line } from './gathering.ts'
import { HeadBlock, type HeadWriter, headsInBlock } from './head-block.ts'
import type { IndexWriter } from './index-writer.ts'
import type { Edit } from './merge-table.ts'
import type { KnownHead, OldIndex } from './old-index.ts'
import { readNames } from './open-index.ts'

/** What was written. */
export type Written = {
  readonly info: IndexInfo
  /** Packages of which a record says something new, or nothing any more. */
  readonly touched: readonly PackageKey[]
}

/** Beyond this share of the records the whole package table is read instead of the rows of each record that is gone. */
const mostLookedUp = 0.02

/** Writes an index out of an old one and what was gathered; its bodies that are new are in the file already. */
export function writeIndex(
  writer: IndexWriter,
  old: OldIndex | undefined,
  gathered: Gathering,
  { built, feeds }: { readonly built: string; readonly feeds: readonly FeedInfo[] },
): Written {
  writer.endBodies()
  const { gone, fresh } = gathered
  if (old !== undefined) copyBodies(writer, old, gone)
  const kept = [...(old?.heads ?? [])].filter(([number]) => !gone.has(number))
  const heads = [...kept.map(([, head]) => head), ...[...fresh.values()].map(({ head }) => head)]
  const graph = buildAliasGraph(heads)
  writeHeads(writer, old, gathered, graph)
  const { tally, touched } = writePackages(writer, old, gathered)
  writeIds(writer, old, gathered, graph)
  const catalogues = writeCatalogues(writer, old, gathered)
  const info = countIndex({
    built,
    heads,
    packages: tally,
    ...catalogues,
    advisories: gathered.advisories.all,
    lifecycle: gathered.lifecycle,
    feeds,
  })
  writer.finish(info, tally.store())
  return { info, touched }
}

/** Blocks of bodies in which nothing was replaced are taken over unread; that is nearly all of them. */
function copyBodies(writer: IndexWriter, { tables: { body } }: OldIndex, gone: Gathering['gone']): void {
  const firsts = body.firsts().map((first) => first.readUInt32BE(0))
  const sorted = [...gone.keys()].sort((a, b) => a - b)
  let at = 0
  let place = 0
  for (const { first, data } of body.blocks()) {
    const end = firsts[++place] ?? Number.POSITIVE_INFINITY
    const begin = at
    while ((sorted[at] ?? end) < end) at++
    if (at === begin) {
      writer.copyBlock('body', first, data)
      continue
    }
    for (const { key, value } of body.itemsOf(data)) {
      const number = key.readUInt32BE(0)
      if (!gone.has(number)) writer.addBody(number, value)
    }
    writer.endBodies()
  }
}

function writeHeads(
  writer: IndexWriter,
  old: OldIndex | undefined,
  { gone, fresh }: Gathering,
  graph: AliasGraph,
): void {
  const heads = writer.heads()
  if (old !== undefined) keepHeads(heads, old, { gone, fillsUp: fresh.size > 0 }, graph)
  for (const { number, head } of inOrder(fresh.values())) {
    heads.add({ number, head, subjects: graph.subjectsOf(head.id) })
  }
  heads.flush()
}

/** A block stays as it is when all its records stay, and are still about the flaws that they were about. */
function keepHeads(
  writer: HeadWriter,
  { heads, headBlocks, tables: { head: table } }: OldIndex,
  { gone, fillsUp }: { readonly gone: Gathering['gone']; readonly fillsUp: boolean },
  graph: AliasGraph,
): void {
  let place = 0
  for (const { first, data } of table.blocks()) {
    const numbers = headBlocks[place++] ?? []
    const own = numbers.flatMap((number) => {
      const head = gone.has(number) ? undefined : heads.get(number)
      if (head === undefined) return []
      return [{ number, subjects: graph.subjectsOf(head.id), before: head.subjects }]
    })
    // A block at the end that has room is filled up, so that daily updates do not leave one small block each.
    const hasRoom = fillsUp && place === headBlocks.length && own.length < headsInBlock
    const isWhole = own.length === numbers.length
    if (isWhole && !hasRoom && own.every(({ subjects, before }) => isSame(subjects, before))) {
      writer.copy(first, data)
      continue
    }
    const block = new HeadBlock(table.unpack(data))
    for (const { number, subjects } of own) {
      const head = block.stored(number)
      if (head !== undefined) writer.add({ number, head, subjects })
    }
    if (!hasRoom) writer.flush()
  }
}

/** A record that is replaced within a build gets a higher number at its old place. */
function inOrder<Item extends { readonly number: number }>(items: Iterable<Item>): readonly Item[] {
  return [...items].sort((a, b) => a.number - b.number)
}

function isSame(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((text, i) => text === b[i])
}

function writePackages(
  writer: IndexWriter,
  old: OldIndex | undefined,
  gathered: Gathering,
): { readonly tally: PackageTally; readonly touched: readonly PackageKey[] } {
  const tally = new PackageTally(old?.tally)
  const added = Map.groupBy(
    [...gathered.fresh.values()].flatMap(({ lines }) => lines),
    ({ key }) => key,
  )
  const keys = new Set([...(old === undefined ? [] : keysOfGone(old, gathered.gone)), ...added.keys()])
  const edits = new Map(
    [...keys].map((key) => [key, editOf(key, added.get(key) ?? [], gathered.gone, tally)]),
  )
  const cpeNames = new CpeNames()
  const touched: PackageKey[] = []
  for (const [key, edit] of edits) {
    const ecosystem = ecosystemOf(key)
    const name = key.slice(ecosystem.length + 1)
    touched.push({ ecosystem, name })
    const cpe = cpeNameOf(key)
    if (cpe === undefined) continue
    touched.push({ ecosystem: cpeEcosystem, name: anyVendor + productOfCpeName(cpe) })
    edits.set(key, (before) => {
      const after = edit(before)
      cpeNames.note(cpe, before !== undefined, after !== undefined)
      return after
    })
  }
  writer.merge('package', old?.tables.package, edits)
  writer.merge('product', old?.tables.product, cpeNames.edits())
  return { tally, touched }
}

/** Under which keys the records that are gone stand. */
function keysOfGone(old: OldIndex, gone: Gathering['gone']): Iterable<string> {
  if (gone.size <= old.heads.size * mostLookedUp) {
    return [...gone.keys()].sort((a, b) => a - b).flatMap((number) => old.packageKeys(number))
  }
  const keys: string[] = []
  for (const { key, value } of old.tables.package.items()) {
    if (readRows(value).some((row) => gone.has(keyOfRow(row).record))) keys.push(key.toString('utf8'))
  }
  return keys
}

function editOf(key: string, lines: readonly Line[], gone: Gathering['gone'], tally: PackageTally): Edit {
  const ecosystem = ecosystemOf(key)
  return (before) => {
    const rows: string[] = []
    for (const row of before === undefined ? [] : readRows(before)) {
      const { record, release } = keyOfRow(row)
      if (gone.has(record)) tally.countEntry(ecosystem, release, -1)
      else rows.push(JSON.stringify(row))
    }
    for (const { release, row } of lines) {
      tally.countEntry(ecosystem, release, 1)
      rows.push(row)
    }
    if (before === undefined && rows.length > 0) tally.countPackage(ecosystem, 1)
    if (before !== undefined && rows.length === 0) tally.countPackage(ecosystem, -1)
    return rows.length === 0 ? undefined : `[${rows.join(',')}]`
  }
}

function ecosystemOf(key: string): string {
  return key.slice(0, key.indexOf('\0'))
}

/** Which names of the ecosystem `CPE` come and go, by their product. */
class CpeNames {
  readonly #changes = new Map<string, Map<string, boolean>>()

  note(name: string, wasThere: boolean, isThere: boolean): void {
    if (wasThere === isThere) return
    const product = productOfCpeName(name)
    const changes = this.#changes.get(product) ?? new Map<string, boolean>()
    this.#changes.set(product, changes.set(name, isThere))
  }

  edits(): ReadonlyMap<string, Edit> {
    return new Map(
      [...this.#changes].map(([product, changes]): [string, Edit] => [
        product,
        (before) => {
          const names = new Set(readNames(before))
          for (const [name, isThere] of changes) {
            if (isThere) names.add(name)
            else names.delete(name)
          }
          return names.size === 0 ? undefined : JSON.stringify([...names].sort())
        },
      ]),
    )
  }
}

/** What an id stands for: the record of that id, where there is one, and the flaw. */
type Naming = { readonly number: number | undefined; readonly flaw: string }

/** Ids change their flaw far away from the records that change, so all are compared; only what differs is written. */
function writeIds(
  writer: IndexWriter,
  old: OldIndex | undefined,
  { gone, fresh }: Gathering,
  graph: AliasGraph,
): void {
  const oldHeads: ReadonlyMap<number, KnownHead> = old?.heads ?? new Map()
  const before = namingsOf(oldHeads, old === undefined ? undefined : buildAliasGraph(oldHeads.values()))
  const numbers = new Map<number, AliasNode>()
  for (const [number, head] of oldHeads) if (!gone.has(number)) numbers.set(number, head)
  for (const { number, head } of fresh.values()) numbers.set(number, head)
  const after = namingsOf(numbers, graph)
  const edits = new Map<string, Edit>()
  const flaws = new Set<string>()
  for (const [id, naming] of after) {
    const known = before.get(id)
    before.delete(id)
    if (known?.flaw === naming.flaw && known.number === naming.number) continue
    edits.set(id, () => formatNaming(id, naming))
    if (known?.flaw === naming.flaw) continue
    flaws.add(naming.flaw)
    if (known !== undefined) flaws.add(known.flaw)
  }
  for (const [id, { flaw }] of before) {
    edits.set(id, () => undefined)
    flaws.add(flaw)
  }
  writer.merge('id', old?.tables.id, edits)
  const groups = new Map(
    [...flaws].map((flaw): [string, Edit] => {
      const members = graph.flawOf(flaw) === flaw ? graph.members(flaw) : []
      return [flaw, () => (members.length > 1 ? JSON.stringify(members) : undefined)]
    }),
  )
  writer.merge('flaw', old?.tables.flaw, groups)
}

function namingsOf(
  heads: ReadonlyMap<number, AliasNode>,
  graph: AliasGraph | undefined,
): Map<string, Naming> {
  const namings = new Map<string, Naming>()
  if (graph === undefined) return namings
  for (const { aliases } of heads.values()) {
    for (const alias of aliases) namings.set(alias, { number: undefined, flaw: graph.flawOf(alias) })
  }
  for (const [number, { id }] of heads) namings.set(id, { number, flaw: graph.flawOf(id) })
  return namings
}

function formatNaming(id: string, { number, flaw }: Naming): string {
  const own = number?.toString() ?? ''
  return flaw === id ? own : `${own}\t${flaw}`
}

/** Catalogues are written anew when a source brought one, else taken over. */
function writeCatalogues(
  writer: IndexWriter,
  old: OldIndex | undefined,
  gathered: Gathering,
): Pick<Parameters<typeof countIndex>[0], 'kev' | 'epss'> {
  const { kev, epss, advisories } = gathered
  const tables = old?.tables
  if (kev !== undefined) writer.writeKev(kev.entries)
  else if (tables !== undefined) writer.copy('kev', tables.kev)
  const scores = epss === undefined ? old?.info.epss : writer.writeEpss(epss)
  if (epss === undefined && tables !== undefined) writer.copy('epss', tables.epss)
  if (advisories.hasChanged || tables === undefined) writer.writeAdvisories(advisories.all)
  else {
    writer.copy('advisory', tables.advisory)
    writer.copy('advised', tables.advised)
  }
  if (gathered.lifecycleChanged || tables === undefined) writer.writeLifecycle(gathered.lifecycle)
  else {
    writer.copy('lifecycle', tables.lifecycle)
    writer.copy('supported', tables.supported)
  }
  const known = old?.info.kev
  const catalogue =
    kev ?? (known === undefined ? undefined : { ...known, entries: { length: known.entries } })
  return {
    ...(catalogue === undefined ? {} : { kev: catalogue }),
    ...(scores === undefined ? {} : { epss: scores }),
  }
}
