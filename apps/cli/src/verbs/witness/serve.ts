// SPDX-License-Identifier: Apache-2.0
import { once } from 'node:events'
import type { Server } from 'node:http'
import { type AddressInfo, isIPv6 } from 'node:net'
import { CodedError, formatError } from '@primum/parse'
import type { WitnessDecision } from '@primum/tlog'
import { openWitness } from '@primum/tlog/node'
import type { HandlerOf } from '../../command/declaration.ts'
import { UsageError } from '../../command/usage-error.ts'
import type { Terminal } from '../../terminal/terminal.ts'
import { witnessServe } from './declarations.ts'
import { witnessServer } from './http-server.ts'

/** How long requests under way have when the witness is told to end. */
const STOP_MS = 10_000

/** `witness serve`. */
export const serveHandler: HandlerOf<typeof witnessServe> = async ({ operands, options }, terminal) => {
  const { host = '127.0.0.1', prefix = '/', guard } = options
  const port = countOf('--port', options.port ?? '8081', 65_535)
  const ratePerMinute = countOf('--rate', options.rate ?? '600', 1_000_000)
  const told = Promise.withResolvers<void>()
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => told.resolve())
  const now = () => BigInt(Math.floor(terminal.now().epochMilliseconds / 1000))
  const { vkey, witness, isGuardBeside, close } = await openWitness({ folder: operands.folder, guard }, now)
  try {
    const log = (line: object) => logLine(line, terminal)
    if (isGuardBeside) {
      const message = 'the guard is on the file system of the state: both would be put back together'
      await log({ level: 'warn', kind: 'guard', message })
    }
    const server = witnessServer({
      witness,
      vkey,
      prefix: prefixOf(prefix),
      ratePerMinute,
      clockMs: () => performance.now(),
      onDecision: (decision, status) => log(describe(decision, status)),
      onFailure: (error) => log(describeFailure(error)),
    })
    const url = `${await listen(server, host, port)}${prefixOf(prefix)}`
    await terminal.stdout.write(
      options.json ? `${JSON.stringify({ ready: true, url, vkey })}\n` : `Witness is ready: ${url} ${vkey}\n`,
    )
    await told.promise
    await stop(server)
  } finally {
    await close()
  }
  return 0
}

/** @throws UsageError */
function countOf(option: string, text: string, most: number): number {
  if (/^[0-9]{1,7}$/.test(text) && Number(text) <= most) return Number(text)
  throw new UsageError(`"${text}" for ${option} is not a number from 0 to ${most}`, witnessServe.path)
}

/** @throws UsageError */
function prefixOf(text: string): string {
  if (/^\/(?:[\w.~-]+\/)*[\w.~-]*$/.test(text)) return text.endsWith('/') ? text : `${text}/`
  throw new UsageError(`"${text}" for --prefix is not a path such as /w1`, witnessServe.path)
}

/** @throws CodedError `network/listen` */
async function listen(server: Server, host: string, port: number): Promise<string> {
  server.listen(port, host)
  try {
    await once(server, 'listening')
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause)
    throw new CodedError('network/listen', `${host}:${port} cannot be listened on: ${reason}`, { cause })
  }
  const { port: taken } = server.address() as AddressInfo // a TCP server that listens has no other kind
  return `http://${isIPv6(host) ? `[${host}]` : host}:${taken}`
}

/** Takes no more connections, and waits for the requests under way. */
async function stop(server: Server): Promise<void> {
  const closed = new Promise((resolve) => server.close(resolve))
  server.closeIdleConnections()
  const hurry = setTimeout(() => server.closeAllConnections(), STOP_MS)
  await closed
  clearTimeout(hurry)
}

async function logLine(line: object, { stderr, now }: Terminal): Promise<void> {
  const time = now().round({ smallestUnit: 'millisecond', roundingMode: 'floor' }).toString()
  const json = JSON.stringify({ time, ...line }, (_, value: unknown) =>
    typeof value === 'bigint' ? Number(value) : value,
  )
  await stderr.write(`${json}\n`)
}

/** A decision as a line of the log: what it says, without what is stored and sent. Who asked is not in it. */
function describe(decision: WitnessDecision, status: number): object {
  const { kind, ...facts } = decision
  return { level: levels[kind], kind, status, ...facts, cosignature: undefined, record: undefined }
}

/** What an operator has to look at is an error. */
const levels = {
  cosigned: 'info',
  conflict: 'info',
  malformed: 'warn',
  'unknown-log': 'warn',
  'not-signed': 'warn',
  inconsistent: 'error',
  closed: 'error',
  'rolled-back': 'error',
} as const satisfies Readonly<Record<WitnessDecision['kind'], string>>

function describeFailure(error: unknown): object {
  const code = error instanceof CodedError ? error.code : undefined
  const message = error instanceof CodedError ? formatError(error) : String(error)
  return { level: 'error', kind: 'failed', code, message }
}
