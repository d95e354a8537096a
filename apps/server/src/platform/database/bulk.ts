// SPDX-License-Identifier: Apache-2.0
import { sql } from 'kysely'
import type { Tx } from './database.ts'
import type { DB } from './generated/schema.ts'

/** PostgreSQL's own limit for one value is 1 GB; one statement stays far below it. */
const ROWS_PER_STATEMENT = 5_000

/**
 * Values are what JSON can say of a column: a list for an array, any value for jsonb. The database checks the rest.
 *
 * Inserts many rows with one parameter a statement, about five times faster than one parameter a value. Every row names
 * the same columns, in any order; absent ones take their default. The parameter is json and not jsonb, which PostgreSQL would first
 * build as a whole: a third of the time less.
 */
export async function insertMany<Table extends keyof DB & string>(
  tx: Tx,
  table: Table,
  rows: readonly Readonly<Partial<Record<keyof DB[Table], unknown>>>[],
): Promise<void> {
  const [first] = rows
  if (first === undefined) return
  const columns = sql.join(Object.keys(first).map((name) => sql.ref(name)))
  for (let start = 0; start < rows.length; start += ROWS_PER_STATEMENT) {
    const json = JSON.stringify(rows.slice(start, start + ROWS_PER_STATEMENT))
    await sql`
      insert into ${sql.table(table)} (${columns})
      select ${columns} from json_populate_recordset(null::${sql.table(table)}, ${json}::json)
    `.execute(tx)
  }
}

/** Updates many rows by their key, the same way. `rows` hold the key and every column of `columns`. */
export async function updateMany<Table extends keyof DB & string>(
  tx: Tx,
  table: Table,
  key: string,
  columns: readonly string[],
  rows: readonly object[],
): Promise<void> {
  if (rows.length === 0) return
  const assignments = sql.join(columns.map((name) => sql`${sql.ref(name)} = new_values.${sql.ref(name)}`))
  for (let start = 0; start < rows.length; start += ROWS_PER_STATEMENT) {
    const json = JSON.stringify(rows.slice(start, start + ROWS_PER_STATEMENT))
    await sql`
      update ${sql.table(table)} set ${assignments}
      from json_populate_recordset(null::${sql.table(table)}, ${json}::json) as new_values
      where ${sql.ref(`${table}.${key}`)} = new_values.${sql.ref(key)}
    `.execute(tx)
  }
}
