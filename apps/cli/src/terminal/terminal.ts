// SPDX-License-Identifier: Apache-2.0
import { type Output, type OutputStream, openOutput } from './output.ts'

/** All that a verb knows of the world around it. */
export type Terminal = {
  readonly env: Readonly<Record<string, string | undefined>>
  readonly cwd: string
  readonly stdin: AsyncIterable<Uint8Array> & { destroy(): void; readonly isTTY?: boolean }
  /** Data. */
  readonly stdout: Output
  /** Everything else. */
  readonly stderr: Output
  now(): Temporal.Instant
}

/** A person who typed a command that reads standard input would otherwise wait for it, and it for them. */
export async function hintAtStdin({ stdin, stderr }: Pick<Terminal, 'stdin' | 'stderr'>): Promise<void> {
  if (stdin.isTTY === true) await stderr.write('primum: reading standard input; Ctrl-D ends it\n')
}

/** The terminal of this process. */
export function processTerminal(): Terminal {
  const { env } = process
  return {
    env,
    cwd: process.cwd(),
    // Looking at process.stdin opens it and can keep the process waiting, so it is left alone until a verb reads.
    get stdin() {
      return process.stdin
    },
    stdout: openOutput(process.stdout as OutputStream, env), // a file or pipe has no isTTY and no columns
    stderr: openOutput(process.stderr as OutputStream, env),
    now: () => Temporal.Now.instant(),
  }
}
