// SPDX-License-Identifier: Apache-2.0
/**
 * `append-bare.ts FILE ENTRIES BATCH`: the least that any log of these entries has to do. The same bytes in the same batches, each written and
 * fdatasynced once; and the bare SHA-256 of each entry and of the one inner node that comes with it.
 */
import { hash } from 'node:crypto'
import { open } from 'node:fs/promises'
import { offerBatches } from '../data/log-entries.ts'
import { answer, programArguments } from './timing.ts'

export type AppendedBare = { readonly writeMs: number; readonly hashMs: number }

const LEAF_PREFIX_BYTES = 1
const NODE_BYTES = 65

const [path = '', entries, batchEntries] = programArguments(3)
const load = { entries: Number(entries), batchEntries: Number(batchEntries), inFlight: 1 }
const node = Buffer.alloc(NODE_BYTES, 1)
let leaf = Buffer.alloc(0)

async function time(append: (batch: readonly Buffer[]) => Promise<void>): Promise<number> {
  const started = performance.now()
  await offerBatches(load, append)
  return performance.now() - started
}

await using file = await open(path, 'w')
const writeMs = await time(async (batch) => {
  await file.write(Buffer.concat(batch))
  await file.datasync()
})
const hashMs = await time(async (batch) => {
  for (const entry of batch) {
    if (leaf.length === 0) leaf = Buffer.alloc(LEAF_PREFIX_BYTES + entry.length)
    leaf.set(entry, LEAF_PREFIX_BYTES)
    // The quickest that Node has for short input.
    hash('sha256', leaf, 'latin1')
    hash('sha256', node, 'latin1')
  }
})
answer({ writeMs, hashMs } satisfies AppendedBare)
