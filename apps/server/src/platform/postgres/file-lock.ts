// SPDX-License-Identifier: Apache-2.0
import { chmodSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'

/** SQLITE_BUSY: someone else holds the lock. */
const SQLITE_BUSY = 5

/** Keeps held locks reachable: a collected connection would close its file and so give the lock up. */
const held = new Set<DatabaseSync>()

/**
 * Takes an exclusive lock on a file, which is made when absent (mode 0600: whoever could open it could lock it).
 *
 * The lock is an exclusive SQLite transaction on an empty file: Node has no flock, and SQLite's is a kernel lock
 * (fcntl) that ends with the process however it ends, so there is no stale lock to judge by a pid that may have been
 * reused. It also holds between containers that share the directory, and between two takers in one process.
 * @returns what gives the lock up (once; more calls do nothing), or undefined when someone else holds it.
 * @throws the system's or SQLite's error when the file cannot be made or opened.
 */
export function tryLockFile(path: string): (() => void) | undefined {
  const lock = new DatabaseSync(path, { timeout: 0 })
  try {
    lock.exec('BEGIN EXCLUSIVE')
    // By path: opening and closing the file here would give our own lock up (fcntl(2)).
    chmodSync(path, 0o600)
  } catch (error) {
    lock.close()
    if (error instanceof Error && 'errcode' in error && error.errcode === SQLITE_BUSY) return undefined
    throw error
  }
  held.add(lock)
  return () => {
    if (held.delete(lock)) lock.close()
  }
}
