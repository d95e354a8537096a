// SPDX-License-Identifier: Apache-2.0
import type { FastifyBaseLogger } from 'fastify'
import type { Clock } from '../../platform/clock.ts'
import type { Database } from '../../platform/database/database.ts'
import type { JobDefinition } from '../../platform/jobs/jobs.ts'
import { systemActor } from '../../platform/journal/actor.ts'
import { lockRelease } from '../sboms/acts.ts'
import { applyPolicy } from './apply.ts'

export const APPLY_POLICY = 'apply-policy'

type Options = { readonly db: Database; readonly clock: Clock; readonly logger: FastifyBaseLogger }

/**
 * Puts the policy to every release with open findings: after it was set, and every hour, because exceptions end and days
 * pass. Each release is a transaction of its own, and what says the same as before is not written, so a run that is broken
 * off is finished by the next.
 */
export const policyJob = ({ db, clock, logger }: Options): JobDefinition => ({
  name: APPLY_POLICY,
  handler: async () => {
    let changed = 0
    for (const releaseId of await listReleases(db)) {
      changed += await db.transaction().execute(async (tx) => {
        await lockRelease(tx, releaseId)
        return applyPolicy(tx, releaseId, { actor: systemActor('policy'), now: clock.now() })
      })
    }
    logger.info({ findings: changed }, 'policy applied')
  },
  expireInSeconds: 3_600,
  retryLimit: 5,
  cron: '11 * * * *',
})

async function listReleases(db: Database): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('finding')
    .select('release_id')
    .distinct()
    .where('state', '=', 'open')
    .orderBy('release_id')
    .execute()
  return rows.map(({ release_id }) => release_id)
}
