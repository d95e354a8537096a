// SPDX-License-Identifier: Apache-2.0
import { CodedError, formatError } from '@primum/parse'
import type { LogWriter } from '@primum/tlog'
import { type DirectoryLogOptions, openDirectoryLog } from '@primum/tlog/node'
import { printableLines } from '../../terminal/clean.ts'
import type { Terminal } from '../../terminal/terminal.ts'

/** Opens a log for writing, as `openDirectoryLog` does; what fails and is tried again is told on stderr. */
export function openWriter(
  directory: string,
  { stderr }: Pick<Terminal, 'stderr'>,
  options: Pick<DirectoryLogOptions, 'cosign'> = {},
): Promise<LogWriter> {
  const report = (problem: unknown): void => {
    const message = problem instanceof CodedError ? formatError(problem) : String(problem)
    stderr.write(`primum: ${printableLines(message)}\n`).catch(() => undefined)
  }
  return openDirectoryLog(directory, { ...options, report })
}
