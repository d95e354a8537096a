// SPDX-License-Identifier: Apache-2.0
import { sql } from 'kysely'
import type { Database, Reader } from '../database/database.ts'

/**
 * The right to write one log. PostgreSQL's clock decides when it is over. Each commit names the log's epoch, which goes up whenever somebody
 * takes the lease or settles what is unknown; so a writer that slept through the end of its lease changes nothing any more, however late
 * it wakes.
 */
export type Lease = {
  readonly logId: string
  /** Random, new for each lease. */
  readonly holder: string
}

/** How long a lease lasts without being renewed. Until then nobody else writes, so it is also how long a crash is felt. */
const LEASE_MS = 6_000

const now = sql<string>`clock_timestamp()`
/** A new end of the lease, by PostgreSQL's clock. */
export const leaseEnd = sql<string>`clock_timestamp() + ${LEASE_MS} * interval '1 millisecond'`

/** Takes the lease of a log when nobody holds it; undefined when somebody does, or when there is no such log. */
export async function takeLease(db: Database, logId: string, holder: string): Promise<Lease | undefined> {
  const { numUpdatedRows } = await db
    .updateTable('log')
    .set((eb) => ({ epoch: eb('epoch', '+', '1'), holder, lease_until: leaseEnd }))
    .where('log_id', '=', logId)
    .where('lease_until', '<=', now)
    .executeTakeFirst()
  return numUpdatedRows === 1n ? { logId, holder } : undefined
}

/** Makes the lease last again as long as a new one; false when it is somebody else's by now. */
export async function renewLease(db: Reader, { logId, holder }: Lease): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('log')
    .set({ lease_until: leaseEnd })
    .where('log_id', '=', logId)
    .where('holder', '=', holder)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** Gives the lease back, so that the next one need not wait; does nothing when it is somebody else's by now. */
export async function releaseLease(db: Database, { logId, holder }: Lease): Promise<void> {
  await db
    .updateTable('log')
    .set({ lease_until: sql<string>`'-infinity'`, holder: null })
    .where('log_id', '=', logId)
    .where('holder', '=', holder)
    .execute()
}
