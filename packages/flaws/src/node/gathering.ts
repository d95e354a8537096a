// SPDX-License-Identifier: Apache-2.0
import type { CodedError } from '@primum/parse'
import type { Advisory } from '../csaf/advisory.ts'
import type { CsafWarning } from '../csaf/fault.ts'
import type { LifecycleProduct } from '../endoflife/product.ts'
import type { EpssTable } from '../epss/epss.ts'
import { draftHead, packageLines } from '../intel/derive.ts'
import type { KevCatalogue } from '../kev/kev.ts'
import type { NvdWarning } from '../nvd/fault.ts'
import type { OsvWarning } from '../osv/fault.ts'
import type { OsvRecord } from '../osv/record.ts'
import { compareTimes } from '../osv/time.ts'
import { AdvisoryShelf } from './advisory-shelf.ts'
import { writeBody } from './body.ts'
import type { BuildFault } from './build-fault.ts'
import { entryRow } from './entry-row.ts'
import { hashOf, type StoredHead } from './head-block.ts'
import type { OldIndex } from './old-index.ts'
import { sourceFault } from './source-limits.ts'
import { trimRecord } from './trim-record.ts'

/** One entry of the package table, as text. */
export type Line = { readonly key: string; readonly release: string; readonly row: string }

/** A record that is new, or newer than the one that is there. */
export type Fresh = { readonly number: number; readonly head: StoredHead; readonly lines: readonly Line[] }

type Known = Pick<StoredHead, 'id' | 'modified' | 'hash'>

const faultsKept = 1000

/**
 * What the sources of a build hold beyond the old index. A source can be taken back as a whole, so that one that turns out to be
 * damaged in the middle leaves nothing behind.
 */
export class Gathering {
  kev: KevCatalogue | undefined
  epss: EpssTable | undefined
  readonly advisories: AdvisoryShelf
  readonly #lifecycle: Map<string, LifecycleProduct>
  readonly fresh = new Map<string, Fresh>()
  /** Numbers of the old index that are replaced or removed, with their ids. */
  readonly gone = new Map<number, string>()
  /** Ids among {@link fresh} that the old index has. */
  readonly changed = new Set<string>()
  readonly removed = new Set<string>()
  counts = { read: 0, unchanged: 0, outdated: 0, refused: 0, warned: 0 }
  /** {@link counts} when the running source began. */
  source = this.counts
  lifecycleChanged = false
  readonly #old: OldIndex | undefined
  readonly #strict: boolean
  readonly #addBody: (number: number, text: string) => void
  readonly #numbers = new Map<string, number>()
  readonly #refusals: BuildFault[] = []
  readonly #warnings: BuildFault[] = []
  #next: number
  /** How to take back what the running source did; undefined when no one may want to. */
  #undo: (() => void)[] | undefined

  constructor(old: OldIndex | undefined, strict: boolean, addBody: (number: number, text: string) => void) {
    this.#old = old
    this.#strict = strict
    this.#addBody = addBody
    this.advisories = new AdvisoryShelf(old?.advisories ?? new Map())
    this.#lifecycle = new Map(old?.lifecycle.map((product) => [product.name, product]))
    for (const [number, { id }] of old?.heads ?? []) this.#numbers.set(id, number)
    this.#next = old?.nextNumber ?? 0
  }

  /** Reads a source; what it added until it failed is taken back, bodies excepted, which no record then points to. */
  async attempt(read: () => Promise<void>): Promise<void> {
    const { kev, epss, lifecycleChanged, counts } = this
    const { length: refusals } = this.#refusals
    const { length: warnings } = this.#warnings
    this.counts = { ...counts }
    this.source = counts
    this.#undo = []
    try {
      await read()
    } catch (error) {
      for (const undo of this.#undo.reverse()) undo()
      this.kev = kev
      this.epss = epss
      this.lifecycleChanged = lifecycleChanged
      this.counts = counts
      this.#refusals.length = refusals
      this.#warnings.length = warnings
      throw error
    } finally {
      this.#undo = undefined
    }
  }

  /** Of records with one id the newest counts, and at equal times the one read last. */
  addRecord(
    record: OsvRecord,
    warnings: readonly (OsvWarning | NvdWarning)[],
    file: string,
    line: number | undefined,
  ): void {
    this.counts.read++
    this.#warn(record.id, warnings, file, line)
    const { id } = record
    const hash = hashOf(record)
    const known = this.#known(id)
    if (known?.hash === hash) {
      this.counts.unchanged++
      return
    }
    if (known !== undefined && compareTimes(known.modified, record.modified) > 0) {
      this.counts.outdated++
      return
    }
    const number = this.#next++
    const head: StoredHead = { ...draftHead(record), hash }
    const lines = packageLines(record).map(
      (line): Line => ({
        key: `${line.ecosystem}\0${line.name}`,
        release: line.entry.release,
        row: JSON.stringify(entryRow(number, line)),
      }),
    )
    const keys = [...new Set(lines.map(({ key }) => key))]
    this.#addBody(number, writeBody({ keys, trimmed: trimRecord(record, head) }))
    this.#replace(id, { number, head, lines })
  }

  /** The record that stands under an id now. */
  #known(id: string): Known | undefined {
    const fresh = this.fresh.get(id)
    if (fresh !== undefined) return fresh.head
    const number = this.#numbers.get(id)
    return number === undefined || this.gone.has(number) ? undefined : this.#old?.heads.get(number)
  }

  #replace(id: string, record: Fresh): void {
    const before = this.fresh.get(id)
    const number = this.#numbers.get(id)
    const isFirst = number !== undefined && !this.gone.has(number)
    this.fresh.set(id, record)
    if (isFirst) {
      this.gone.set(number, id)
      this.changed.add(id)
    }
    this.#undo?.push(() => {
      if (before === undefined) this.fresh.delete(id)
      else this.fresh.set(id, before)
      if (!isFirst) return
      this.gone.delete(number)
      this.changed.delete(id)
    })
  }

  /** Takes a record out that its source no longer has. */
  remove(id: string): void {
    const number = this.#numbers.get(id)
    if (this.fresh.has(id) || number === undefined || this.gone.has(number)) return
    this.gone.set(number, id)
    this.removed.add(id)
    this.#undo?.push(() => {
      this.gone.delete(number)
      this.removed.delete(id)
    })
  }

  addAdvisory(
    advisory: Advisory,
    warnings: readonly CsafWarning[],
    file: string,
    line: number | undefined,
  ): void {
    this.counts.read++
    this.#warn(advisory.id, warnings, file, line)
    const { became, undo } = this.advisories.add(advisory)
    if (became === 'unchanged') this.counts.unchanged++
    if (became === 'outdated') this.counts.outdated++
    if (undo !== undefined) this.#undo?.push(undo)
  }

  /** A catalogue older than the one that is there is left out, as an older record is. */
  addKev(catalogue: KevCatalogue): void {
    const known = this.kev ?? this.#old?.info.kev
    if (known !== undefined && compareTimes(known.released, catalogue.released) > 0) this.counts.outdated++
    else this.kev = catalogue
  }

  /** Scores of an earlier day are left out. */
  addEpss(table: EpssTable): void {
    const known = this.epss ?? this.#old?.info.epss
    if (known !== undefined && known.date.slice(0, 10) > table.date.slice(0, 10)) this.counts.outdated++
    else this.epss = table
  }

  /** Products replace those of their name; a list of all the source's products replaces all. */
  addLifecycle(products: readonly LifecycleProduct[], isWhole: boolean): void {
    this.counts.read += products.length
    const before = new Map(this.#lifecycle)
    if (isWhole) this.#lifecycle.clear()
    for (const product of products) this.#lifecycle.set(product.name, product)
    this.lifecycleChanged = true
    this.#undo?.push(() => {
      this.#lifecycle.clear()
      for (const [name, product] of before) this.#lifecycle.set(name, product)
    })
  }

  get lifecycle(): readonly LifecycleProduct[] {
    return [...this.#lifecycle.values()]
  }

  refuse(error: CodedError, file: string): void {
    if (this.#strict) throw error.at({ file })
    this.counts.refused++
    if (this.#refusals.length >= faultsKept) return
    const { line, path } = error.where
    this.#refusals.push({
      file: error.where.file ?? file,
      ...(line === undefined ? {} : { line }),
      code: error.code,
      ...(path === undefined ? {} : { path }),
      message: error.message,
    })
  }

  /** The first refusals, after them the first warnings. */
  get faults(): readonly BuildFault[] {
    return [...this.#refusals, ...this.#warnings]
  }

  #warn(
    id: string,
    warnings: readonly (OsvWarning | CsafWarning | NvdWarning)[],
    file: string,
    line: number | undefined,
  ): void {
    const [first] = warnings
    if (first === undefined) return
    const at = line === undefined ? {} : { line }
    if (this.#strict) {
      const place = line === undefined ? '' : `line ${line}: `
      throw sourceFault('source/damaged', file, `${place}${id} ${first.path}: ${first.message}`)
    }
    this.counts.warned++
    for (const { code, path, message } of warnings) {
      if (this.#warnings.length < faultsKept) this.#warnings.push({ file, ...at, id, code, path, message })
    }
  }
}
