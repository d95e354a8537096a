// SPDX-License-Identifier: Apache-2.0
import { randomBytes } from 'node:crypto'
import { chmod, chown, mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { type Binaries, POSTGRES_MAJOR } from './binaries.ts'
import { dataDirError, errnoOf, postgresError, programError } from './errors.ts'
import type { Launch } from './launch.ts'
import type { Layout } from './layout.ts'
import { SUPERUSER } from './settings.ts'
import { supervise } from './supervise.ts'

/** A cluster in the making; whatever bears this name at a start is the rest of an interrupted one. */
const UNFINISHED = 'data.new-'

/**
 * Makes sure that there is a complete cluster of our version and account.
 * @returns true when it was made just now.
 * @throws postgres/version, postgres/not-a-cluster, postgres/owner, postgres/init-failed and the file system's codes
 */
export async function ensureCluster(
  layout: Layout,
  binaries: Binaries,
  launch: Launch,
  onLine: (line: string) => void,
): Promise<boolean> {
  await removeUnfinished(layout)
  if (await hasCluster(layout, launch)) return false
  const making = join(layout.home, `${UNFINISHED}${randomBytes(4).toString('hex')}`)
  try {
    await mkdir(making, { mode: 0o700 })
    await chmod(making, 0o700)
    if (launch.become !== undefined || launch.prefix.length > 0) {
      await chown(making, launch.account.uid, launch.account.gid)
    }
  } catch (error) {
    throw dataDirError(error, making)
  }
  try {
    await initdb(making, binaries, launch, onLine)
    // initdb has synced the files. The rename is what makes the cluster exist; a crash before leaves an unfinished one.
    await rename(making, layout.cluster)
    await syncDirectory(layout.home)
  } catch (error) {
    await rm(making, { recursive: true, force: true, maxRetries: 5 })
    throw dataDirError(error, layout.cluster)
  }
  return true
}

/** Judges what lies at `<dataDir>/postgres/data`; false when there is nothing (an empty directory counts as nothing). */
async function hasCluster({ cluster }: Layout, { account }: Launch): Promise<boolean> {
  try {
    const { uid } = await stat(cluster)
    if ((await readdir(cluster)).length === 0) return false
    const version = (await readFile(join(cluster, 'PG_VERSION'), 'utf8')).trim()
    if (version !== String(POSTGRES_MAJOR)) {
      throw postgresError(
        'postgres/version',
        `the cluster is of PostgreSQL ${version}, this Primum brings ${POSTGRES_MAJOR}; dump it with the old version and load it into a new one, or set DATABASE_URL`,
        cluster,
      )
    }
    if (uid !== account.uid) throw wrongOwner(cluster, `user id ${uid}`, account.name)
    return true
  } catch (error) {
    const errno = errnoOf(error)
    if (errno === 'EACCES') throw wrongOwner(cluster, 'another user', account.name, error)
    if (errno === 'ENOENT' && !(await exists(cluster))) return false
    if (errno === 'ENOENT' || errno === 'ENOTDIR') {
      throw postgresError(
        'postgres/not-a-cluster',
        'this is not a PostgreSQL cluster (no PG_VERSION in it); move it away, or set PRIMUM_DATA to another directory',
        cluster,
        error,
      )
    }
    throw dataDirError(error, cluster)
  }
}

const wrongOwner = (cluster: string, owner: string, name: string, cause?: unknown): Error =>
  postgresError(
    'postgres/owner',
    `the cluster belongs to ${owner}, and ${name} is to run it; start Primum as the user who made it (root included)`,
    cluster,
    cause,
  )

async function exists(path: string): Promise<boolean> {
  try {
    await stat(path)
    return true
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return false
    throw error
  }
}

async function removeUnfinished({ home }: Layout): Promise<void> {
  try {
    for (const name of await readdir(home)) {
      if (name.startsWith(UNFINISHED)) {
        // Retries: an initdb that lost its parent just now may still be on its way out.
        await rm(join(home, name), { recursive: true, force: true, maxRetries: 10 })
      }
    }
  } catch (error) {
    throw dataDirError(error, home)
  }
}

async function initdb(
  directory: string,
  binaries: Binaries,
  launch: Launch,
  onLine: (line: string) => void,
): Promise<void> {
  const made = await supervise({
    command: [
      binaries.initdb,
      `--pgdata=${directory}`,
      `--username=${SUPERUSER}`,
      '--auth=peer',
      '--encoding=UTF8',
      // Byte order in indexes and Unicode case rules, both from PostgreSQL itself: a new libc changes nothing.
      '--locale=C',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      '--data-checksums',
      '--no-instructions',
    ],
    launch,
    endSignal: 'TERM',
    onLine,
  })
  const { code } = await made.exited
  if (code !== 0) throw programError('postgres/init-failed', made.lastLines(), directory)
}

async function syncDirectory(path: string): Promise<void> {
  const directory = await open(path, 'r')
  try {
    await directory.sync()
  } finally {
    await directory.close()
  }
}
