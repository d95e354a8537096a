// SPDX-License-Identifier: Apache-2.0
import { chmod, mkdir, realpath } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { dataDirError } from './errors.ts'

/**
 * Where things are. Only `cluster` and `socketDir` belong to the account that runs PostgreSQL; the rest belongs to the
 * account that runs Primum, so that a broken-into database can change neither its own access rules nor, as root,
 * have Primum write through a planted link.
 */
export type Layout = {
  /** The data directory itself, real path. */
  readonly dataDir: string
  /** `<dataDir>/postgres`, holds all below. */
  readonly home: string
  /** PGDATA. Present means complete: it is made under another name and renamed. */
  readonly cluster: string
  /** Configuration outside PGDATA, written anew at each start, and `local.conf` for the operator's own. */
  readonly configDir: string
  /** The socket directory that is wished for; a deep path gets another one (see socket-dir.ts). */
  readonly socketDir: string
  /** The owner lock and who holds it. */
  readonly lockFile: string
  readonly ownerFile: string
}

export function layoutOf(dataDir: string): Layout {
  const home = join(dataDir, 'postgres')
  return {
    dataDir,
    home,
    cluster: join(home, 'data'),
    configDir: join(home, 'config'),
    socketDir: join(home, 'run'),
    lockFile: join(home, 'owner.lock'),
    ownerFile: join(home, 'owner.json'),
  }
}

/**
 * Makes the directories that Primum itself owns.
 * @param shared true when another account runs PostgreSQL and must pass through `<dataDir>/postgres` (mode 0711) and
 *   read the configuration (0755); it holds no secret.
 * @throws postgres/data-dir, postgres/disk-full
 */
export async function makeLayout(dataDir: string, shared: boolean): Promise<Layout> {
  const wished = resolve(dataDir)
  try {
    await mkdir(wished, { recursive: true })
    const layout = layoutOf(await realpath(wished))
    await mkdir(layout.configDir, { recursive: true })
    await chmod(layout.home, shared ? 0o711 : 0o700)
    await chmod(layout.configDir, shared ? 0o755 : 0o700)
    return layout
  } catch (error) {
    throw dataDirError(error, wished)
  }
}
