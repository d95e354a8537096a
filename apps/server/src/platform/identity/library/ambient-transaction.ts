// SPDX-License-Identifier: Apache-2.0
/**
 * Lets the authentication library run its queries inside a transaction of ours. The library holds one Kysely for its
 * whole life and knows nothing of our transactions; this Kysely has no pool of its own and sends every query to the
 * transaction of the request that is being served, so that what the library changes and our act commit together.
 */
import { AsyncLocalStorage } from 'node:async_hooks'
import {
  type CompiledQuery,
  type DatabaseConnection,
  type Driver,
  Kysely,
  type KyselyPlugin,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryResult,
  type UnknownRow,
} from 'kysely'
import type { Tx } from '../../database/database.ts'

export type AmbientTransaction = {
  /** Runs `work`; every query of {@link AmbientTransaction.database} below it belongs to `tx`. */
  readonly within: <T>(tx: Tx, work: () => Promise<T>) => Promise<T>
  /** @throws {TypeError} outside of {@link AmbientTransaction.within}: a query that no act could go with */
  readonly current: () => Tx
  readonly database: Kysely<unknown>
}

export function createAmbientTransaction(): AmbientTransaction {
  const storage = new AsyncLocalStorage<Tx>()
  const current = (): Tx => {
    const tx = storage.getStore()
    if (tx === undefined) throw new TypeError('the authentication library made a query outside of a request')
    return tx
  }
  const database = new Kysely<unknown>({
    dialect: {
      createDriver: () => new AmbientDriver(current),
      createQueryCompiler: () => new PostgresQueryCompiler(),
      createAdapter: () => new PostgresAdapter(),
      createIntrospector: (db) => new PostgresIntrospector(db),
    },
    plugins: [instantsAsDates],
  })
  return { within: (tx, work) => storage.run(tx, work), current, database }
}

class AmbientDriver implements Driver {
  readonly #connection: DatabaseConnection

  constructor(current: () => Tx) {
    this.#connection = {
      executeQuery: <R>(query: CompiledQuery) => current().executeQuery(query) as Promise<QueryResult<R>>,
      streamQuery: () => refuse('a stream'),
    }
  }

  async init(): Promise<void> {
    // There is nothing to open: the transaction brings its connection.
  }

  async acquireConnection(): Promise<DatabaseConnection> {
    return this.#connection
  }

  async beginTransaction(): Promise<void> {
    refuse('a transaction')
  }

  async commitTransaction(): Promise<void> {
    refuse('a commit')
  }

  async rollbackTransaction(): Promise<void> {
    refuse('a rollback')
  }

  async releaseConnection(): Promise<void> {
    // The connection belongs to the transaction.
  }

  async destroy(): Promise<void> {
    // Nothing was opened.
  }
}

function refuse(what: string): never {
  throw new TypeError(`the authentication library asked for ${what} of its own`)
}

/** Our pool gives instants as RFC 3339 text; the library compares them as `Date`. */
const instantsAsDates: KyselyPlugin = {
  transformQuery: ({ node }) => node,
  transformResult: async ({ result }) => ({ ...result, rows: result.rows.map(withDates) }),
}

function withDates(row: UnknownRow): UnknownRow {
  return Object.fromEntries(
    Object.entries(row).map(([column, value]) => [
      column,
      typeof value === 'string' && /_(at|until)$/.test(column) ? new Date(value) : value,
    ]),
  )
}
