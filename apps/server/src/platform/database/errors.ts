// SPDX-License-Identifier: Apache-2.0
/** PostgreSQL's refusals that a caller can do something about, told apart by constraint name and never by text. */
import pg from 'pg'
import { Problem } from '../errors/problems.ts'

const UNIQUE_VIOLATION = '23505'
const FOREIGN_KEY_VIOLATION = '23503'

/** Whether the error is the breach of that unique constraint or index. */
export function breaksUnique(error: unknown, constraint: string): boolean {
  return (
    error instanceof pg.DatabaseError && error.code === UNIQUE_VIOLATION && error.constraint === constraint
  )
}

export function breaksForeignKey(error: unknown): boolean {
  return error instanceof pg.DatabaseError && error.code === FOREIGN_KEY_VIOLATION
}

/** Runs a change and turns the named unique breaches into conflicts that say, in the caller's words, what is taken. */
export async function withConflicts<T>(
  conflicts: Readonly<Record<string, string>>,
  change: () => Promise<T>,
): Promise<T> {
  try {
    return await change()
  } catch (error) {
    const taken = Object.entries(conflicts).find(([constraint]) => breaksUnique(error, constraint))
    if (taken !== undefined) throw new Problem('conflict', taken[1], { cause: error })
    throw error
  }
}
