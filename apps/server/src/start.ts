// SPDX-License-Identifier: Apache-2.0
/** Reads the settings, starts everything, says where, and stops cleanly on Ctrl-C or SIGTERM. */
import { CodedError, formatError } from '@primum/parse'
import { parseConfig } from './config.ts'
import { createLogger } from './platform/telemetry/logger.ts'
import { openPrimum, type Primum } from './primum.ts'

const say = (line: string): void => {
  process.stdout.write(`${line}\n`)
}

async function main(): Promise<void> {
  const config = parseConfig(process.env, process.cwd())
  const logger = createLogger(config.logLevel)
  const primum = await openPrimum(config, logger)
  say(`Primum is ready: ${primum.url}`)
  if (primum.setupUrl !== undefined) {
    say(`Set it up (link works once, for 24 hours): ${primum.setupUrl}`)
  }
  stopOnSignals(primum)
  const error = await primum.broken
  process.stderr.write(`primum: ${error.message}; stopping, because nothing can be stored\n`)
  await primum.close()
  process.exitCode = 1
}

/** npm passes Ctrl-C on to a server that the terminal has told already: one key press, two signals. */
const SAME_KEY_PRESS_MS = 1_000

/** The first signal stops cleanly; another one, later, means that somebody does not want to wait. */
function stopOnSignals(primum: Primum): void {
  let stoppingSinceMs: number | undefined
  const stop = async (): Promise<void> => {
    const nowMs = performance.now()
    if (stoppingSinceMs !== undefined) {
      if (nowMs - stoppingSinceMs > SAME_KEY_PRESS_MS) process.exit(130)
      return
    }
    stoppingSinceMs = nowMs
    say('Stopping: finishing what runs.')
    await primum.close()
    say('Stopped.')
    process.exit(0)
  }
  process.on('SIGINT', stop)
  process.on('SIGTERM', stop)
}

/** Runs until it is stopped; sets the process's exit code, 2 for unusable settings. */
export async function start(): Promise<void> {
  try {
    await main()
  } catch (error) {
    const message = error instanceof CodedError ? formatError(error) : String(error)
    process.stderr.write(`primum: ${message}\n`)
    if (!(error instanceof CodedError) && error instanceof Error)
      process.stderr.write(`${error.stack ?? ''}\n`)
    process.exitCode = error instanceof CodedError && error.code === 'config/invalid' ? 2 : 1
  }
}
