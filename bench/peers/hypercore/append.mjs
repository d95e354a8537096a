// SPDX-License-Identifier: Apache-2.0
/**
 * `append.mjs DIRECTORY ENTRIES BATCH SYNC`: the same entries in the same batches into a hypercore. A hypercore acknowledges what its database has handed
 * over to the operating system. With SYNC `sync` the database's log is fdatasynced by us after each batch, before it counts as acknowledged; with `own`
 * it is left as it is.
 */
import { readdirSync } from 'node:fs'
import { open } from 'node:fs/promises'
import path from 'node:path'
import Hypercore from 'hypercore'
import { offerBatches } from '../../src/data/log-entries.ts'

const [directory, entries, batchEntries, sync] = process.argv.slice(2)
const core = new Hypercore(directory)
await core.ready()
const started = performance.now()
await offerBatches(
  { entries: Number(entries), batchEntries: Number(batchEntries), inFlight: 2 },
  async (batch) => {
    await core.append(batch)
    if (sync === 'sync') await syncLogs(path.join(directory, 'db'))
  },
)
const acknowledgedMs = performance.now() - started
if (core.length !== Number(entries)) throw new RangeError(`${core.length} entries instead of ${entries}`)
await core.close()
process.stdout.write(`${JSON.stringify({ acknowledgedMs, closedMs: performance.now() - started })}\n`)

/** The write-ahead logs of the database: what a batch was written to is in one of them, or in a table that the database has synced itself. */
async function syncLogs(folder) {
  for (const name of readdirSync(folder).filter((name) => name.endsWith('.log'))) {
    try {
      await using file = await open(path.join(folder, name))
      await file.datasync()
    } catch (error) {
      if (error.code !== 'ENOENT') throw error
    }
  }
}
