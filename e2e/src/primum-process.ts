// SPDX-License-Identifier: Apache-2.0
/** A real server, started as a person would start it: a process of its own, told by the environment, heard on its output. */
import { type ChildProcess, spawn } from 'node:child_process'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'

/** The clone's root, from which people run the server. */
export const cloneDir = path.resolve(import.meta.dirname, '../..')

/** How a process ended: by itself with a code, or by a signal that it did not handle. */
export type Exit = { readonly code: number | null; readonly signal: NodeJS.Signals | null }

/** A server process, ready or not. */
export type PrimumProcess = {
  readonly pid: number
  readonly dataDir: string
  /** Everything that it wrote so far, standard output and standard error together. */
  readonly output: () => string
  readonly exited: Promise<Exit>
  /** Sends a signal and waits for the end. Without effect on a process that has ended. */
  readonly end: (signal: NodeJS.Signals) => Promise<Exit>
}

/** A server that has said where it is. */
export type ReadyPrimum = PrimumProcess & {
  readonly url: string
  /** The one-time set-up link that it printed; undefined once somebody can sign in. */
  readonly setupUrl: string | undefined
}

export type StartOptions = {
  readonly dataDir: string
  /** 0, the default, takes any free port. */
  readonly port?: number
  /** Further settings, as `PRIMUM_MAX_SBOM_BYTES`. */
  readonly settings?: Readonly<Record<string, string>>
  /** What is run in the clone, `npm start` as a rule; the default is what that runs, without npm's own second. */
  readonly command?: readonly [string, ...string[]]
  /** A process group of its own, as a shell makes one for what is typed in a terminal; see `pressCtrlC`. */
  readonly ownGroup?: boolean
}

export const serverCommand = [process.execPath, 'apps/server/src/main.ts'] as const

/** Starts are under 8 s on two cores of their own; tests share them. */
const READY_WITHIN_MS = 45_000

/** A directory for the data of one server, with spaces in its path, that the database's own account may pass through. */
export async function makeDataDir(): Promise<AsyncDisposable & { readonly dataDir: string }> {
  const parent = await mkdtemp(path.join(tmpdir(), 'primum e2e '))
  await chmod(parent, 0o755)
  return {
    dataDir: path.join(parent, 'data of the ward'),
    [Symbol.asyncDispose]: () => rm(parent, { recursive: true, force: true }),
  }
}

/** The settings of the tests and nothing of the machine's own, so that a developer's `PRIMUM_URL` changes no result. */
export const environmentFor = (settings: Readonly<Record<string, string>>): NodeJS.ProcessEnv => ({
  PATH: process.env['PATH'],
  HOME: process.env['HOME'],
  ...settings,
})

/** Starts a server and does not wait for anything. */
export function spawnPrimum(options: StartOptions): PrimumProcess {
  const { dataDir, port = 0, settings = {}, command = serverCommand, ownGroup = false } = options
  const [program, ...args] = command
  const child = spawn(program, args, {
    cwd: cloneDir,
    env: environmentFor({ PRIMUM_DATA: dataDir, PRIMUM_PORT: String(port), ...settings }),
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: ownGroup,
  })
  let output = ''
  const hear = (chunk: Buffer): void => {
    output += chunk.toString()
  }
  child.stdout.on('data', hear)
  child.stderr.on('data', hear)
  const exited = exitOf(child)
  return {
    pid: child.pid ?? 0,
    dataDir,
    output: () => output,
    exited,
    end: (signal) => {
      child.kill(signal)
      return exited
    },
  }
}

/** What a terminal does at Ctrl-C: every process of the group in front gets SIGINT, the server's database too. */
export function pressCtrlC({ pid, exited }: PrimumProcess): Promise<Exit> {
  process.kill(-pid, 'SIGINT')
  return exited
}

/** `close`, and not `exit`: by then all that it wrote was heard. */
function exitOf(child: ChildProcess): Promise<Exit> {
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code, signal) => resolve({ code, signal }))
  })
}

/**
 * Starts a server and waits for its ready line.
 *
 * @throws {Error} with everything that it wrote, when it ends or stays silent instead
 */
export async function startPrimum(options: StartOptions): Promise<ReadyPrimum> {
  const primum = spawnPrimum(options)
  const waitedFrom = performance.now()
  let hasEnded = false
  void primum.exited.finally(() => {
    hasEnded = true
  })
  for (;;) {
    const url = /^Primum is ready: (\S+)$/m.exec(primum.output())?.[1]
    if (url !== undefined) {
      // The set-up line follows in the same breath, when there is one.
      await pause(50)
      const setupUrl = /^Set it up .*: (\S+)$/m.exec(primum.output())?.[1]
      return { ...primum, url, setupUrl }
    }
    const isLate = performance.now() - waitedFrom > READY_WITHIN_MS
    if (hasEnded || isLate) {
      if (isLate) await primum.end('SIGKILL')
      throw new Error(`the server did not become ready:\n${primum.output()}`)
    }
    await pause(20)
  }
}

export const pause = (durationMs: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, durationMs)
  })
