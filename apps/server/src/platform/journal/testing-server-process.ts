// SPDX-License-Identifier: Apache-2.0
/**
 * For the torture test: a server's part in the journal as a process of its own, to be killed. Writes acts without end, several at a time, and prints
 * the name of each once it is committed. Argument: what the test knows, as JSON.
 */
import { acts } from '@primum/oath'
import { pino } from 'pino'
import { systemClock } from '../clock.ts'
import { createDatabase, createPool, type DatabaseConnection } from '../database/database.ts'
import { openFileObjectStore } from '../objects/file-object-store.ts'
import { act } from './act.ts'
import { systemActor } from './actor.ts'
import { openJournalLog } from './journal-log.ts'

const CALLERS = 4

// The test that starts this process wrote it.
const given = JSON.parse(process.argv[2] ?? '') as {
  readonly connection: DatabaseConnection
  readonly objects: string
  readonly keyFile: string
  readonly run: number
}
const pool = createPool(given.connection)
const db = createDatabase(pool)
await openJournalLog({
  db,
  pool,
  objects: await openFileObjectStore({ directory: given.objects }),
  clock: systemClock,
  logger: pino({ level: 'silent' }),
  origin: 'maker.example/log/journal',
  keyFile: given.keyFile,
  checkpointEveryMs: 5,
  freshenEveryMs: 50,
})

async function call(caller: number): Promise<never> {
  for (let count = 0; ; count++) {
    const name = `${given.run}.${caller}.${count}`
    await db.transaction().execute((tx) =>
      act(tx, {
        definition: acts.instanceChanged,
        actor: systemActor('test'),
        subjectId: 'instance',
        facts: { organisation: name, timeZone: 'UTC' },
        at: Temporal.Now.instant(),
      }),
    )
    process.stdout.write(`${name}\n`)
  }
}

await Promise.all(Array.from({ length: CALLERS }, (_, caller) => call(caller)))
