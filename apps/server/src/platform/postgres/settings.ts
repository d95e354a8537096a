// SPDX-License-Identifier: Apache-2.0
import { rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Account } from './account.ts'
import { dataDirError, errnoOf } from './errors.ts'
import type { Layout } from './layout.ts'

/** Database superuser: makes roles and databases, and nothing else; the application never connects as it. */
export const SUPERUSER = 'postgres'

/** The application's role, owner of its database and of nothing else. Also the database's name. */
export const APP_ROLE = 'primum'

/** A PostgreSQL setting's value, with its unit where it has one: `'64MB'`, `'on'`. */
export type Settings = Readonly<Record<string, string>>

/**
 * A small server that shares its machine: at most 40 connections, 64 MB of shared buffers, few processes.
 * What durability rests on (fsync, synchronous_commit, full_page_writes, data checksums) is PostgreSQL's default: on.
 */
const SETTINGS: Settings = {
  max_connections: '40',
  shared_buffers: '64MB',
  effective_cache_size: '512MB',
  work_mem: '8MB',
  maintenance_work_mem: '64MB',
  // Our queries are short: compiling them costs more than it gains.
  jit: 'off',
  // No parallel workers: a query then has one process's memory, and no shared memory that a container caps at 64 MB.
  max_parallel_workers_per_gather: '0',
  max_parallel_maintenance_workers: '0',
  // Reads in the backend itself, without PostgreSQL 18's I/O worker processes.
  io_method: 'sync',
  // No subscriptions, so no launcher process for them.
  max_logical_replication_workers: '0',
  autovacuum_max_workers: '2',
  timezone: 'UTC',
  log_timezone: 'UTC',
  datestyle: 'iso, ymd',
  lc_messages: 'C',
  default_text_search_config: 'pg_catalog.english',
  password_encryption: 'scram-sha-256',
  log_destination: 'stderr',
  logging_collector: 'off',
  log_line_prefix: '[%p] %q%u@%d ',
  log_checkpoints: 'off',
  log_statement: 'none',
}

const quote = (value: string): string => `'${value.replaceAll("'", "''")}'`

/** The text of `postgresql.conf`; `more` is for tests, which may trade durability for speed. */
export function formatSettings(more: Settings = {}): string {
  const lines = Object.entries({ ...SETTINGS, ...more }).map(([name, value]) => `${name} = ${quote(value)}`)
  return [
    '# Written by Primum at each start. Your own settings go into local.conf beside this file.',
    ...lines,
    "include_if_exists = 'local.conf'",
    '',
  ].join('\n')
}

/** `pg_hba.conf`: the private socket, the kernel vouches for who is at the other end, and nothing else. */
export function formatHba(): string {
  return [
    '# Written by Primum at each start.',
    '# No password to leak: the kernel says which account connects (peer), pg_ident.conf which accounts may.',
    'local all all peer map=primum',
    '',
  ].join('\n')
}

/** `pg_ident.conf`: only the account that runs Primum becomes the two database roles. */
export function formatIdent(operatingSystemUser: string): string {
  const user = `"${operatingSystemUser.replaceAll('"', '""')}"`
  return [
    '# Written by Primum at each start.',
    `primum ${user} ${SUPERUSER}`,
    `primum ${user} ${APP_ROLE}`,
    '',
  ].join('\n')
}

/** The operator's file: made once, then theirs. */
const LOCAL_CONF = `# PostgreSQL settings of your own, over those in postgresql.conf. Primum never changes this file.
# What keeps others out (addresses, socket, access rules) is fixed and cannot be set here.
`

/**
 * Writes the configuration anew, each file whole or not at all.
 * @param client the account that runs Primum, the only one that may connect.
 */
export async function writeSettings(layout: Layout, client: Account, more: Settings): Promise<void> {
  const files: readonly (readonly [string, string])[] = [
    ['postgresql.conf', formatSettings(more)],
    ['pg_hba.conf', formatHba()],
    ['pg_ident.conf', formatIdent(client.name)],
  ]
  for (const [name, text] of files) {
    const path = join(layout.configDir, name)
    try {
      // Readable by the account that runs PostgreSQL; the directory above decides who else gets here.
      await writeFile(`${path}.new`, text, { mode: 0o644 })
      await rename(`${path}.new`, path)
    } catch (error) {
      throw dataDirError(error, path)
    }
  }
  const local = join(layout.configDir, 'local.conf')
  try {
    await writeFile(local, LOCAL_CONF, { flag: 'wx', mode: 0o644 })
  } catch (error) {
    if (errnoOf(error) !== 'EEXIST') throw dataDirError(error, local)
  }
}

/**
 * The server's arguments. What keeps others out stands on the command line, where neither local.conf nor ALTER SYSTEM
 * can change it.
 */
export function serverArguments(layout: Layout, socketDir: string, port: number): readonly string[] {
  const fixed: Settings = {
    config_file: join(layout.configDir, 'postgresql.conf'),
    hba_file: join(layout.configDir, 'pg_hba.conf'),
    ident_file: join(layout.configDir, 'pg_ident.conf'),
    listen_addresses: '',
    port: String(port),
    // A list of directories: quoted, so that a comma or a space belongs to the name.
    unix_socket_directories: `"${socketDir.replaceAll('"', '""')}"`,
    unix_socket_permissions: '0700',
  }
  return [
    '-D',
    layout.cluster,
    ...Object.entries(fixed).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
  ]
}
