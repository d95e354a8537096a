// SPDX-License-Identifier: Apache-2.0
/**
 * For the torture test: a server's part in a re-judgement as a process of its own, to be killed. Brings all releases in line with the index
 * and ends. Argument: what the test knows, as JSON.
 */
import path from 'node:path'
import {
  createDatabase,
  createPool,
  type DatabaseConnection,
  endPool,
} from '../../platform/database/database.ts'
import { systemActor } from '../../platform/journal/actor.ts'
import { openFlawDesk } from './flaw-desk.ts'
import { rejudgeReleases } from './rejudge.ts'

// The test that starts this process wrote it.
const given = JSON.parse(process.argv[2] ?? '') as {
  readonly connection: DatabaseConnection
  readonly dataDir: string
}
const pool = createPool(given.connection)
const flaws = openFlawDesk({
  indexFile: path.join(given.dataDir, 'flaws.db'),
  cacheDir: path.join(given.dataDir, 'cache'),
  maxSbomBytes: 1_000_000,
})
await rejudgeReleases({ db: createDatabase(pool), flaws, version: 'test' }, () => ({
  actor: systemActor('test'),
  now: Temporal.Now.instant(),
}))
await flaws.close()
await endPool(pool)
