// SPDX-License-Identifier: Apache-2.0
import { type ChildProcessByStdio, spawn } from 'node:child_process'
import { once } from 'node:events'
import { Socket } from 'node:net'
import { createInterface } from 'node:readline'
import type { Readable, Writable } from 'node:stream'
import { postgresError } from './errors.ts'
import type { Launch } from './launch.ts'

/**
 * The watchdog: a shell that is the program's parent and holds the read end of a pipe from us. When we close our end, or
 * die in whatever way, it asks the program to end and reaps it; as the parent it can never hit a reused pid. The program
 * runs in a session of its own, so the terminal's Ctrl-C reaches Primum first, which ends the database last.
 *
 * $1 signal that asks the program to end, $2 directory to remove at the end or '', then the command.
 */
const WATCHDOG = `
how=$1 dir=$2; shift 2
"$@" >&2 & pid=$!
trap '' HUP INT TERM
echo "$pid"
exec >/dev/null 2>&1
read -r _
kill -"$how" "$pid"
wait "$pid"; code=$?
[ -z "$dir" ] || rmdir "$dir"
exit "$code"
`

/** How many last lines of a program's stderr are kept for the error message. */
const KEPT_LINES = 20

export type Exit = { readonly code: number | null; readonly signal: NodeJS.Signals | null }

/** A program that ends when this process does. */
export type Supervised = {
  /** The program's own pid, not the watchdog's. */
  readonly pid: number
  /** Resolves when the program has ended, for whatever reason. Never rejects. */
  readonly exited: Promise<Exit>
  /** The last lines that it wrote to stderr. */
  lastLines(): readonly string[]
  /** Asks it to end and waits until it has. */
  end(): Promise<Exit>
  /** Kills the watchdog, for when the program is gone and the watchdog does not notice. */
  abandon(): void
  /** Whether it keeps this process alive; without, the process may end by itself, and the program with it. */
  keepAlive(on: boolean): void
}

export type Program = {
  readonly command: readonly [string, ...string[]]
  readonly launch: Launch
  /** Asks the program to end: SIGINT is PostgreSQL's fast shutdown. */
  readonly endSignal: 'INT' | 'TERM'
  /** A directory that the watchdog removes (if empty) when the program has ended. */
  readonly removeDir?: string
  readonly onLine: (line: string) => void
}

/**
 * Starts a program under the watchdog.
 * @throws postgres/start-failed when not even the shell could be started.
 */
export async function supervise(program: Program): Promise<Supervised> {
  const { launch } = program
  const shell = ['sh', '-c', WATCHDOG, 'sh', program.endSignal, program.removeDir ?? '', ...program.command]
  const [file, ...args] = [...launch.prefix, ...shell]
  const child = spawn(file ?? 'sh', args, {
    ...launch.become,
    cwd: '/',
    // Nothing of ours: neither secrets nor PG* variables that would change the server's mind.
    env: { PATH: process.env['PATH'] ?? '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' },
    detached: true,
    stdio: ['pipe', 'pipe', 'pipe'],
  })
  return watch(child, program)
}

async function watch(
  child: ChildProcessByStdio<Writable, Readable, Readable>,
  { onLine, command }: Program,
): Promise<Supervised> {
  const lines: string[] = []
  createInterface({ input: child.stderr }).on('line', (line) => {
    lines.push(line)
    if (lines.length > KEPT_LINES) lines.shift()
    onLine(line)
  })
  // The watchdog may be gone when its pipe is closed: that is what closing was to bring about.
  child.stdin.on('error', () => undefined)
  const exited = new Promise<Exit>((resolve) => {
    child.once('error', (error) => {
      lines.push(error.message)
      resolve({ code: null, signal: null })
    })
    // 'close' and not 'exit': only then has everything that was written been read.
    child.once('close', (code, signal) => resolve({ code, signal }))
  })
  // Every process of the program holds its stderr, the watchdog does not: at its end all of them are gone, and the
  // watchdog, which still waits for us, is let go.
  child.stderr.once('close', () => child.stdin.end())

  const pid = await reportedPid(child)
  if (pid === undefined) {
    const end = await exited
    const said = lines.join('\n') || `exit code ${end.code}, signal ${end.signal}`
    throw postgresError('postgres/start-failed', `${command[0]} could not be started: ${said}`)
  }
  const streams = [child.stdin, child.stderr, child.stdout].filter((stream) => stream instanceof Socket)
  const keepAlive = (on: boolean): void => {
    for (const handle of [child, ...streams]) {
      if (on) handle.ref()
      else handle.unref()
    }
  }
  return {
    pid,
    exited,
    lastLines: () => lines,
    keepAlive,
    abandon: () => {
      child.kill('SIGKILL')
    },
    end: () => {
      keepAlive(true)
      child.stdin.end()
      return exited
    },
  }
}

/** The pid that the watchdog prints first; undefined when it ended without. */
async function reportedPid(
  child: ChildProcessByStdio<Writable, Readable, Readable>,
): Promise<number | undefined> {
  const output = createInterface({ input: child.stdout })
  const ended = new AbortController()
  child.once('error', () => ended.abort())
  output.once('close', () => ended.abort())
  try {
    const [line]: unknown[] = await once(output, 'line', { signal: ended.signal })
    const pid = Number(line)
    return Number.isSafeInteger(pid) && pid > 1 ? pid : undefined
  } catch {
    // Aborted: the shell could not be started, or ended before it printed.
    return undefined
  }
}
