// SPDX-License-Identifier: Apache-2.0
import { rmSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { type FileLock, tryLockFile } from '@primum/files/node'
import { dataDirError, postgresError } from './errors.ts'
import type { Layout } from './layout.ts'

/**
 * Makes this process the only one that runs a database on the data directory.
 * @returns what gives the lock up.
 * @throws postgres/in-use, naming the holder's pid; postgres/data-dir
 */
export async function takeOwnerLock(layout: Layout): Promise<() => void> {
  let lock: FileLock | undefined
  try {
    lock = tryLockFile(layout.lockFile)
  } catch (error) {
    throw dataDirError(error, layout.lockFile)
  }
  if (lock === undefined) throw await inUse(layout)
  const held = lock
  let isHeld = true
  const release = (): void => {
    if (!isHeld) return
    isHeld = false
    rmSync(layout.ownerFile, { force: true })
    held.release()
  }
  try {
    // For the message of the one who comes second only; nothing is decided by it.
    await writeFile(layout.ownerFile, `${JSON.stringify({ pid: process.pid })}\n`, { mode: 0o600 })
  } catch (error) {
    release()
    throw dataDirError(error, layout.ownerFile)
  }
  return release
}

async function inUse(layout: Layout): Promise<Error> {
  const pid = await holderPid(layout)
  const who = pid === undefined ? 'another Primum server' : `the Primum server with pid ${pid}`
  return postgresError(
    'postgres/in-use',
    `the data directory is in use by ${who}; stop it first, or set PRIMUM_DATA to another directory`,
    layout.dataDir,
  )
}

async function holderPid(layout: Layout): Promise<number | undefined> {
  try {
    const owner: unknown = JSON.parse(await readFile(layout.ownerFile, 'utf8'))
    if (typeof owner === 'object' && owner !== null && 'pid' in owner && typeof owner.pid === 'number') {
      return owner.pid
    }
    return undefined
  } catch {
    // Not written yet or half written: the holder is then just not named.
    return undefined
  }
}
