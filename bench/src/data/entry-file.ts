// SPDX-License-Identifier: Apache-2.0
import { closeSync, openSync, writeSync } from 'node:fs'
import { ENTRY_BYTES, EntryBatches } from './log-entries.ts'

const BATCH_ENTRIES = 4_096

/** Entries as `primum log add --length-prefixed` reads them. */
export function writeEntryFile(file: string, entries: number): void {
  const batches = new EntryBatches(BATCH_ENTRIES, 1)
  const length = Buffer.alloc(2)
  length.writeUInt16BE(ENTRY_BYTES)
  const out = openSync(file, 'w')
  for (let first = 0; first < entries; first += BATCH_ENTRIES) {
    const batch = batches.take(first, Math.min(BATCH_ENTRIES, entries - first))
    writeSync(out, Buffer.concat(batch.flatMap((entry) => [length, entry])))
  }
  closeSync(out)
}
