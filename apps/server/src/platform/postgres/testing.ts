// SPDX-License-Identifier: Apache-2.0
/**
 * A real PostgreSQL for tests: one cluster for a whole vitest run, one empty database for each test file.
 *
 * Name this file as `globalSetup` in vitest.config.ts; vitest then calls `setup` before and `teardown` after all tests.
 * The cluster lives in a temporary directory and ends with the run, also with one that is killed.
 */
import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { formatDatabaseUrl, type PostgresConnection } from './connection.ts'
import { APP_ROLE, type Settings } from './settings.ts'
import { type RunningPostgres, startPostgres } from './start.ts'

/** Hands the cluster's address from vitest's main process to its workers, which inherit the environment. */
const ADDRESS_VARIABLE = 'PRIMUM_TEST_POSTGRES'

/** Tests wait for no disk: their cluster never outlives a power cut. Connections for two workers and their pools. */
const TEST_SETTINGS: Settings = {
  fsync: 'off',
  full_page_writes: 'off',
  synchronous_commit: 'off',
  max_connections: '100',
}

/** A running cluster that goes away without a trace. */
export type TestCluster = {
  readonly postgres: RunningPostgres
  /** Stops the server and removes its files. */
  remove(): Promise<void>
}

/** Starts a cluster of its own in a temporary directory. For tests of the cluster itself; others share one. */
export async function startTestCluster(settings: Settings = TEST_SETTINGS): Promise<TestCluster> {
  const dataDir = await mkdtemp(join(tmpdir(), 'primum test '))
  const postgres = await startPostgres({ dataDir, settings })
  return {
    postgres,
    remove: async () => {
      await postgres.stop()
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}

let shared: TestCluster | undefined

/** Starts the run's cluster. For vitest's `globalSetup`. */
export async function setup(): Promise<void> {
  shared = await startTestCluster()
  process.env[ADDRESS_VARIABLE] = JSON.stringify(shared.postgres.adminConnection)
}

/** Ends the run's cluster. For vitest's `globalSetup`. */
export async function teardown(): Promise<void> {
  delete process.env[ADDRESS_VARIABLE]
  await shared?.remove()
  shared = undefined
}

/**
 * The superuser's connection to the run's cluster.
 * @throws Error when vitest was started without this file as its globalSetup.
 */
export function testCluster(): PostgresConnection {
  const address = process.env[ADDRESS_VARIABLE]
  if (address === undefined) {
    throw new Error(
      'no test cluster runs: name platform/postgres/testing.ts as globalSetup in vitest.config.ts',
    )
  }
  // Written by setup() above from this very type.
  return JSON.parse(address) as PostgresConnection
}

/** A database that only one test file uses. */
export type TestDatabase = {
  /** As the application's role, which owns the database. */
  readonly connection: PostgresConnection
  readonly databaseUrl: string
  /** Removes it, with any connection that is still open. */
  drop(): Promise<void>
}

/**
 * Makes a new database in the run's cluster. Any number may be made at the same time.
 * @param template a database to copy, for instance one that holds all migrations; nobody may be connected to it. Absent:
 *   an empty database.
 */
export async function createTestDatabase(template = 'template0'): Promise<TestDatabase> {
  const admin = testCluster()
  const database = `test_${randomBytes(8).toString('hex')}`
  await asAdmin(admin, (client) =>
    client.query(
      `CREATE DATABASE ${database} OWNER ${APP_ROLE} TEMPLATE ${client.escapeIdentifier(template)} STRATEGY FILE_COPY`,
    ),
  )
  const connection = { ...admin, user: APP_ROLE, database }
  return {
    connection,
    databaseUrl: formatDatabaseUrl(connection),
    drop: async () => {
      await asAdmin(admin, (client) => client.query(`DROP DATABASE IF EXISTS ${database} WITH (FORCE)`))
    },
  }
}

async function asAdmin(admin: PostgresConnection, act: (client: Client) => Promise<unknown>): Promise<void> {
  const client = new Client(admin)
  await client.connect()
  try {
    await act(client)
  } finally {
    await client.end()
  }
}
