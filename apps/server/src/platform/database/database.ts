// SPDX-License-Identifier: Apache-2.0
/** The one door to PostgreSQL: a pool, Kysely over it, and transactions. */
import { Kysely, PostgresDialect, type Transaction } from 'kysely'
import pg from 'pg'
import type { DB } from './generated/schema.ts'

export type Database = Kysely<DB>
/** An open transaction. Acts take this and never a bare {@link Database}, so that state and act commit together. */
export type Tx = Transaction<DB>
/** Either; for queries, which may run inside or outside a transaction. */
export type Reader = Kysely<DB>

// Timestamps leave the driver as RFC 3339 text in UTC and dates as they are: no silent local time, no lost
// microseconds. int8 comes as text by default, because a number would lose digits; counts are cast in SQL where they are small.
const TIMESTAMPTZ = 1184
const DATE = 1082
// Not among the driver's own names for types.
const DATE_ARRAY: number = 1182
const TEXT_ARRAY: number = 1009
const types: pg.CustomTypesConfig = {
  getTypeParser(oid, format) {
    if (oid === TIMESTAMPTZ) return (text: string) => toRfc3339(text)
    if (oid === DATE) return (text: string) => text
    if (oid === DATE_ARRAY) return pg.types.getTypeParser(TEXT_ARRAY, 'text')
    // pg's own overloads distinguish text and binary by literal; we pass through what we were given.
    return pg.types.getTypeParser(oid, format as 'text')
  },
}

/** PostgreSQL's `2026-11-24 02:15:00.123+00` (the session runs in UTC) as `2026-11-24T02:15:00.123Z`. */
export function toRfc3339(text: string): string {
  return text.replace(' ', 'T').replace(/\+00(:00)?$/, 'Z')
}

export type DatabaseConnection = {
  readonly connectionString?: string
  readonly host?: string
  readonly port?: number
  readonly user?: string
  readonly password?: string
  readonly database?: string
}

/** Connections of each pool whose sockets are open. */
const openConnections = new WeakMap<pg.Pool, Set<Promise<void>>>()

export function createPool(connection: DatabaseConnection, options: { readonly max?: number } = {}): pg.Pool {
  const pool = new pg.Pool({
    ...connection,
    max: options.max ?? 10,
    types,
    application_name: 'primum',
    options:
      '-c timezone=UTC -c synchronous_commit=on -c statement_timeout=120000 -c idle_in_transaction_session_timeout=120000',
  })
  const open = new Set<Promise<void>>()
  openConnections.set(pool, open)
  // An idle connection that breaks is replaced when one is next needed; unheard its error would end the process.
  pool.on('error', () => undefined)
  pool.on('connect', (client) => {
    // A connection that breaks between two statements of a transaction says so here and nowhere else, and unheard it would end the
    // process; whoever uses it next gets an error of its own.
    client.on('error', () => undefined)
    const closed = new Promise<void>((resolve) => client.once('end', () => resolve()))
    open.add(closed)
    void closed.then(() => open.delete(closed))
  })
  return pool
}

/** Closes a pool and waits until its sockets are closed too, which `pool.end()` does not: the database may stop then. */
export async function endPool(pool: pg.Pool): Promise<void> {
  await pool.end()
  await Promise.all(openConnections.get(pool) ?? [])
}

export function createDatabase(pool: pg.Pool): Database {
  return new Kysely<DB>({ dialect: new PostgresDialect({ pool }) })
}
