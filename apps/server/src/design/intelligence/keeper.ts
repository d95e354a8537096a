// SPDX-License-Identifier: Apache-2.0
/**
 * Keeps the server and the index file together: notices a new index whoever built it (a sync, an upload, `primum intel
 * build` beside the server), registers it, and has the releases that it touches judged again.
 */

import { CodedError, formatError } from '@primum/parse'
import type { FastifyBaseLogger } from 'fastify'
import type { Clock } from '../../platform/clock.ts'
import type { Database } from '../../platform/database/database.ts'
import type { JobDefinition, Jobs } from '../../platform/jobs/jobs.ts'
import { systemActor } from '../../platform/journal/actor.ts'
import { type By, rfc3339 } from '../../platform/journal/by.ts'
import { version } from '../../version.ts'
import { lockIntelligence, recordFailure, registerIndex } from './acts.ts'
import { isWorkLeft } from './applied.ts'
import type { FlawDesk, SyncProgress } from './flaw-desk.ts'
import { rejudgeReleases } from './rejudge.ts'
import { shippedSources } from './shipped.ts'

export const REJUDGE = 'rejudge-releases'
export const SYNC = 'sync-intelligence'

export type Syncing = SyncProgress & { readonly startedAt: string }

export type Keeper = {
  readonly jobs: readonly JobDefinition[]
  /** What a running sync has done so far; undefined when none runs. */
  readonly syncing: () => Syncing | undefined
  /** Looks at the index file once; a new one is registered, and what waits to be judged is queued. */
  readonly check: (jobs: Jobs, by?: By) => Promise<boolean>
  /** Builds the first index of a new instance from what Primum comes with; then looks again and again until stopped. */
  readonly watch: (jobs: Jobs, everyMs: number) => () => void
}

export type KeeperOptions = {
  readonly db: Database
  readonly flaws: FlawDesk
  readonly clock: Clock
  readonly logger: FastifyBaseLogger
  readonly syncDaily: boolean
  readonly jobs: () => Jobs
}

export function createKeeper({ db, flaws, clock, logger, syncDaily, jobs }: KeeperOptions): Keeper {
  let syncing: Syncing | undefined
  const by = (part: string): By => ({ actor: systemActor(part), now: clock.now() })

  async function check(queue: Jobs, author: By = by('intelligence')): Promise<boolean> {
    const state = await flaws.state()
    if (state === undefined) return false
    return db.transaction().execute(async (tx) => {
      await lockIntelligence(tx)
      const isNew = await registerIndex(tx, state, author)
      if (isNew || (await isWorkLeft(tx, version))) await queue.send(tx, REJUDGE)
      return isNew
    })
  }

  async function tellFailure(error: unknown, part: string): Promise<void> {
    const reason = error instanceof CodedError ? formatError(error) : String(error)
    const source = (error instanceof CodedError ? error.where.file : undefined) ?? part
    await db.transaction().execute((tx) => recordFailure(tx, source, reason, by(part)))
  }

  async function sync(): Promise<void> {
    const startedAt = rfc3339(clock.now())
    let failed: Awaited<ReturnType<FlawDesk['sync']>> = []
    try {
      failed = await flaws.sync((progress) => {
        syncing = { ...progress, startedAt }
      })
    } catch (error) {
      await tellFailure(error, 'sync')
      throw error
    } finally {
      syncing = undefined
    }
    await check(jobs(), by('sync'))
    // After the index that the others brought, so that it is seen as what is still wrong.
    for (const { feed, reason } of failed) {
      await db.transaction().execute((tx) => recordFailure(tx, feed, reason, by('sync')))
    }
  }

  return {
    jobs: [
      {
        name: REJUDGE,
        handler: async () => {
          const judged = await rejudgeReleases({ db, flaws, version }, () => by('rejudge'))
          logger.info({ releases: judged }, 'releases judged with the new intelligence')
        },
        expireInSeconds: 3_600,
        retryLimit: 5,
      },
      {
        name: SYNC,
        handler: sync,
        expireInSeconds: 6 * 3_600,
        retryLimit: 2,
        ...(syncDaily ? { cron: '17 3 * * *' } : {}),
      },
    ],
    syncing: () => syncing,
    check,
    watch: (queue, everyMs) => {
      let stopped = false
      let timer: NodeJS.Timeout | undefined
      const look = async (): Promise<void> => {
        if (stopped) return
        await check(queue).catch((error: unknown) => logger.error({ err: error }, 'the index cannot be used'))
        if (!stopped) timer = setTimeout(look, everyMs).unref()
      }
      const begin = async (): Promise<void> => {
        try {
          await flaws.buildFirst(shippedSources)
        } catch (error) {
          if (stopped) return
          logger.error({ err: error }, 'the first index cannot be built')
          await tellFailure(error, 'intelligence')
        } finally {
          await look()
        }
      }
      begin().catch((error: unknown) => logger.error({ err: error }, 'the failure cannot be recorded'))
      return () => {
        stopped = true
        clearTimeout(timer)
      }
    },
  }
}
