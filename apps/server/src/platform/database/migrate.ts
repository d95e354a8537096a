// SPDX-License-Identifier: Apache-2.0
/**
 * Forward-only migrations: every `*.sql` below src/ whose name begins with a UTC time (`202611240200_what.sql`), from
 * whichever folder owns the tables, run in the order of their names, each in its own transaction, under one advisory
 * lock so that two servers starting together do it once. An applied file never changes: its hash is kept and compared.
 */
import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { CodedError } from '@primum/parse'
import type pg from 'pg'

export type Migration = { readonly name: string; readonly sql: string; readonly sha256: string }

const sourceRoot = path.resolve(import.meta.dirname, '../..')
const migrationName = /^(\d{12}_[a-z0-9_]+)\.sql$/
/** Any fixed number; it only has to be the same in every Primum. */
const ADVISORY_LOCK = 7_077_114_301n

/** All migrations of this version of the server, oldest first. */
export async function loadMigrations(root: string = sourceRoot): Promise<readonly Migration[]> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true })
  const migrations = await Promise.all(
    entries.flatMap((entry) => {
      const name = entry.isFile() ? migrationName.exec(entry.name)?.[1] : undefined
      return name === undefined ? [] : [readMigration(name, path.join(entry.parentPath, entry.name))]
    }),
  )
  const sorted = migrations.toSorted((a, b) => (a.name < b.name ? -1 : 1))
  for (const [index, migration] of sorted.entries()) {
    if (sorted[index + 1]?.name === migration.name) {
      throw new CodedError('database/migration-name', `two migrations are called ${migration.name}`)
    }
  }
  return sorted
}

async function readMigration(name: string, file: string): Promise<Migration> {
  const sql = await readFile(file, 'utf8')
  return { name, sql, sha256: createHash('sha256').update(sql).digest('hex') }
}

/**
 * Brings the database to this version.
 *
 * @returns the names applied now, none when it was up to date
 * @throws {CodedError} `database/newer` when the database was made by a later version, `database/migration-edited` when a
 *   file that was applied has changed since; nothing is changed in either case
 */
export async function migrate(pool: pg.Pool, migrations: readonly Migration[]): Promise<readonly string[]> {
  const client = await pool.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [ADVISORY_LOCK])
    try {
      return await applyMissing(client, migrations)
    } finally {
      await client.query('select pg_advisory_unlock($1)', [ADVISORY_LOCK])
    }
  } finally {
    client.release()
  }
}

async function applyMissing(
  client: pg.PoolClient,
  migrations: readonly Migration[],
): Promise<readonly string[]> {
  await client.query(`create table if not exists schema_migration (
    name text primary key,
    sha256 text not null,
    applied_at timestamptz not null default now()
  )`)
  const { rows } = await client.query<{ name: string; sha256: string }>(
    'select name, sha256 from schema_migration',
  )
  const known = new Map(migrations.map((migration) => [migration.name, migration]))
  for (const row of rows) {
    const migration = known.get(row.name)
    if (migration === undefined) {
      throw new CodedError(
        'database/newer',
        `the database holds migration ${row.name}, which this version of Primum does not know; start the newer version`,
      )
    }
    if (migration.sha256 !== row.sha256) {
      throw new CodedError('database/migration-edited', `migration ${row.name} changed after it was applied`)
    }
  }
  const applied = new Set(rows.map((row) => row.name))
  const missing = migrations.filter((migration) => !applied.has(migration.name))
  for (const migration of missing) await applyOne(client, migration)
  return missing.map((migration) => migration.name)
}

async function applyOne(client: pg.PoolClient, migration: Migration): Promise<void> {
  await client.query('begin')
  try {
    await client.query(migration.sql)
    await client.query('insert into schema_migration (name, sha256) values ($1, $2)', [
      migration.name,
      migration.sha256,
    ])
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw new CodedError(
      'database/migration-failed',
      `migration ${migration.name} failed; nothing of it was kept`,
      {
        cause: error,
      },
    )
  }
}
