// SPDX-License-Identifier: Apache-2.0
/**
 * For the torture test: gets ready, and when something comes on its standard input opens the log in the directory of its first
 * argument and adds entries without end, many at a time. Prints the index and the SHA-256 of each one that was acknowledged. It
 * is to be killed.
 */
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { writeSync } from 'node:fs'
import { flushCompileCache } from 'node:module'
import { sha256 } from '../../sha256.ts'
import { openDirectoryLog } from '../open-log.ts'

// Otherwise kept at the end of the process, which this one never comes to.
flushCompileCache()
writeSync(1, 'ready\n')
await once(process.stdin, 'data')
const writer = await openDirectoryLog(process.argv[2] ?? '', {
  limits: { checkpointEveryMs: 3 },
  walFileBytes: 30_000,
  report: (problem) => {
    throw problem
  },
})
const randomEntry = () => randomBytes(16 + Math.floor(Math.random() * 300))

async function add(): Promise<never> {
  for (;;) {
    const entry = randomEntry()
    writeSync(1, `${await writer.add(entry)} ${sha256(entry).toHex()}\n`)
  }
}

async function append(): Promise<never> {
  for (;;) {
    const entries = Array.from({ length: 1 + Math.floor(Math.random() * 50) }, randomEntry)
    const first = await writer.append(entries)
    writeSync(1, entries.map((entry, i) => `${first + BigInt(i)} ${sha256(entry).toHex()}\n`).join(''))
  }
}

await Promise.all([...Array.from({ length: 10 }, add), append()])
