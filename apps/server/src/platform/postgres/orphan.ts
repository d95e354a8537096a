// SPDX-License-Identifier: Apache-2.0
import { execFile } from 'node:child_process'
import { readFile, stat, unlink } from 'node:fs/promises'
import { setTimeout as sleep } from 'node:timers/promises'
import { promisify } from 'node:util'
import { dataDirError, errnoOf, postgresError } from './errors.ts'
import { postmasterPath, readPostmasterFile } from './postmaster-file.ts'

const run = promisify(execFile)
const POLL_MS = 20

/**
 * True when `pid` is, now, a PostgreSQL server that runs on `cluster`. A pid alone proves nothing: after a power cut or
 * a long time it may be anyone's.
 */
export async function isPostmasterOf(pid: number, cluster: string): Promise<boolean> {
  if (process.platform !== 'linux') return isPostmasterByCommand(pid, cluster)
  try {
    // A server changes into its data directory at its start and stays there. Compared by inode, so that a data
    // directory which was moved or is reached by another path is still known.
    const [name, workingDir, clusterDir] = await Promise.all([
      readFile(`/proc/${pid}/comm`, 'utf8'),
      stat(`/proc/${pid}/cwd/`),
      stat(cluster),
    ])
    return (
      name.trim() === 'postgres' && workingDir.dev === clusterDir.dev && workingDir.ino === clusterDir.ino
    )
  } catch (error) {
    // Gone, or not a process of ours, which a server on our data directory would be.
    if (errnoOf(error) === undefined) throw error
    return false
  }
}

/** Without procfs: a server keeps its command line, which names program and data directory. */
async function isPostmasterByCommand(pid: number, cluster: string): Promise<boolean> {
  try {
    const { stdout } = await run('ps', ['-ww', '-o', 'command=', '-p', String(pid)])
    return /(^|\/)postgres /.test(stdout) && stdout.includes(` -D ${cluster} `)
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') throw error
    return false
  }
}

/** Sends a signal unless the process ended meanwhile. */
function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name)
  } catch (error) {
    if (errnoOf(error) !== 'ESRCH') throw error
  }
}

/** True when some process has this pid, whoever's it is. */
function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return errnoOf(error) !== 'ESRCH'
  }
}

/** Waits until `pid` no longer is the server on `cluster`; false when it still is after `timeoutMs`. */
async function gone(pid: number, cluster: string, timeoutMs: number): Promise<boolean> {
  const deadline = Date.now() + timeoutMs
  while (await isPostmasterOf(pid, cluster)) {
    if (Date.now() > deadline) return false
    await sleep(POLL_MS)
  }
  return true
}

/**
 * Ends a server on this cluster: fast shutdown (sessions are cut, everything is written), and if that takes too long an
 * immediate one, after which the next start recovers from the write-ahead log. Nothing committed is lost either way.
 * @throws postgres/timeout
 */
export async function endPostmaster(pid: number, cluster: string, timeoutMs: number): Promise<void> {
  for (const [how, patienceMs] of [
    ['SIGINT', timeoutMs],
    ['SIGQUIT', 10_000],
  ] as const) {
    if (!(await isPostmasterOf(pid, cluster))) return
    signal(pid, how)
    if (await gone(pid, cluster, patienceMs)) return
  }
  throw postgresError('postgres/timeout', `the PostgreSQL server with pid ${pid} does not end`, cluster)
}

/**
 * Clears away what an earlier Primum left behind. Call it with the owner lock held: then a server that still runs on the
 * cluster is an orphan. It is ended, not adopted: our settings, its log and its watchdog come with a start of our own.
 * A postmaster.pid whose process is someone else, or that was cut off, is removed: PostgreSQL would not start for it. One
 * whose process is gone is left to PostgreSQL, which looks by it for memory that surviving backends still use.
 * @returns the pid of the orphan that was ended.
 * @throws postgres/timeout, postgres/data-dir
 */
export async function endOrphan(cluster: string, timeoutMs: number): Promise<number | undefined> {
  const path = postmasterPath(cluster)
  const file = await readPostmasterFile(cluster)
  if (file !== undefined && (await isPostmasterOf(file.pid, cluster))) {
    await endPostmaster(file.pid, cluster, timeoutMs)
    return file.pid
  }
  if (file !== undefined && !isAlive(file.pid)) return undefined
  try {
    await unlink(path)
  } catch (error) {
    if (errnoOf(error) !== 'ENOENT') throw dataDirError(error, path)
  }
  return undefined
}
