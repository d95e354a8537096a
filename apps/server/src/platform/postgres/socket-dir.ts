// SPDX-License-Identifier: Apache-2.0
import { createHash } from 'node:crypto'
import { chmod, chown, lstat, mkdir, rmdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Account } from './account.ts'
import { dataDirError, errnoOf, postgresError } from './errors.ts'
import type { Layout } from './layout.ts'

/** The port is only a part of the socket's file name: PostgreSQL listens on no network address. */
export const SOCKET_PORT = 5432

/** The name that PostgreSQL and its clients give the socket of a port. */
const socketFile = (directory: string): string => join(directory, `.s.PGSQL.${SOCKET_PORT}`)

/** Room for a path in sockaddr_un without its closing NUL: 108 bytes on Linux, 104 on macOS and the BSDs. */
const MAX_SOCKET_PATH_BYTES = process.platform === 'linux' ? 107 : 103

/** How often another name is tried when someone else sits on the one we want in the shared temporary directory. */
const MAX_NAMES = 16

export type SocketDir = {
  readonly path: string
  /** True for a directory outside the data directory, which goes away with the server. */
  readonly temporary: boolean
}

/** True when the socket of a server that listens in `directory` has an address at all. */
export function fitsSocket(directory: string): boolean {
  return Buffer.byteLength(socketFile(directory)) <= MAX_SOCKET_PATH_BYTES
}

/**
 * Makes the private directory (0700, owned by the account that runs PostgreSQL) for the socket: in the data directory,
 * or, where that path is too long for a socket address, a short one in the temporary directory named by a hash of
 * the data directory.
 * @throws postgres/socket-dir, postgres/data-dir
 */
export async function makeSocketDir(layout: Layout, account: Account): Promise<SocketDir> {
  if (fitsSocket(layout.socketDir)) {
    if (!(await makePrivate(layout.socketDir, account))) {
      throw postgresError(
        'postgres/owner',
        `the socket directory belongs to another account than ${account.name}; start Primum as the user who made it`,
        layout.socketDir,
      )
    }
    return { path: layout.socketDir, temporary: false }
  }
  const hash = createHash('sha256').update(layout.dataDir).digest('hex').slice(0, 16)
  for (const parent of new Set([tmpdir(), '/tmp'])) {
    for (let turn = 0; turn < MAX_NAMES; turn += 1) {
      // Anyone may have made a directory of this name before us to be let in: then another name is taken.
      const path = join(parent, turn === 0 ? `primum-${hash}` : `primum-${hash}-${turn}`)
      if (!fitsSocket(path)) break
      if (await makePrivate(path, account)) return { path, temporary: true }
    }
  }
  throw postgresError(
    'postgres/socket-dir',
    'the path of the data directory is too long for a socket, and no short directory could be made in its place; set PRIMUM_DATA to a shorter path',
    layout.dataDir,
  )
}

/** Makes a directory that only `account` may enter, or takes one that already is; false when it is someone else's. */
async function makePrivate(path: string, account: Account): Promise<boolean> {
  try {
    await mkdir(path, { mode: 0o700 })
  } catch (error) {
    const errno = errnoOf(error)
    if (errno === 'EEXIST') return isPrivate(path, account)
    throw dataDirError(error, path)
  }
  try {
    // The umask may have taken bits away.
    await chmod(path, 0o700)
    if (process.getuid?.() !== account.uid) await chown(path, account.uid, account.gid)
    return true
  } catch (error) {
    throw dataDirError(error, path)
  }
}

async function isPrivate(path: string, account: Account): Promise<boolean> {
  const found = await lstat(path)
  const ours = found.uid === account.uid || found.uid === process.getuid?.()
  if (!(found.isDirectory() && ours)) return false
  if (found.uid !== account.uid) await chown(path, account.uid, account.gid)
  if ((found.mode & 0o777) !== 0o700) await chmod(path, 0o700)
  return true
}

/** Removes a temporary socket directory; one that is still in use, or already gone, is left as it is. */
export async function removeSocketDir(socketDir: SocketDir): Promise<void> {
  if (!socketDir.temporary) return
  try {
    await rmdir(socketDir.path)
  } catch (error) {
    const errno = errnoOf(error)
    if (errno !== 'ENOENT' && errno !== 'ENOTEMPTY') throw error
  }
}
