// SPDX-License-Identifier: Apache-2.0
/**
 * `primum token create` on the server's machine: whoever may read the data directory (or knows `DATABASE_URL`) could write
 * to the database anyway, so this asks for no other proof. Works beside a running server and without one.
 */
import type { Role } from '@primum/oath'
import { type Config, parseConfig } from './config.ts'
import { createDatabase, createPool, type DatabaseConnection, endPool } from './platform/database/database.ts'
import { loadMigrations, migrate } from './platform/database/migrate.ts'
import { makeApiKey } from './platform/identity/api-keys/acts.ts'
import { systemActor } from './platform/journal/actor.ts'
import { findRunningPostgres, startPostgres } from './platform/postgres/index.ts'

export type TokenRequest = {
  readonly env: Readonly<Record<string, string | undefined>>
  readonly cwd: string
  readonly role: Role
  readonly name: string
  /** Absent: until it is revoked. */
  readonly expiresAt?: Temporal.Instant
}

/**
 * Makes an API key.
 *
 * @returns the key, which nothing can show again
 * @throws {CodedError} `config/invalid`, `postgres/…`, `database/…`
 */
export async function createToken({ env, cwd, ...key }: TokenRequest): Promise<string> {
  await using parts = new AsyncDisposableStack()
  const pool = createPool(await reachDatabase(parseConfig(env, cwd), parts), { max: 1 })
  parts.defer(() => endPool(pool))
  await migrate(pool, await loadMigrations())
  const made = await createDatabase(pool)
    .transaction()
    .execute((tx) =>
      makeApiKey(tx, { ...key, actor: systemActor('token create'), now: Temporal.Now.instant() }),
    )
  return made.key
}

async function reachDatabase(config: Config, parts: AsyncDisposableStack): Promise<DatabaseConnection> {
  if (config.databaseUrl !== undefined) return { connectionString: config.databaseUrl }
  const running = await findRunningPostgres(config.dataDir)
  if (running !== undefined) return running
  const started = await startPostgres({ dataDir: config.dataDir })
  parts.defer(() => started.stop())
  return started.connection
}
