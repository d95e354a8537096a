// SPDX-License-Identifier: Apache-2.0
/** `call-singly.ts DIRECTORY CALLERS ENTRIES`: callers who each add one entry, wait for its acknowledgement, and add the next (closed loop). */
import { ENTRY_BYTES } from '../data/log-entries.ts'
import { openNewLog } from './open-log.ts'
import { answer, programArguments } from './timing.ts'

export type Called = { readonly acknowledgedMs: number; readonly closedMs: number }

const [directory = '', callers, entriesText] = programArguments(3)
const entries = Number(entriesText)
const writer = await openNewLog(directory)
let next = 0
const started = performance.now()
await Promise.all(Array.from({ length: Number(callers) }, call))
const acknowledgedMs = performance.now() - started
await writer.close()
answer({ acknowledgedMs, closedMs: performance.now() - started } satisfies Called)

async function call(): Promise<void> {
  while (next < entries) {
    const entry = Buffer.alloc(ENTRY_BYTES)
    entry.writeDoubleBE(next++)
    await writer.add(entry)
  }
}
