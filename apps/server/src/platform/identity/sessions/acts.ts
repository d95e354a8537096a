// SPDX-License-Identifier: Apache-2.0
/** Ending sessions. Sessions are not state (exempt-tables.ts), so nothing here writes an act. */
import type { Database, Reader } from '../../database/database.ts'
import { Problem } from '../../errors/problems.ts'
import { rfc3339 } from '../../journal/by.ts'
import { idleSince } from '../authenticate.ts'

/** @throws {Problem} `not-found`, also for a session of someone else */
export async function endSession(db: Reader, personId: string, sessionId: string): Promise<void> {
  const { numDeletedRows } = await db
    .deleteFrom('session')
    .where('id', '=', sessionId)
    .where('person_id', '=', personId)
    .executeTakeFirst()
  if (numDeletedRows === 0n) throw new Problem('not-found', 'There is no such session.')
}

/** @param except the token of a session that goes on; absent: all end */
export async function endSessions(db: Reader, personId: string, except?: string): Promise<void> {
  let ended = db.deleteFrom('session').where('person_id', '=', personId)
  if (except !== undefined) ended = ended.where('token', '<>', except)
  await ended.execute()
}

/** Housekeeping, for a job that runs daily: what is over and would only fill the disk. */
export async function removeExpired(db: Database, now: Temporal.Instant): Promise<void> {
  const at = rfc3339(now)
  await db
    .deleteFrom('session')
    .where((eb) => eb.or([eb('expires_at', '<', at), eb('updated_at', '<', idleSince(now))]))
    .execute()
  await db.deleteFrom('verification').where('expires_at', '<', at).execute()
  await db.deleteFrom('sign_in_attempt').where('window_ends_at', '<', at).execute()
  await db
    .deleteFrom('used_code')
    .where('used_at', '<', rfc3339(now.subtract({ hours: 1 })))
    .execute()
}
