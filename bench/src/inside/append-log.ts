// SPDX-License-Identifier: Apache-2.0
/** `append-log.ts DIRECTORY ENTRIES BATCH`: entries in batches into a new log, from nothing. */
import { offerBatches } from '../data/log-entries.ts'
import { openNewLog } from './open-log.ts'
import { answer, programArguments } from './timing.ts'

/** Where it stood at a moment: entries that were offered, all but two batches of them acknowledged. */
export type AppendSample = { readonly entries: number; readonly atMs: number; readonly rssBytes: number }

export type Appended = {
  /** To the acknowledgement of the last entry: all are durable. */
  readonly acknowledgedMs: number
  /** To the end of `close`: all are published. */
  readonly closedMs: number
  /** At each tenth. */
  readonly samples: readonly AppendSample[]
}

const [directory = '', entriesText, batchText] = programArguments(3)
const entries = Number(entriesText)
const writer = await openNewLog(directory)
const samples: AppendSample[] = []
const started = performance.now()
const sinceStart = () => performance.now() - started
await offerBatches(
  { entries, batchEntries: Number(batchText), inFlight: 2 },
  (batch) => writer.append(batch),
  (offered) => {
    if (offered < (entries * (samples.length + 1)) / 10) return
    samples.push({ entries: offered, atMs: sinceStart(), rssBytes: process.memoryUsage.rss() })
  },
)
const acknowledgedMs = sinceStart()
await writer.close()
answer({ acknowledgedMs, closedMs: sinceStart(), samples } satisfies Appended)
