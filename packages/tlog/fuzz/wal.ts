// SPDX-License-Identifier: Apache-2.0
import { Buffer } from 'node:buffer'
import { CodedError } from '@primum/parse'
import {
  formatWalHead,
  parseWal,
  recordLength,
  type WalRecord,
  writeRecord,
} from '../src/node/directory/wal-format.ts'
import { sha256 } from '../src/node/sha256.ts'

/**
 * Any bytes, as a file of a write-ahead log and as damage to one: refused with a CodedError, or the records that it gives are the ones that were written,
 * but for the last.
 */
export function fuzz(data: Uint8Array): void {
  attempt(data, [])
  const mark = new Uint8Array(16).fill(data[0] ?? 0)
  const records = [0, 1, 2].map((i) => ({
    from: BigInt(i),
    entries: [data.subarray(0, 1000 * i)],
    root: new Uint8Array(32).fill(i),
  }))
  const parts = records.map((record) => {
    const part = Buffer.alloc(recordLength(record))
    writeRecord(record, mark, sha256, part, 0)
    return part
  })
  const file = Buffer.concat([formatWalHead(mark, sha256), ...parts])
  for (let i = 0; i + 4 <= Math.min(data.length, 40); i += 4) {
    const at = ((data[i] ?? 0) * 65_536 + (data[i + 1] ?? 0) * 256 + (data[i + 2] ?? 0)) % file.length
    file[at] = data[i + 3] ?? 0
  }
  attempt(file, records)
}

function attempt(file: Uint8Array, written: readonly WalRecord[]): void {
  try {
    for (const [i, { from, entries }] of parseWal(file, sha256).entries()) {
      if (from !== written[i]?.from || entries.length !== written[i].entries.length)
        throw new Error('a record differs')
    }
  } catch (error) {
    if (!(error instanceof CodedError)) throw error
  }
}
