// SPDX-License-Identifier: Apache-2.0
import { type ChildProcess, spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { CodedError } from '@primum/parse'
import { repository } from '../repository.ts'
import { tracked } from './children.ts'
import { type Process, processTree } from './memory.ts'
import { shellEnvironment } from './run.ts'

/** A server that was started as its users start it. */
export type Server = {
  readonly url: string
  /** From starting the command to the line that says that Primum is ready. */
  readonly readyMs: number
  /** The command and everything it started. */
  readonly processes: () => readonly Process[]
  /** Asks the server to stop and waits for the command to end. */
  readonly stop: () => Promise<void>
}

const readyLine = /^Primum is ready: (\S+)/
const startsWithinMs = 120_000
const stopsWithinMs = 30_000

/**
 * How `npm start` runs Node: its young heap may take 16 MB and not 64, which costs no time that can be measured. A writer of logs makes much garbage and keeps
 * little.
 */
export const smallYoungHeap = '--max-semi-space-size=8'

/** The documented command, and the program behind it. */
export const commands = {
  npm: ['npm', 'start'],
  node: [process.execPath, smallYoungHeap, 'apps/server/src/main.ts'],
} as const

/** @throws CodedError `bench/no-start` with what was written when the command ends or says nothing */
export async function startServer(
  dataDir: string,
  [program, ...args]: readonly [string, ...string[]] = commands.npm,
): Promise<Server> {
  const started = performance.now()
  const child = tracked(
    spawn(program, args, {
      cwd: repository,
      env: shellEnvironment({ PRIMUM_DATA: dataDir, PRIMUM_PORT: '0' }),
      stdio: ['ignore', 'pipe', 'pipe'],
    }),
  )
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()))
  try {
    const url = await readyUrl(child)
    const readyMs = performance.now() - started
    return {
      url,
      readyMs,
      processes: () => (child.pid === undefined ? [] : processTree(child.pid)),
      stop: () => stop(child, ended),
    }
  } catch (error) {
    await stop(child, ended)
    throw error
  }
}

function readyUrl(child: ChildProcess): Promise<string> {
  const { stdout, stderr } = child
  if (stdout === null || stderr === null) throw new TypeError('started without pipes')
  let said = ''
  stderr.setEncoding('utf8').on('data', (text: string) => {
    said = (said + text).slice(-2_000)
  })
  return new Promise((resolve, reject) => {
    const fail = (why: string) => reject(new CodedError('bench/no-start', `npm start ${why}: ${said.trim()}`))
    const timer = setTimeout(() => fail('said nothing in two minutes'), startsWithinMs)
    child.once('error', reject)
    child.once('exit', () => {
      clearTimeout(timer)
      fail('ended')
    })
    createInterface({ input: stdout }).on('line', (line) => {
      const url = readyLine.exec(line)?.[1]
      if (url === undefined) return
      clearTimeout(timer)
      resolve(url)
    })
  })
}

/** The server is asked, not npm, which would pass the signal on through a shell; it ends its database itself. */
async function stop(child: ChildProcess, ended: Promise<void>): Promise<void> {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return ended
  const tree = processTree(child.pid)
  const server = tree.find(({ command }) => isServer(command))?.pid ?? child.pid
  process.kill(server, 'SIGTERM')
  const late = setTimeout(() => {
    for (const { pid } of processTree(child.pid ?? 0)) process.kill(pid, 'SIGKILL')
  }, stopsWithinMs)
  await ended
  clearTimeout(late)
}

/** Node with the server's main file; the shell that npm puts between names it too, but is no Node. */
export function isServer(command: string): boolean {
  return /node\S* (?:--\S+ )*(?:\S+\/)?apps\/server\/src\/main\.ts$/.test(command) && !/^\S*sh /.test(command)
}
