// SPDX-License-Identifier: Apache-2.0
import { prefixOf } from '@primum/cases'
import { sql } from 'kysely'
import type { Tx } from '../../platform/database/database.ts'

/**
 * The next tracking id of a year, `HD-SA-2026-0007`: the organisation's letters as cases have them, and a number that no
 * advisory had, discarded ones among them. Holds others back until the transaction ends, so that no two get the same.
 */
export async function nextTrackingId(tx: Tx, organisation: string, now: Temporal.Instant): Promise<string> {
  await sql`lock table advisory in share row exclusive mode`.execute(tx)
  const { year } = now.toZonedDateTimeISO('UTC')
  const stem = `${prefixOf(organisation)}-SA-${year}-`
  const { last } = await tx
    .selectFrom('advisory')
    .select(
      sql<number>`coalesce(max(substring(tracking_id from ${`^${stem}([0-9]{4,9})$`})::integer), 0)`.as(
        'last',
      ),
    )
    .executeTakeFirstOrThrow()
  return `${stem}${String(last + 1).padStart(4, '0')}`
}
