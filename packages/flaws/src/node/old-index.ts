// SPDX-License-Identifier: Apache-2.0
import { type Advisory, advisoryKey } from '../csaf/advisory.ts'
import type { LifecycleProduct } from '../endoflife/product.ts'
import type { IndexInfo } from '../index/index-reader.ts'
import type { StoredTally } from '../index/package-tally.ts'
import type { AliasNode } from '../intel/alias-graph.ts'
import { numberKey } from './block.ts'
import { readBody } from './body.ts'
import { HeadBlock } from './head-block.ts'
import { type IndexTables, openTables, readAdvisory, readProduct } from './open-index.ts'

/** What an update has to know of each record that is there; the rest of its head stays packed. */
export type KnownHead = AliasNode & {
  readonly modified: string
  readonly withdrawn?: string
  readonly source: string
  readonly subjects: readonly string[]
  readonly hash: number
}

/** The index that an update starts from. */
export class OldIndex {
  readonly info: IndexInfo
  readonly tally: StoredTally
  readonly tables: IndexTables
  /** By number. */
  readonly heads: ReadonlyMap<number, KnownHead>
  /** The numbers in each block of heads, in the order of the blocks. */
  readonly headBlocks: readonly (readonly number[])[]
  /** Above every number that is in use, also by bodies that no record points to any more. */
  readonly nextNumber: number
  readonly #close: () => void

  /** @throws CodedError `index/…` */
  constructor(file: string) {
    const { index, tables, tally } = openTables(file)
    this.#close = () => index.close()
    this.info = index.info
    this.tally = tally
    this.tables = tables
    try {
      const { heads, headBlocks } = readHeads(tables)
      this.heads = heads
      this.headBlocks = headBlocks
      const [lastHead = -1] = headBlocks.at(-1)?.slice(-1) ?? []
      this.nextNumber = Math.max(lastHead, tables.body.lastKey()?.readUInt32BE(0) ?? -1) + 1
    } catch (error) {
      index.close()
      throw error
    }
  }

  close(): void {
    this.#close()
  }

  /** Keys of the package table under which a record is filed. */
  packageKeys(number: number): readonly string[] {
    const text = this.tables.body.get(numberKey(number))
    return text === undefined ? [] : readBody(text).keys
  }

  get advisories(): ReadonlyMap<string, Advisory> {
    const all = [...this.tables.advisory.items()].map(({ value }) => readAdvisory(value))
    return new Map(all.map((advisory) => [advisoryKey(advisory), advisory]))
  }

  get lifecycle(): readonly LifecycleProduct[] {
    return [...this.tables.lifecycle.items()].map(({ key, value }) =>
      readProduct(key.toString('utf8'), value),
    )
  }
}

function readHeads({ head }: IndexTables): Pick<OldIndex, 'heads' | 'headBlocks'> {
  const heads = new Map<number, KnownHead>()
  const headBlocks: (readonly number[])[] = []
  for (const raw of head.raws()) {
    const block = new HeadBlock(raw)
    headBlocks.push(block.numbers)
    const ids = block.column('id')
    const modified = block.column('modified')
    const withdrawn = block.column('withdrawn')
    const sources = block.column('source')
    const aliases = block.column('aliases')
    const upstream = block.column('upstream')
    const related = block.column('related')
    const distribution = block.column('distribution')
    const subjects = block.column('subjects')
    const hashes = block.column('hash')
    block.numbers.forEach((number, i) => {
      const id = ids[i] ?? ''
      const own = upstream[i] || []
      const about = subjects[i] ?? 0
      heads.set(number, {
        id,
        modified: modified[i] ?? '',
        ...(withdrawn[i] ? { withdrawn: withdrawn[i] } : {}),
        source: sources[i] ?? '',
        aliases: aliases[i] || [],
        upstream: own,
        related: related[i] || [],
        distribution: distribution[i] === 1,
        subjects: about === 0 ? [id] : about === 1 ? own : about,
        hash: hashes[i] ?? 0,
      })
    })
  }
  return { heads, headBlocks }
}
