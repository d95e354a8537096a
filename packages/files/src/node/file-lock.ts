// SPDX-License-Identifier: Apache-2.0
import { chmodSync, statSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'

/** A lock on a file that is held, until it is given up or the process ends. */
export type FileLock = {
  /** Whether the file is still the one that was locked: someone may have removed it, so that another one could be locked in its place. */
  readonly isHeld: () => boolean
  /** Gives it up; more calls do nothing. */
  readonly release: () => void
}

/** SQLITE_BUSY: someone else holds the lock. */
const SQLITE_BUSY = 5

/** Keeps held locks reachable: a collected connection would close its file and so give the lock up. */
const held = new Set<DatabaseSync>()

/**
 * Takes an exclusive lock on a file, which is made when absent (mode 0600: whoever could open it could lock it).
 *
 * The lock is an exclusive SQLite transaction on an empty file: Node has no flock, and SQLite's is a kernel lock (fcntl) that
 * ends with the process however it ends, so there is no stale lock to judge by a pid that may have been reused. It holds between
 * two takers in one process too.
 *
 * @returns undefined when someone else holds it.
 * @throws the system's or SQLite's error when the file cannot be made or opened.
 */
export function tryLockFile(path: string): FileLock | undefined {
  const database = new DatabaseSync(path, { timeout: 0 })
  try {
    database.exec('BEGIN EXCLUSIVE')
    // By path: opening and closing the file here would give our own lock up (fcntl(2)).
    chmodSync(path, 0o600)
  } catch (error) {
    database.close()
    if (error instanceof Error && 'errcode' in error && error.errcode === SQLITE_BUSY) return undefined
    throw error
  }
  held.add(database)
  const locked = identityOf(path)
  return {
    isHeld: () => held.has(database) && identityOf(path) === locked,
    release: () => {
      if (held.delete(database)) database.close()
    },
  }
}

/** Which file is at a path: undefined when none is. */
function identityOf(path: string): string | undefined {
  const stat = statSync(path, { bigint: true, throwIfNoEntry: false })
  return stat === undefined ? undefined : `${stat.dev}:${stat.ino}`
}
