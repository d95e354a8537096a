// SPDX-License-Identifier: Apache-2.0
import { type ChildProcess, spawn } from 'node:child_process'
import path from 'node:path'

const primum = path.resolve(import.meta.dirname, '../../../../bin/primum')

/** How a command line ended. */
export type Ended = {
  readonly status: number | null
  readonly signal: NodeJS.Signals | null
  readonly stdout: string
  readonly stderr: string
}

/** A command line that runs beside the test. */
export type Running = {
  readonly child: ChildProcess
  readonly ended: Promise<Ended>
  /** Resolves when so many lines are on standard output. */
  readonly printed: (lines: number) => Promise<void>
  /** What is on standard output so far. */
  readonly stdout: () => string
}

/** Starts a command line; what it reads is written to `child.stdin`. */
export function start(...args: readonly string[]): Running {
  const child = spawn(process.execPath, [primum, ...args], { stdio: ['pipe', 'pipe', 'pipe'] })
  // Written to after its end by some tests.
  child.stdin.on('error', () => undefined)
  const written = { stdout: '', stderr: '' }
  const waiting = new Map<number, () => void>()
  let lines = 0
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    written.stdout += text
    lines += text.split('\n').length - 1
    for (const [count, resolve] of waiting) if (lines >= count) resolve()
  })
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    written.stderr += text
  })
  const ended = new Promise<Ended>((resolve) =>
    child.once('close', (status, signal) => resolve({ status, signal, ...written })),
  )
  const printed = (count: number): Promise<void> =>
    new Promise((resolve) => {
      if (lines >= count) resolve()
      else waiting.set(count, resolve)
    })
  return { child, ended, printed, stdout: () => written.stdout }
}

/** Runs a command line with this as its standard input. */
export function run(args: readonly string[], input = ''): Promise<Ended> {
  const { child, ended } = start(...args)
  child.stdin?.end(input)
  return ended
}

/** What a command line printed as JSON. */
export function answerOf({ stdout }: Ended): Readonly<Record<string, unknown>> {
  return JSON.parse(stdout) as Readonly<Record<string, unknown>> // our own answer
}
