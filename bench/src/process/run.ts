// SPDX-License-Identifier: Apache-2.0
import { type ChildProcess, spawn } from 'node:child_process'
import { closeSync, openSync } from 'node:fs'
import path from 'node:path'
import { CodedError } from '@primum/parse'
import { repository } from '../repository.ts'
import { tracked } from './children.ts'
import { childrenCpuMs, peakOf } from './memory.ts'

/** What one process cost, from its start to its end. */
export type Run = {
  readonly wallMs: number
  /** User and system time, to 10 ms; undefined where it cannot be known. */
  readonly cpuMs: number | undefined
  /** Most resident memory, as last seen at most {@link sampleEveryMs} before the end; undefined where it cannot be known. */
  readonly peakBytes: number | undefined
  readonly stdout: string
}

export type RunOptions = {
  /** Is read as standard input; absent: there is none. */
  readonly inFile?: string
  /** Receives standard output; absent: it is returned. */
  readonly outFile?: string
  readonly env?: Readonly<Record<string, string>>
  /** Exit codes besides 0 that are no failure. */
  readonly mayExit?: readonly number[]
}

const sampleEveryMs = 4

/**
 * The environment of a person at a shell: without what `npm run bench` put into it, which would spare a measured npm its work.
 *
 * @param binaries as `npx` does, first the programs that the clone has installed
 */
export function shellEnvironment(extra: Readonly<Record<string, string>> = {}, binaries = false) {
  const kept = Object.entries(process.env).filter(
    ([name]) => !/^(npm_|PRIMUM_|DATABASE_URL$|NODE_OPTIONS$|INIT_CWD$)/i.test(name),
  )
  const own = (process.env['PATH'] ?? '')
    .split(path.delimiter)
    .filter((folder) => !/node_modules[\\/]\.bin$|node-gyp-bin$/.test(folder))
  const folders = binaries ? [path.join(repository, 'node_modules/.bin'), ...own] : own
  return { ...Object.fromEntries(kept), ...extra, PATH: folders.join(path.delimiter) }
}

/**
 * Runs a program to its end.
 *
 * @throws CodedError `bench/run-failed` with what it wrote to standard error
 */
export async function run(
  program: string,
  args: readonly string[],
  { inFile, outFile, env, mayExit = [] }: RunOptions = {},
): Promise<Run> {
  const input = inFile === undefined ? 'ignore' : openSync(inFile, 'r')
  const out = outFile === undefined ? 'pipe' : openSync(outFile, 'w')
  const cpuBefore = childrenCpuMs()
  const started = performance.now()
  const child = tracked(
    spawn(program, args, {
      cwd: repository,
      env: shellEnvironment(env, true),
      stdio: [input, out, 'pipe'],
    }),
  )
  for (const file of [input, out]) if (typeof file === 'number') closeSync(file)
  const sampler = samplePeak(child)
  const texts = { stdout: '', stderr: '' }
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    texts.stdout += text
  })
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    texts.stderr += text
  })
  let endedMs = 0
  child.once('exit', () => {
    endedMs = performance.now()
  })
  const end = await new Promise<string | number>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code, signal) => resolve(signal ?? code ?? 'nothing'))
  }).finally(() => sampler.stop())
  if (end !== 0 && !mayExit.includes(Number(end))) {
    const said = texts.stderr.trim().split('\n').slice(-5).join('\n')
    throw new CodedError('bench/run-failed', `${path.basename(program)} ended with ${end}: ${said}`)
  }
  const cpuAfter = childrenCpuMs()
  return {
    wallMs: endedMs - started,
    cpuMs: cpuBefore === undefined || cpuAfter === undefined ? undefined : cpuAfter - cpuBefore,
    peakBytes: sampler.peakBytes(),
    stdout: texts.stdout,
  }
}

/** The kernel keeps the peak itself; it has to be asked while the process lives, and the last answer is the highest. */
function samplePeak({ pid }: ChildProcess) {
  let peak: number | undefined
  const timer = setInterval(() => {
    peak = (pid === undefined ? undefined : peakOf(pid)) ?? peak
  }, sampleEveryMs)
  return { peakBytes: () => peak, stop: () => clearInterval(timer) }
}
