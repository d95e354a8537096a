// SPDX-License-Identifier: Apache-2.0
import { DatabaseSync } from 'node:sqlite'
import { malformed } from '../fault.ts'

/** SQLite file format, 1.3: the versions for writing and reading, 2 where there is a write-ahead log. */
const versionsAt = 18

/**
 * The headers in rpm's SQLite database, read from memory: nothing is written, and no other file is opened. What was still in a
 * write-ahead log is not seen; an image has none.
 *
 * @throws CodedError `scan/malformed`
 */
export function readRpmSqlite(bytes: Uint8Array): readonly Uint8Array[] {
  const copy = new Uint8Array(bytes)
  // In memory there can be no log, so the file has to say that it needs none.
  copy.fill(1, versionsAt, versionsAt + 2)
  const database = new DatabaseSync(':memory:', { allowExtension: false })
  try {
    database.deserialize(copy)
    // The file comes from a stranger: what its schema defines must not run.
    database.exec('PRAGMA trusted_schema = OFF; PRAGMA query_only = ON; PRAGMA cell_size_check = ON')
    const kind = database.prepare("SELECT type FROM sqlite_schema WHERE name = 'Packages'").get()?.['type']
    if (kind !== 'table') throw malformed('the SQLite database of rpm has no table Packages')
    const rows = database.prepare('SELECT blob FROM Packages ORDER BY hnum').all()
    return rows.flatMap(({ blob }) => (blob instanceof Uint8Array ? [blob] : []))
  } catch (cause) {
    if (cause instanceof Error && 'errcode' in cause)
      throw malformed(`the SQLite database of rpm is damaged: ${cause.message}`)
    throw cause
  } finally {
    database.close()
  }
}
