// SPDX-License-Identifier: Apache-2.0
import { CodedError } from '@primum/parse'
import type { FastifyBaseLogger } from 'fastify'
import type { Clock } from '../../platform/clock.ts'
import type { Database } from '../../platform/database/database.ts'
import { Problem } from '../../platform/errors/problems.ts'
import type { JobDefinition } from '../../platform/jobs/jobs.ts'
import { systemActor } from '../../platform/journal/actor.ts'
import { notePublicationFailed, type Publisher, publishAdvisory } from './publish.ts'

export const PUBLISH_ADVISORIES = 'publish-advisories'

/** The schedule comes every minute; what is due before it comes again is waited for. */
const AHEAD = { seconds: 70 } as const
/** A plan may change while it is waited for. */
const LOOK_AGAIN_MS = 1_000

export type PublicationOptions = Publisher & {
  readonly db: Database
  readonly clock: Clock
  readonly logger: FastifyBaseLogger
}

/**
 * Publishes each approved advisory at its very second. A run that is broken off published each of them wholly or not at all;
 * the next one goes on. What is late, because the server was down, is published at once.
 */
export const publicationJob = (options: PublicationOptions): JobDefinition => ({
  name: PUBLISH_ADVISORIES,
  handler: () => publishDue(options),
  expireInSeconds: 600,
  retryLimit: 5,
  cron: '* * * * *',
})

export async function publishDue(options: PublicationOptions): Promise<void> {
  const { clock } = options
  const until = clock.now().add(AHEAD)
  for (let next = await nextDue(options, until); next !== undefined; next = await nextDue(options, until)) {
    const leftMs = Temporal.Instant.from(next.publishAt).epochMilliseconds - clock.now().epochMilliseconds
    if (leftMs > 0) await delay(Math.min(leftMs, LOOK_AGAIN_MS))
    else await publishOne(options, next.advisoryId)
  }
}

const delay = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

async function nextDue({ db }: PublicationOptions, until: Temporal.Instant) {
  return db
    .selectFrom('advisory')
    .select(['advisory_id as advisoryId', 'publish_at as publishAt'])
    .$narrowType<{ publishAt: string }>()
    .where('state', '=', 'approved')
    .where('publication_fault', 'is', null)
    .where('publish_at', '<=', until.toString())
    .orderBy('publish_at')
    .orderBy('advisory_id')
    .executeTakeFirst()
}

async function publishOne(options: PublicationOptions, advisoryId: string): Promise<void> {
  const { db, clock, logger } = options
  const by = () => ({ actor: systemActor('publication'), now: clock.now() })
  try {
    await db.transaction().execute((tx) => publishAdvisory(tx, advisoryId, {}, options, by()))
    logger.info({ advisory: advisoryId }, 'advisory published')
  } catch (error) {
    // Anything else, such as a database that is gone for a moment, may go well the next time.
    if (!(error instanceof Problem || error instanceof CodedError)) throw error
    logger.error({ err: error, advisory: advisoryId }, 'an advisory could not be published')
    await db.transaction().execute((tx) => notePublicationFailed(tx, advisoryId, error.message, by()))
  }
}
