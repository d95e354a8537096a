// SPDX-License-Identifier: Apache-2.0
import { constants, zstdCompressSync, zstdDecompressSync } from 'node:zlib'

/**
 * A block: keys and texts in ascending byte order of the keys, packed together and compressed, so that a look-up reads one
 * block and neighbours share what they repeat. Layout before compression, integers little endian 32 bit:
 * `count`, then for each item the end of its key and the end of its value, then all keys, then all values.
 */
export type BlockItem = { readonly key: Buffer; readonly value: string }

/** Largest block after decompression. One package of a distribution may hold some megabytes of ranges. */
const maxBlockBytes = 256 * 1024 * 1024

/**
 * The size of the content (32 bit), then the content compressed with a checksum, so that a flipped bit is noticed and not
 * matched against. The size is there so that the content is written to memory once and takes no more than it needs.
 */
export function compressBlock(raw: Uint8Array, level: number): Buffer {
  const size = Buffer.allocUnsafe(4)
  size.writeUInt32LE(raw.length, 0)
  const content = zstdCompressSync(raw, {
    params: { [constants.ZSTD_c_compressionLevel]: level, [constants.ZSTD_c_checksumFlag]: 1 },
  })
  return Buffer.concat([size, content])
}

/** The content of {@link compressBlock}; throws on damage. */
export function decompressBlock(data: Buffer): Buffer {
  const sizeBytes = data.readUInt32LE(0)
  if (sizeBytes > maxBlockBytes) throw new RangeError('block is too large')
  // A chunk that is filled to its end would make zlib ask for a second one.
  const raw = zstdDecompressSync(data.subarray(4), { maxOutputLength: sizeBytes, chunkSize: sizeBytes + 64 })
  if (raw.length !== sizeBytes) throw new RangeError('block has another size')
  return raw
}

/** Packs items, which must be in ascending key order. */
export function packBlock(items: readonly BlockItem[]): Buffer {
  const values = items.map(({ value }) => Buffer.from(value, 'utf8'))
  const table = Buffer.allocUnsafe(4 + items.length * 8)
  table.writeUInt32LE(items.length, 0)
  let keyEnd = 0
  let valueEnd = 0
  items.forEach(({ key }, i) => {
    keyEnd += key.length
    valueEnd += values[i]?.length ?? 0
    table.writeUInt32LE(keyEnd, 4 + i * 8)
    table.writeUInt32LE(valueEnd, 8 + i * 8)
  })
  return Buffer.concat([table, ...items.map(({ key }) => key), ...values])
}

/** Reads a block's items without copying it. */
export class Block {
  readonly count: number
  readonly #raw: Buffer
  readonly #keysAt: number
  readonly #valuesAt: number

  /** @throws RangeError when the table points outside of the bytes */
  constructor(raw: Buffer) {
    this.#raw = raw
    this.count = raw.readUInt32LE(0)
    this.#keysAt = 4 + this.count * 8
    this.#valuesAt = this.#keysAt + this.#keyEnd(this.count - 1)
    if (this.#valuesAt + this.#valueEnd(this.count - 1) !== raw.length)
      throw new RangeError('block table is wrong')
  }

  #keyEnd(i: number): number {
    return i < 0 ? 0 : this.#raw.readUInt32LE(4 + i * 8)
  }

  #valueEnd(i: number): number {
    return i < 0 ? 0 : this.#raw.readUInt32LE(8 + i * 8)
  }

  key(i: number): Buffer {
    return this.#raw.subarray(this.#keysAt + this.#keyEnd(i - 1), this.#keysAt + this.#keyEnd(i))
  }

  value(i: number): string {
    return this.#raw.toString(
      'utf8',
      this.#valuesAt + this.#valueEnd(i - 1),
      this.#valuesAt + this.#valueEnd(i),
    )
  }

  get(key: Buffer): string | undefined {
    let low = 0
    let high = this.count
    while (low < high) {
      const middle = (low + high) >>> 1
      if (this.#compare(middle, key) < 0) low = middle + 1
      else high = middle
    }
    return low < this.count && this.#compare(low, key) === 0 ? this.value(low) : undefined
  }

  #compare(i: number, key: Buffer): number {
    return compareBytes(this.#raw, this.#keysAt + this.#keyEnd(i - 1), this.#keysAt + this.#keyEnd(i), key)
  }
}

/** Orders `bytes` from `start` to `end` and a key. Keys are short: for them this is faster than `Buffer.compare`. */
export function compareBytes(bytes: Uint8Array, start: number, end: number, key: Uint8Array): number {
  const common = Math.min(end - start, key.length)
  for (let i = 0; i < common; i++) {
    const difference = (bytes[start + i] ?? 0) - (key[i] ?? 0)
    if (difference !== 0) return difference
  }
  return end - start - key.length
}

/** A record number as a key that sorts by number. */
export function numberKey(number: number): Buffer {
  const key = Buffer.allocUnsafe(4)
  key.writeUInt32BE(number, 0)
  return key
}
