// SPDX-License-Identifier: Apache-2.0
/** For tests: a database with a journal and the files of its log, and servers that keep it, started and stopped as needed. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { acts } from '@primum/oath'
import type pg from 'pg'
import { pino } from 'pino'
import { systemClock } from '../clock.ts'
import {
  createDatabase,
  createPool,
  type Database,
  type DatabaseConnection,
  endPool,
} from '../database/database.ts'
import { loadMigrations, migrate } from '../database/migrate.ts'
import { type LogObjects, openLogObjects } from '../log/log-objects.ts'
import { findLog } from '../log/open-log.ts'
import { readWholeLog, type WholeLog } from '../log/testing.ts'
import { openFileObjectStore } from '../objects/file-object-store.ts'
import type { ObjectStore } from '../objects/index.ts'
import { createTestDatabase } from '../postgres/testing.ts'
import { act } from './act.ts'
import { systemActor } from './actor.ts'
import { JOURNAL } from './acts.ts'
import { type JournalLog, openJournalLog } from './journal-log.ts'

type OpenOptions = {
  readonly keyFile?: string
  readonly freshenEveryMs?: number
  /** In the place of the journal's own store. */
  readonly store?: ObjectStore
  /** Changes the server's pool before it is used. */
  readonly pool?: (pool: pg.Pool) => void
}

export type TestJournal = {
  readonly db: Database
  readonly store: ObjectStore
  readonly objects: LogObjects
  readonly keyFile: string
  readonly connection: DatabaseConnection
  readonly objectsDirectory: string
  /** Starts a server's part in the journal, with a pool of its own. */
  readonly open: (options?: OpenOptions) => Promise<JournalLog>
  /** Writes one act; `name` comes back in its facts. */
  readonly write: (name: string) => Promise<void>
  /** Waits until nothing waits any more and all of it is published, then reads the whole log. */
  readonly settled: () => Promise<WholeLog>
  readonly close: () => Promise<void>
}

export async function createTestJournal(): Promise<TestJournal> {
  await using parts = new AsyncDisposableStack()
  const directory = await mkdtemp(path.join(tmpdir(), 'primum journal '))
  parts.defer(() => rm(directory, { recursive: true, force: true }))
  const database = await createTestDatabase()
  parts.defer(() => database.drop())
  const pool = createPool(database.connection)
  parts.defer(() => endPool(pool))
  await migrate(pool, await loadMigrations())
  const db = createDatabase(pool)
  const objectsDirectory = path.join(directory, 'log')
  const store = await openFileObjectStore({ directory: objectsDirectory })
  const objects = openLogObjects(store, JOURNAL)
  const keyFile = path.join(directory, 'keys', JOURNAL)

  async function published(): Promise<WholeLog | undefined> {
    const log = await findLog(db, JOURNAL)
    const waiting = await db.selectFrom('act_pending').select('act_seq').limit(1).execute()
    if (log === undefined || waiting.length > 0 || (await objects.readCheckpoint()) === undefined)
      return undefined
    const whole = await readWholeLog(objects, log.verifierKey)
    const { tree_size } = await db
      .selectFrom('log')
      .select('tree_size')
      .where('log_id', '=', JOURNAL)
      .executeTakeFirstOrThrow()
    return whole.checkpoint.size === BigInt(tree_size) ? whole : undefined
  }

  const running = parts.move()
  return {
    db,
    store,
    objects,
    keyFile,
    connection: database.connection,
    objectsDirectory,
    open: async (options = {}) => {
      const own = createPool(database.connection)
      own.on('error', () => undefined)
      options.pool?.(own)
      await using undo = new AsyncDisposableStack()
      undo.defer(() => endPool(own))
      const log = await openJournalLog({
        db: createDatabase(own),
        pool: own,
        objects: options.store ?? store,
        clock: systemClock,
        logger: pino({ level: 'silent' }),
        origin: 'maker.example/log/journal',
        keyFile: options.keyFile ?? keyFile,
        checkpointEveryMs: 20,
        freshenEveryMs: options.freshenEveryMs ?? 600_000,
      })
      undo.move()
      return {
        ...log,
        stop: async () => {
          await log.stop()
          await endPool(own)
        },
      }
    },
    write: (name) =>
      db.transaction().execute((tx) =>
        act(tx, {
          definition: acts.instanceChanged,
          actor: systemActor('test'),
          subjectId: 'instance',
          facts: { organisation: name, timeZone: 'UTC' },
          at: Temporal.Now.instant(),
        }),
      ),
    settled: async () => {
      const { promise, resolve } = Promise.withResolvers<WholeLog>()
      const look = async (): Promise<void> => {
        const whole = await published()
        if (whole === undefined) setTimeout(() => void look(), 20)
        else resolve(whole)
      }
      await look()
      return promise
    },
    close: () => running.disposeAsync(),
  }
}
