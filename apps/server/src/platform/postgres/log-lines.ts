// SPDX-License-Identifier: Apache-2.0

/** Where the database's messages go; a pino logger is one. */
export type PostgresLogger = {
  debug(message: string): void
  info(message: string): void
  warn(message: string): void
  error(message: string): void
}

export type LogLevel = keyof PostgresLogger

/** PostgreSQL's severities (documentation, section 19.8.2) in our levels; the ones that explain another have none. */
const LEVELS: ReadonlyMap<string, LogLevel> = new Map([
  ['DEBUG', 'debug'],
  ['LOG', 'debug'],
  ['INFO', 'info'],
  ['NOTICE', 'info'],
  ['WARNING', 'warn'],
  ['ERROR', 'warn'],
  ['FATAL', 'error'],
  ['PANIC', 'error'],
])

const SEVERITY = /(?:^|\s)(DEBUG|LOG|INFO|NOTICE|WARNING|ERROR|FATAL|PANIC)\d?: {2}/

/**
 * The level of one line of the server's log. `last` is the level of the line before, which goes on in DETAIL, HINT,
 * STATEMENT and continuation lines. An ERROR is one statement's failure, reported to its session already: a warning here.
 */
export function levelOf(line: string, last: LogLevel): LogLevel {
  const severity = SEVERITY.exec(line)?.[1]
  return (severity === undefined ? undefined : LEVELS.get(severity)) ?? last
}

/** Hands each line of a server's log to the logger; the returned function takes one line. */
export function logLines(logger: PostgresLogger): (line: string) => void {
  let level: LogLevel = 'debug'
  return (line) => {
    level = levelOf(line, level)
    logger[level](`postgres: ${line}`)
  }
}

/** Says nothing. */
export const silentLogger: PostgresLogger = {
  debug: () => undefined,
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
}
