// SPDX-License-Identifier: Apache-2.0
/**
 * A server is killed at random moments, again and again. Afterwards every act that it acknowledged is in the log, once and in order, and all
 * checkpoints that anyone could have seen lie on one history. TORTURE=1000 kills it so many times.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { parseActLeaf } from '@primum/oath'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { checkHistory } from '../log/testing.ts'
import { createTestJournal, type TestJournal } from './testing-journal.ts'

const KILLS = Number(process.env['TORTURE'] ?? 20)
const LONGEST_LIFE_MS = 400

let journal: TestJournal
beforeAll(async () => {
  journal = await createTestJournal()
})
afterAll(() => journal.close())

/** Lets a server live for a random time after its first act, and gives the names that it acknowledged. */
async function liveAndDie(run: number): Promise<readonly string[]> {
  const { connection, objectsDirectory: objects, keyFile } = journal
  const program = path.join(import.meta.dirname, 'testing-server-process.ts')
  const child = spawn(process.execPath, [program, JSON.stringify({ connection, objects, keyFile, run })], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const names: string[] = []
  for await (const line of createInterface(child.stdout)) {
    if (names.length === 0) setTimeout(() => child.kill('SIGKILL'), Math.random() * LONGEST_LIFE_MS)
    names.push(line)
  }
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
  expect(child.signalCode).toBe('SIGKILL')
  return names
}

it(
  `survives ${KILLS} kills`,
  async () => {
    const acknowledged: string[] = []
    const seen = new Set<string>()
    for (let run = 0; run < KILLS; run++) {
      acknowledged.push(...(await liveAndDie(run)))
      const published = await journal.objects.readCheckpoint()
      if (published !== undefined) seen.add(published.note)
      // As if the lease of the dead had run out, which takes seconds.
      await sql`update log set lease_until = '-infinity'`.execute(journal.db)
    }
    const last = await journal.open()
    const { entries } = await journal.settled()
    await last.stop()

    const leaves = entries.map(parseActLeaf)
    expect(new Set(leaves.map(({ id }) => id)).size).toBe(leaves.length)
    const indexOf = new Map(
      leaves.map((leaf, index) => [leaf.shown === 'facts' ? leaf.facts['organisation'] : undefined, index]),
    )
    // What one caller was told comes in the order in which it was told.
    const lastOf = new Map<string, number>()
    for (const name of acknowledged) {
      const index = indexOf.get(name)
      expect(index, name).toBeDefined()
      const caller = name.slice(0, name.lastIndexOf('.'))
      expect(index).toBeGreaterThan(lastOf.get(caller) ?? -1)
      lastOf.set(caller, index ?? -1)
    }
    expect(acknowledged.length).toBeGreaterThan(KILLS)
    await checkHistory(journal.db, 'journal', journal.objects, [...seen])
  },
  60_000 + KILLS * 3_000,
)
