// SPDX-License-Identifier: Apache-2.0
/** For the crash test: one run of the reminders as a process of its own, to be killed. Argument: what the test knows, as JSON. */
import {
  createDatabase,
  createPool,
  type DatabaseConnection,
  endPool,
} from '../../platform/database/database.ts'
import { remindPeople } from './remind.ts'

// The test that starts this process wrote it.
const given = JSON.parse(process.argv[2] ?? '') as {
  readonly connection: DatabaseConnection
  readonly publicUrl: string
  readonly now: string
}
const pool = createPool(given.connection)
const now = Temporal.Instant.from(given.now)
await createDatabase(pool)
  .transaction()
  .execute((tx) => remindPeople(tx, { publicUrl: given.publicUrl, now }))
await endPool(pool)
