// SPDX-License-Identifier: Apache-2.0
import { CodedError, formatError } from '@primum/parse'
import type { ExitCode } from './command/declaration.ts'
import { UsageError } from './command/usage-error.ts'
import { printableLines } from './terminal/clean.ts'
import type { Terminal } from './terminal/terminal.ts'

/**
 * Codes that mean "something needed was unavailable" (exit code 3) and not "your input is wrong" (2). A code that
 * ends in a slash stands for all of its area.
 */
const unavailable: readonly string[] = [
  'index/absent',
  'index/busy',
  'index/no-epss',
  'index/no-kev',
  'index/no-records',
  'index/unwritable',
  'log/interrupted',
  'log/state',
  'sync/',
  'network/',
  'postgres/',
  'provider/busy',
  'provider/unwritable',
  'database/',
  'tlog/bad-wal',
  'tlog/busy',
  'tlog/fenced',
  'tlog/in-use',
  'tlog/not-stored',
  'tlog/outcome-unknown',
  'tlog/rolled-back',
  'tlog/unavailable',
  'token/unavailable',
  'witness/damaged',
  'witness/disk',
  'witness/locked',
  'witness/no-guard',
  'witness/no-state',
  'witness/restored',
]

/** What an error means for the caller of the process. */
export function exitCodeOf(error: unknown): ExitCode {
  if (!(error instanceof CodedError)) return 2
  const isUnavailable = unavailable.some((code) =>
    code.endsWith('/') ? error.code.startsWith(code) : error.code === code,
  )
  return isUnavailable ? 3 : 2
}

/** Tells a person what went wrong, on stderr: `primum: sbom.json:12:7: …`. */
export async function reportFailure(error: unknown, { stderr, env }: Terminal): Promise<void> {
  await stderr.write(`primum: ${printableLines(messageOf(error))}\n`)
  if (error instanceof UsageError) {
    await stderr.write(`Try "primum ${[...error.about, '--help'].join(' ')}".\n`)
  }
  if (env['PRIMUM_DEBUG'] === '1' && error instanceof Error) {
    await stderr.write(`${printableLines(traceOf(error))}\n`)
  }
}

function messageOf(error: unknown): string {
  if (error instanceof CodedError) return formatError(error)
  const message = error instanceof Error ? error.message : String(error)
  return `this should not have happened (${message}); PRIMUM_DEBUG=1 shows where`
}

function traceOf(error: Error): string {
  const cause = error.cause instanceof Error ? `\ncaused by ${traceOf(error.cause)}` : ''
  return `${error.stack ?? error.message}${cause}`
}
