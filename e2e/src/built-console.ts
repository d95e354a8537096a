// SPDX-License-Identifier: Apache-2.0
/** The console as it ships, built before the first server of a run needs it. */
import { createHash } from 'node:crypto'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { runCommand } from './command-line.ts'
import { cloneDir } from './primum-process.ts'

const BUILD_WITHIN_MS = 50_000

/**
 * Builds the console unless it is built. Test files run side by side, and a build empties the folder that the other's
 * server reads from, so one builds and the others wait: the lock is SQLite's, which a process that dies gives up.
 */
export async function ensureConsole(): Promise<void> {
  const name = createHash('sha256').update(cloneDir).digest('hex').slice(0, 16)
  const lock = new DatabaseSync(path.join(tmpdir(), `primum-console-${name}.lock`), {
    timeout: BUILD_WITHIN_MS,
  })
  try {
    lock.exec('begin exclusive')
    // As `npm ci` does it, and not in this process: the test runner's NODE_ENV would make it another console.
    const { code, stderr } = await runCommand([process.execPath, 'scripts/prepare.ts'])
    if (code !== 0) throw new Error(`the console was not built:\n${stderr}`)
  } finally {
    lock.close()
  }
}
