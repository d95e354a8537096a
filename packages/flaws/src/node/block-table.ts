// SPDX-License-Identifier: Apache-2.0
import type { DatabaseSync, StatementSync } from 'node:sqlite'
import { Block, type BlockItem, compareBytes, compressBlock, decompressBlock, packBlock } from './block.ts'
import { indexFault } from './index-fault.ts'

/**
 * The tables that an index file holds, each a sequence of blocks. Numbers are part of the format.
 * `body` and `head`: record number to record; `package`: `ecosystem NUL name` to entries; `id`: any id to record and
 * flaw; `flaw`: flaw to its ids; `kev`: CVE to entry; `epss`: see epss-block.ts; `advisory`: `namespace NUL tracking id` to
 * advisory; `advised`: CVE to the keys of the advisories that name it; `product`: product of a CPE name to the names in
 * `package`; `lifecycle`: product to its release cycles; `supported`: key of a component to the products in `lifecycle`. A
 * reader that does not know a space does without it.
 */
export const spaces = {
  body: 1,
  head: 2,
  package: 3,
  id: 4,
  flaw: 5,
  kev: 6,
  epss: 7,
  advisory: 8,
  advised: 9,
  product: 10,
  lifecycle: 11,
  supported: 12,
} as const
export type Space = keyof typeof spaces

/** How a table is cut into blocks: bytes before compression, and zstd's level. */
export type BlockSize = { readonly blockBytes: number; readonly level: number }

/** Appends items in ascending key order and writes a block whenever enough have come together. */
export class BlockWriter {
  readonly #insert: (first: Buffer, data: Buffer) => void
  readonly #size: BlockSize
  #items: BlockItem[] = []
  #bytes = 0

  constructor(insert: (first: Buffer, data: Buffer) => void, size: BlockSize) {
    this.#insert = insert
    this.#size = size
  }

  add(key: Buffer, value: string): void {
    this.#items.push({ key, value })
    this.#bytes += key.length + value.length
    if (this.#bytes >= 2 * this.#size.blockBytes) this.#writeFirst(this.#size.blockBytes)
  }

  /**
   * Ends the running block. What is left is one block or two of equal size, and never a full one with a crumb behind it: a table that is
   * updated every day would fall to crumbs.
   */
  flush(): void {
    if (this.#bytes > 1.5 * this.#size.blockBytes) this.#writeFirst(this.#bytes / 2)
    this.#writeFirst(Number.POSITIVE_INFINITY)
  }

  #writeFirst(bytes: number): void {
    let count = 0
    let taken = 0
    while (count < this.#items.length && taken < bytes) {
      const item = this.#items[count++]
      taken += item === undefined ? 0 : item.key.length + item.value.length
    }
    const block = this.#items.splice(0, count)
    this.#bytes -= taken
    const [first] = block
    if (first !== undefined) this.#insert(first.key, compressBlock(packBlock(block), this.#size.level))
  }
}

/** A block as it lies in the file, with its first key. */
export type StoredBlock = { readonly first: Buffer; readonly data: Buffer }

type Range = { readonly first: Buffer; readonly row: number }

/** Reads one space of an open index. Keeps the last used blocks. */
export class BlockTable {
  readonly #file: string
  readonly #data: StatementSync
  readonly #list: StatementSync
  readonly #space: number
  readonly #kept: Map<number, Block> = new Map()
  readonly #keep: number
  #ranges: readonly Range[] | undefined

  constructor(db: DatabaseSync, file: string, space: Space, keep: number) {
    this.#file = file
    this.#space = spaces[space]
    this.#keep = keep
    this.#list = db.prepare('SELECT id, first FROM block WHERE space = ? ORDER BY first')
    this.#data = db.prepare('SELECT data FROM block WHERE id = ?')
  }

  get(key: Buffer): string | undefined {
    const range = this.rangeOf(key)
    return range === undefined ? undefined : this.#block(range.row).get(key)
  }

  /** The raw bytes of the block in which a key lies, for spaces with a layout of their own. */
  rawAt(key: Buffer): { readonly row: number; readonly raw: Buffer } | undefined {
    const range = this.rangeOf(key)
    return range === undefined ? undefined : { row: range.row, raw: this.#read(range.row) }
  }

  /** The block in which a key lies if it is there at all. */
  rangeOf(key: Buffer): Range | undefined {
    const ranges = this.#allRanges()
    let low = 0
    let high = ranges.length
    while (low < high) {
      const middle = (low + high) >>> 1
      const range = ranges[middle]
      if (range !== undefined && compareBytes(range.first, 0, range.first.length, key) <= 0) low = middle + 1
      else high = middle
    }
    return ranges[low - 1]
  }

  /** The raw bytes of every block, for spaces with a layout of their own. */
  *raws(): Generator<Buffer> {
    for (const { row } of this.#allRanges()) yield this.#read(row)
  }

  /** Every item in key order; blocks read on the way are not kept. */
  *items(): Generator<BlockItem> {
    for (const { data } of this.blocks()) yield* this.itemsOf(data)
  }

  /** The items of a stored block. */
  *itemsOf(data: Buffer): Generator<BlockItem> {
    const block = this.open(data)
    for (let i = 0; i < block.count; i++) yield { key: block.key(i), value: block.value(i) }
  }

  /** The greatest key; undefined when the table is empty. */
  lastKey(): Buffer | undefined {
    const last = this.#allRanges().at(-1)
    if (last === undefined) return undefined
    const block = this.#block(last.row)
    return block.key(block.count - 1)
  }

  /** Every block as stored. */
  *blocks(): Generator<StoredBlock> {
    for (const { first, row } of this.#allRanges()) yield { first, data: this.#stored(row) }
  }

  /** The first key of each block, in order. */
  firsts(): readonly Buffer[] {
    return this.#allRanges().map(({ first }) => first)
  }

  /** Reads a stored block. */
  open(data: Buffer): Block {
    return this.#guard(() => new Block(decompressBlock(data)))
  }

  /** The content of a stored block, for spaces with a layout of their own. */
  unpack(data: Buffer): Buffer {
    return this.#guard(() => decompressBlock(data))
  }

  #allRanges(): readonly Range[] {
    this.#ranges ??= this.#guard(() =>
      this.#list.all(this.#space).map((row): Range => {
        const { id, first } = row
        if (typeof id !== 'number' || !(first instanceof Uint8Array))
          throw new TypeError('block table has other columns')
        return { row: id, first: Buffer.from(first.buffer, first.byteOffset, first.byteLength) }
      }),
    )
    return this.#ranges
  }

  #block(row: number): Block {
    const kept = this.#kept.get(row)
    if (kept !== undefined) {
      this.#kept.delete(row)
      this.#kept.set(row, kept)
      return kept
    }
    const block = this.#guard(() => new Block(this.#read(row)))
    this.#kept.set(row, block)
    if (this.#kept.size > this.#keep) {
      for (const oldest of this.#kept.keys()) {
        this.#kept.delete(oldest)
        break
      }
    }
    return block
  }

  #stored(row: number): Buffer {
    return this.#guard(() => {
      const data = this.#data.get(row)?.['data']
      if (!(data instanceof Uint8Array)) throw new TypeError(`block ${row} is missing`)
      return Buffer.from(data.buffer, data.byteOffset, data.byteLength)
    })
  }

  #read(row: number): Buffer {
    const stored = this.#stored(row)
    return this.#guard(() => decompressBlock(stored))
  }

  #guard<T>(read: () => T): T {
    try {
      return read()
    } catch (cause) {
      throw indexFault('index/corrupt', this.#file, 'the index is damaged; build it again', cause)
    }
  }
}
