// SPDX-License-Identifier: Apache-2.0
/**
 * A file of the write-ahead log. Big-endian; hashes are SHA-256.
 *
 *     file    "primum-tlog-wal1", mark (16 bytes), hash of these 32 bytes; then records
 *     record  mark (16), tree size before (8), number of entries (4), length of the entries in bytes (4), root after (32),
 *             hash of these 64 bytes; then the entries as in an entry bundle, each after its length in 16 bits
 *
 * The root after is what the entries are checked with. The mark is random, new for each file and kept secret, so that an entry
 * cannot pass for a record. A file gets its name only when its head is on disk; each record is on disk before the next one is
 * written. So a record that is cut off or damaged at the end of a file is taken for one whose write was interrupted: nobody was
 * told of it. Anywhere else it means that the file was damaged, and it is refused.
 *
 * What this cannot tell: that the disk has altered the very last record after it had confirmed it. If no checkpoint covers its entries
 * yet, they are lost unnoticed.
 */
import { Buffer } from 'node:buffer'
import { bundledLength, splitEntries, writeEntries } from '../../entry-bundle.ts'
import { fault } from '../../fault.ts'
import { HASH_BYTES, type Hasher, sameBytes } from '../../hash.ts'

/** One batch that was committed. */
export type WalRecord = {
  /** Tree size before. */
  readonly from: bigint
  readonly entries: readonly Uint8Array[]
  /** Root of the tree after. */
  readonly root: Uint8Array
}

/** A record as it was read. */
export type ReadRecord = WalRecord & {
  /** Tree size after. */
  readonly to: bigint
  /** Whether nothing follows in the file, so that a wrong root may come from an interrupted write. */
  readonly isLast: boolean
}

const MAGIC = Buffer.from('primum-tlog-wal1', 'latin1')

export const MARK_BYTES = 16
const FILE_HEAD_BYTES = MAGIC.length + MARK_BYTES + HASH_BYTES
const RECORD_SUM_AT = MARK_BYTES + 8 + 4 + 4 + HASH_BYTES
const RECORD_HEAD_BYTES = RECORD_SUM_AT + HASH_BYTES

/** The head of a file whose records carry this mark. */
export function formatWalHead(mark: Uint8Array, hash: Hasher): Uint8Array {
  const head = Buffer.concat([MAGIC, mark])
  return Buffer.concat([head, hash(head)])
}

/** Length in bytes of a record as {@link writeRecord} writes it. */
export function recordLength({ entries }: WalRecord): number {
  return RECORD_HEAD_BYTES + bundledLength(entries)
}

/** Writes a record into `target` from `at` on, where {@link recordLength} is free. */
export function writeRecord(
  { from, entries, root }: WalRecord,
  mark: Uint8Array,
  hash: Hasher,
  target: Buffer,
  at: number,
): void {
  target.set(mark, at)
  target.writeBigUInt64BE(from, at + MARK_BYTES)
  target.writeUInt32BE(entries.length, at + MARK_BYTES + 8)
  target.writeUInt32BE(bundledLength(entries), at + MARK_BYTES + 12)
  target.set(root, at + MARK_BYTES + 16)
  target.set(hash(target.subarray(at, at + RECORD_SUM_AT)), at + RECORD_SUM_AT)
  writeEntries(entries, target, at + RECORD_HEAD_BYTES)
}

/**
 * The records of a file, without one at the end whose write was interrupted. Their roots are not checked yet.
 *
 * @throws CodedError `tlog/bad-wal`
 */
export function parseWal(bytes: Uint8Array, hash: Hasher): readonly ReadRecord[] {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  const mark = file.subarray(MAGIC.length, MAGIC.length + MARK_BYTES)
  if (!sameBytes(file.subarray(0, FILE_HEAD_BYTES), formatWalHead(mark, hash))) {
    throw fault('tlog/bad-wal', 'the head of the write-ahead log is damaged', { where: { offset: 0 } })
  }
  const records: ReadRecord[] = []
  for (let at = FILE_HEAD_BYTES; at < file.length; ) {
    const end = recordEnd(file, at, mark, hash)
    const record = end === undefined || end > file.length ? undefined : parseRecord(file, at, end)
    if (end === undefined || record === undefined) {
      const isFollowed = end === undefined ? hasRecordAfter(file, at, mark, hash) : end < file.length
      if (isFollowed) throw damaged(at)
      break
    }
    records.push(record)
    at = end
  }
  return records
}

/** Where the record at `at` ends by its head; undefined when that is no head. */
function recordEnd(file: Buffer, at: number, mark: Uint8Array, hash: Hasher): number | undefined {
  const head = file.subarray(at, at + RECORD_HEAD_BYTES)
  if (head.length < RECORD_HEAD_BYTES || !sameBytes(head.subarray(0, MARK_BYTES), mark)) return undefined
  if (!sameBytes(hash(head.subarray(0, RECORD_SUM_AT)), head.subarray(RECORD_SUM_AT))) return undefined
  return at + RECORD_HEAD_BYTES + head.readUInt32BE(MARK_BYTES + 12)
}

/** The record there; undefined when its entries are not as many, and as long, as its head says. */
function parseRecord(file: Buffer, at: number, end: number): ReadRecord | undefined {
  const from = file.readBigUInt64BE(at + MARK_BYTES)
  const count = file.readUInt32BE(at + MARK_BYTES + 8)
  const root = file.subarray(at + MARK_BYTES + 16, at + RECORD_SUM_AT)
  try {
    const entries = splitEntries(file.subarray(at + RECORD_HEAD_BYTES, end))
    if (entries.length !== count) return undefined
    return { from, to: from + BigInt(count), entries, root, isLast: end === file.length }
  } catch {
    return undefined
  }
}

/** Whether a record's head is found further on: it would not have been written before the one that is damaged was on disk. */
function hasRecordAfter(file: Buffer, damagedAt: number, mark: Uint8Array, hash: Hasher): boolean {
  for (let at = file.indexOf(mark, damagedAt + 1); at >= 0; at = file.indexOf(mark, at + 1)) {
    if (recordEnd(file, at, mark, hash) !== undefined) return true
  }
  return false
}

function damaged(offset: number) {
  return fault('tlog/bad-wal', 'a record of the write-ahead log is damaged, and more follows it', {
    where: { offset },
  })
}
