// SPDX-License-Identifier: Apache-2.0
import { Buffer } from 'node:buffer'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sha256 } from '../sha256.ts'
import { formatWalHead, parseWal, recordLength, type WalRecord, writeRecord } from './wal-format.ts'

const mark = new Uint8Array(16).fill(0xa5)

/** A file of these records, and where each of them ends. */
function formatWal(records: readonly WalRecord[], secret = mark) {
  const head = formatWalHead(secret, sha256)
  const ends: number[] = []
  const parts = records.map((record) => {
    const part = Buffer.alloc(recordLength(record))
    writeRecord(record, secret, sha256, part, 0)
    ends.push((ends.at(-1) ?? head.length) + part.length)
    return part
  })
  return { file: Buffer.concat([head, ...parts]), ends }
}

const record: fc.Arbitrary<WalRecord> = fc.record({
  from: fc.bigInt({ min: 0n, max: (1n << 63n) - 1n }),
  entries: fc.array(fc.uint8Array({ maxLength: 300 }), { minLength: 1, maxLength: 20 }),
  root: fc.uint8Array({ minLength: 32, maxLength: 32 }),
})

const three: readonly WalRecord[] = [
  { from: 5n, entries: [Buffer.from('a'), Buffer.alloc(0)], root: new Uint8Array(32).fill(1) },
  { from: 7n, entries: [Buffer.from('bc')], root: new Uint8Array(32).fill(2) },
  { from: 8n, entries: [Buffer.from('d'), mark], root: new Uint8Array(32).fill(3) },
]

const plain = (records: readonly WalRecord[]) =>
  records.map(({ from, entries, root }) => ({
    from,
    entries: entries.map((entry) => Buffer.from(entry).toString('hex')),
    root: Buffer.from(root).toString('hex'),
  }))

it('gives back the records that were written', () => {
  fc.assert(
    fc.property(fc.array(record, { maxLength: 5 }), (records) => {
      const read = parseWal(formatWal(records).file, sha256)
      expect(plain(read)).toEqual(plain(records))
      for (const [i, { from, to, isLast }] of read.entries()) {
        expect(to - from).toBe(BigInt(records[i]?.entries.length ?? 0))
        expect(isLast).toBe(i === records.length - 1)
      }
    }),
    { numRuns: 50 },
  )
})

it('holds entries as long as they can be', () => {
  const records = [{ from: 0n, entries: [new Uint8Array(65_535).fill(9)], root: new Uint8Array(32) }]
  expect(plain(parseWal(formatWal(records).file, sha256))).toEqual(plain(records))
})

describe('a file that is cut off', () => {
  const { file, ends } = formatWal(three)

  it('in a record has those before it; in its head it is no write-ahead log', () => {
    for (let length = 0; length < file.length; length++) {
      const cut = file.subarray(0, length)
      if (length < 64) {
        expect(() => parseWal(cut, sha256)).toThrow(expect.objectContaining({ code: 'tlog/bad-wal' }))
      } else {
        expect(parseWal(cut, sha256)).toHaveLength(ends.filter((end) => end <= length).length)
      }
    }
  })

  it('and filled up to the end of that record with zeros or something else has them too', () => {
    for (let length = ends[1] ?? 0; length < file.length; length++) {
      for (const rest of [0, 0xa5].map((fill) => Buffer.alloc(file.length - length, fill))) {
        const read = parseWal(Buffer.concat([file.subarray(0, length), rest]), sha256)
        const whole = ends.filter((end) => end <= length).length
        expect(read.length).toBeGreaterThanOrEqual(whole)
        expect(plain(read.slice(0, whole))).toEqual(plain(three.slice(0, whole)))
      }
    }
  })
})

it('with any bit changed, is refused unless it is in the last record', () => {
  const { file, ends } = formatWal(three)
  const lastAt = ends[1] ?? 0
  for (let at = 0; at < file.length; at++) {
    for (let bit = 0; bit < 8; bit++) {
      const damaged = Buffer.from(file)
      damaged[at] = (damaged[at] ?? 0) ^ (1 << bit)
      let read: readonly WalRecord[] | undefined
      try {
        read = parseWal(damaged, sha256)
      } catch (error) {
        expect(error).toMatchObject({ code: 'tlog/bad-wal' })
        expect(at).toBeLessThan(lastAt)
        continue
      }
      // What is not refused here has the records before as they were; that the entries are others, the root tells (replay.test.ts).
      if (at < lastAt) expect(read).toHaveLength(3)
      else expect(plain(read.slice(0, 2))).toEqual(plain(three.slice(0, 2)))
    }
  }
})

it('does not take the content of an entry for a record', () => {
  const forged = formatWal([{ from: 6n, entries: [Buffer.from('forged')], root: new Uint8Array(32) }], mark)
  const otherMark = new Uint8Array(16).fill(1)
  const { file } = formatWal([{ from: 5n, entries: [forged.file], root: new Uint8Array(32) }], otherMark)
  // Cut off, so that it is searched for a record that follows.
  expect(parseWal(file.subarray(0, -1), sha256)).toEqual([])
})
