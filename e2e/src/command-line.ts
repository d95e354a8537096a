// SPDX-License-Identifier: Apache-2.0
/** Commands as a person types them in the clone. */
import { execFile } from 'node:child_process'
import { cloneDir, environmentFor } from './primum-process.ts'

export type Outcome = { readonly code: number; readonly stdout: string; readonly stderr: string }

const ENDS_WITHIN_MS = 30_000

/** Runs a command to its end; a failure is an outcome and not an exception. */
export function runCommand(
  command: readonly [string, ...string[]],
  settings: Readonly<Record<string, string>> = {},
): Promise<Outcome> {
  const [program, ...args] = command
  const options = { cwd: cloneDir, env: environmentFor(settings), timeout: ENDS_WITHIN_MS }
  return new Promise((resolve) => {
    execFile(program, args, options, (error, stdout, stderr) => {
      // `code` is a number for an exit code, and text or nothing for what could not be run or was ended.
      const code = error === null ? 0 : typeof error.code === 'number' ? error.code : -1
      resolve({ code, stdout, stderr })
    })
  })
}
