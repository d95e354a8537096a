// SPDX-License-Identifier: Apache-2.0
/** For the crash test: one run of the outbox as a process of its own, to be killed. Argument: what the test knows, as JSON. */
import { pino } from 'pino'
import { createDatabase, createPool, type DatabaseConnection, endPool } from '../database/database.ts'
import { openMailServer } from './mail-server.ts'
import { emptyOutbox } from './outbox.ts'
import { settingsOf } from './testing-smtp.ts'

// The test that starts this process wrote it.
const given = JSON.parse(process.argv[2] ?? '') as {
  readonly connection: DatabaseConnection
  readonly port: number
  readonly now: string
}
const pool = createPool(given.connection)
await emptyOutbox({
  db: createDatabase(pool),
  clock: { now: () => Temporal.Instant.from(given.now) },
  logger: pino({ level: 'silent' }),
  server: openMailServer(settingsOf(given.port)),
})
await endPool(pool)
