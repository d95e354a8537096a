// SPDX-License-Identifier: Apache-2.0
import { isSetUp } from '../../platform/identity/instance/queries.ts'
import type { JobDefinition } from '../../platform/jobs/jobs.ts'
import { systemActor } from '../../platform/journal/actor.ts'
import type { Collaboration } from '../context.ts'
import { disclosurePolicy } from './queries.ts'
import { type Get, getOverNetwork, recordReach, tryReach } from './reach.ts'
import { isHttps, isUpToDate, readCurrent, renewSecurityTxt } from './security-txt.ts'

export const CHECK_PROGRAMME = 'check-programme'

export const disclosureJobs = (collaboration: Collaboration): readonly JobDefinition[] => [
  renewalJob(collaboration),
  reachJob(collaboration, getOverNetwork),
]

/** Prolongs the signing key and renews security.txt before they end; most days there is nothing to do. */
const renewalJob = ({ db, clock, logger, openPgp, publicUrl }: Collaboration): JobDefinition => ({
  name: 'renew-security-txt',
  handler: async () => {
    if (!(await isSetUp(db))) return
    await openPgp.refresh()
    const now = clock.now()
    if (await isUpToDate(db, { openPgp, publicUrl }, now)) return
    const by = { actor: systemActor('security-txt'), now }
    await db.transaction().execute((tx) => renewSecurityTxt(tx, { openPgp, publicUrl }, by))
    logger.info('security.txt renewed')
  },
  expireInSeconds: 600,
  retryLimit: 5,
  cron: '23 4 * * *',
})

/** Looks for a published programme at its public address; there is none to look for without https. */
export const reachJob = (
  { db, clock, publicUrl }: Pick<Collaboration, 'db' | 'clock' | 'publicUrl'>,
  get: Get,
): JobDefinition => ({
  name: CHECK_PROGRAMME,
  handler: async () => {
    const policy = await disclosurePolicy(db)
    const securityTxt = (await readCurrent(db))?.content
    if (policy.version === 0 || securityTxt === undefined || !isHttps(publicUrl)) return
    const reach = await tryReach(publicUrl, { policy, securityTxt }, get)
    const by = { actor: systemActor('programme'), now: clock.now() }
    await db.transaction().execute((tx) => recordReach(tx, publicUrl, { ...reach, securityTxt }, by))
  },
  expireInSeconds: 600,
  retryLimit: 2,
  cron: '47 4 * * *',
})
