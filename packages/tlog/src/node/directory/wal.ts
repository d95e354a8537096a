// SPDX-License-Identifier: Apache-2.0
import { Buffer } from 'node:buffer'
import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import type { CodedError } from '@primum/parse'
import { fault } from '../../fault.ts'
import { sha256 } from '../sha256.ts'
import type { Disk, DiskFile } from './disk.ts'
import { diskFault, reasonOf } from './disk-fault.ts'
import { type DurableFiles, privateMode, writeAll } from './durable-files.ts'
import {
  formatWalHead,
  MARK_BYTES,
  parseWal,
  type ReadRecord,
  recordLength,
  type WalRecord,
  writeRecord,
} from './wal-format.ts'

const NAME = /^wal-([1-9][0-9]*)$/

/** Where a write-ahead log is kept. */
export type WalPlace = {
  readonly disk: Disk
  readonly files: DurableFiles
  readonly folder: string
  /** A file that is longer gets no more records, so that it can be removed once they are published. */
  readonly fileBytes: number
}

/** A file of it as it was read. */
export type StoredWalFile = {
  readonly path: string
  readonly number: number
  readonly records: readonly ReadRecord[]
}

/**
 * Reads the files `wal-1`, `wal-2` and so on, in their order.
 *
 * @throws CodedError `tlog/bad-wal`
 */
export async function readWal({
  disk,
  folder,
}: Pick<WalPlace, 'disk' | 'folder'>): Promise<readonly StoredWalFile[]> {
  const numbers = (await disk.readdir(folder)).flatMap((name) => {
    const digits = NAME.exec(name)?.[1]
    return digits === undefined ? [] : [Number(digits)]
  })
  if (numbers.length === 0) {
    throw fault(
      'tlog/bad-wal',
      'the write-ahead log is gone, and with it what was acknowledged and not published',
      {
        where: { file: join(folder, 'wal-*') },
      },
    )
  }
  const stored: StoredWalFile[] = []
  for (const number of numbers.toSorted((a, b) => a - b)) {
    const path = pathOf(folder, number)
    try {
      stored.push({ path, number, records: parseWal(await disk.readFile(path), sha256) })
    } catch (error) {
      throw diskFault(error, path)
    }
  }
  return stored
}

/** The file that is written. */
type WalFile = {
  readonly number: number
  readonly path: string
  readonly file: DiskFile
  readonly mark: Uint8Array
  /** Up to here everything is on disk. */
  lengthBytes: number
}

/** Begins a write-ahead log with a file that holds some records already, durably; `size` is the tree size after them. */
export async function beginWal(
  place: WalPlace,
  number: number,
  records: readonly WalRecord[],
  size: bigint,
): Promise<Wal> {
  return new Wal(place, await beginFile(place, number, records), size)
}

/** A write-ahead log that is written: `append` is called by one at a time, `forget` beside it. */
export class Wal {
  readonly #place: WalPlace
  #current: WalFile
  #size: bigint
  #buffer = Buffer.alloc(0)
  /** Files before the current one, with the tree size after the last record of each. */
  #full: readonly { readonly path: string; readonly size: bigint }[] = []

  constructor(place: WalPlace, current: WalFile, size: bigint) {
    this.#place = place
    this.#current = current
    this.#size = size
  }

  /** Tree size after the last record. */
  get size(): bigint {
    return this.#size
  }

  /**
   * Adds a record; durable when it resolves.
   *
   * @throws CodedError `tlog/not-stored` when surely nothing was added; anything else when that is not known, and then this log
   *   is not to be used any more.
   */
  async append(record: WalRecord): Promise<void> {
    if (this.#current.lengthBytes > this.#place.fileBytes) await this.#beginNext()
    const { file, mark, lengthBytes } = this.#current
    const bytes = this.#format(record, mark)
    try {
      await writeAll(file, bytes, lengthBytes)
    } catch (error) {
      // What was written of it would stand in front of the next record.
      await file.truncate(lengthBytes)
      await file.datasync()
      throw notStored(error)
    }
    await file.datasync()
    this.#current.lengthBytes = lengthBytes + bytes.length
    this.#size = record.from + BigInt(record.entries.length)
  }

  /** The record in a buffer that is used again for the next one: allocating each would cost more than writing it. */
  #format(record: WalRecord, mark: Uint8Array): Uint8Array {
    const sizeBytes = recordLength(record)
    if (this.#buffer.length < sizeBytes) this.#buffer = Buffer.allocUnsafeSlow(sizeBytes)
    writeRecord(record, mark, sha256, this.#buffer, 0)
    return this.#buffer.subarray(0, sizeBytes)
  }

  /** Removes files that hold nothing after the first `size` entries. */
  async forget(size: bigint): Promise<void> {
    for (const { path } of this.#full.filter((file) => file.size <= size)) {
      await this.#place.disk.rm(path, { force: true, recursive: false })
      this.#full = this.#full.filter((file) => file.path !== path)
    }
  }

  async close(): Promise<void> {
    await this.#current.file.close()
  }

  async #beginNext(): Promise<void> {
    const { file, number, path } = this.#current
    try {
      this.#current = await beginFile(this.#place, number + 1, [])
    } catch (error) {
      throw notStored(error)
    }
    this.#full = [...this.#full, { path, size: this.#size }]
    await file.close()
  }
}

async function beginFile(
  { disk, files, folder }: Omit<WalPlace, 'fileBytes'>,
  number: number,
  records: readonly WalRecord[],
): Promise<WalFile> {
  const path = pathOf(folder, number)
  const mark = randomBytes(MARK_BYTES)
  const head = formatWalHead(mark, sha256)
  const content = Buffer.alloc(records.reduce((sum, record) => sum + recordLength(record), head.length))
  content.set(head)
  let at = head.length
  for (const record of records) {
    writeRecord(record, mark, sha256, content, at)
    at += recordLength(record)
  }
  await files.putDurably(path, content, privateMode.file)
  return { number, path, mark, file: await disk.open(path, 'r+'), lengthBytes: content.length }
}

function pathOf(folder: string, number: number): string {
  return join(folder, `wal-${number}`)
}

function notStored(error: unknown): CodedError {
  return fault('tlog/not-stored', `the entries were not stored: ${reasonOf(error)}`, { cause: error })
}
