// SPDX-License-Identifier: Apache-2.0
import { fileURLToPath } from 'node:url'
import { type Run, type RunOptions, run } from './run.ts'

/** Runs one of the programs in `inside/`, which measure themselves, in a process of its own; `node` are options of Node. */
export async function runInside<Answer = unknown>(
  program: URL,
  args: readonly string[],
  { node = [], ...options }: RunOptions & { readonly node?: readonly string[] } = {},
): Promise<Run & { readonly answer: Answer }> {
  const done = await run(process.execPath, [...node, fileURLToPath(program), ...args], options)
  return { ...done, answer: JSON.parse(done.stdout) as Answer } // written by a program of our own
}
