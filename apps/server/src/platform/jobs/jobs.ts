// SPDX-License-Identifier: Apache-2.0
/**
 * Work that outlives a request: schedules and long runs, kept in the same database (pg-boss), so that a job is queued in
 * the transaction that makes it necessary and survives a crash. Handlers must be safe to run twice.
 */
import type { FastifyBaseLogger } from 'fastify'
import type pg from 'pg'
import { fromKysely, PgBoss } from 'pg-boss'
import type { Tx } from '../database/database.ts'

export type JobHandler = (data: Readonly<Record<string, unknown>>) => Promise<void>

export type JobDefinition = {
  readonly name: string
  readonly handler: JobHandler
  /** How long one run may take before it counts as dead and is tried again. */
  readonly expireInSeconds: number
  readonly retryLimit: number
  /** Cron in UTC; absent for jobs that only run when sent. */
  readonly cron?: string
}

export type Jobs = {
  /** Queues a job in the caller's transaction: it exists if and only if the transaction commits. */
  readonly send: (tx: Tx, name: string, data?: Readonly<Record<string, unknown>>) => Promise<void>
  readonly isRunning: () => boolean
  /** Lets running jobs finish (up to 30 s), then stops; jobs that did not finish are tried again at the next start. */
  readonly stop: () => Promise<void>
}

const STOP_TIMEOUT_MS = 30_000

export async function startJobs(
  pool: pg.Pool,
  definitions: readonly JobDefinition[],
  logger: FastifyBaseLogger,
): Promise<Jobs> {
  const boss = new PgBoss({
    db: { executeSql: async (text, values) => pool.query(text, values as unknown[]) },
    schema: 'jobs',
  })
  boss.on('error', (error) => logger.error({ err: error }, 'job queue'))
  boss.on('warning', (warning) => logger.warn({ warning }, 'job queue'))
  await boss.start()
  const workers = new Map<string, string>()
  for (const { name, handler, expireInSeconds, retryLimit, cron } of definitions) {
    // `singleton`: however often a job is asked for, one waits and one runs.
    await boss.createQueue(name, { policy: 'stately', expireInSeconds, retryLimit, retryBackoff: true })
    const worker = await boss.work<Record<string, unknown>>(name, async (jobs) => {
      for (const job of jobs) await handler(job.data ?? {})
    })
    workers.set(name, worker)
    if (cron !== undefined) await boss.schedule(name, cron, {}, { tz: 'UTC' })
  }
  let running = true
  return {
    send: async (tx, name, data = {}) => {
      await boss.send(name, data, { db: fromKysely(tx) })
      const worker = workers.get(name)
      // Only a nudge: it saves the polling interval when the transaction commits at once, and costs nothing otherwise.
      if (worker !== undefined) setImmediate(() => boss.notifyWorker(worker))
    },
    isRunning: () => running,
    stop: async () => {
      running = false
      await boss.stop({ graceful: true, timeout: STOP_TIMEOUT_MS })
    },
  }
}
