// SPDX-License-Identifier: Apache-2.0
/**
 * For the torture test: a server's part in publishing as a process of its own, to be killed. Publishes what is due and ends.
 * Argument: what the test knows, as JSON.
 */
import { pino } from 'pino'
import { systemClock } from '../../platform/clock.ts'
import {
  createDatabase,
  createPool,
  type DatabaseConnection,
  endPool,
} from '../../platform/database/database.ts'
import { publishDue } from './job.ts'

// The test that starts this process wrote it.
const given = JSON.parse(process.argv[2] ?? '') as { readonly connection: DatabaseConnection }
const pool = createPool(given.connection)
await publishDue({
  db: createDatabase(pool),
  clock: systemClock,
  logger: pino({ level: 'silent' }),
  openPgp: {
    fingerprint: 'A'.repeat(40),
    signDetached: async (bytes) => `signature of ${bytes.length} bytes`,
  },
  publicUrl: 'https://halcyon.example',
  version: 'test',
})
await endPool(pool)
