// SPDX-License-Identifier: Apache-2.0
import { acts as vocabulary } from '@primum/oath'
import { sql } from 'kysely'
import type { Tx } from '../../platform/database/database.ts'
import { act } from '../../platform/journal/act.ts'
import { type By, rfc3339 } from '../../platform/journal/by.ts'
import type { IndexState } from './flaw-desk.ts'

/**
 * Those that register or apply an index come one after the other, also while there is none yet whose row they could wait for. Comes
 * before any lock of a row.
 */
export const lockIntelligence = (tx: Tx): Promise<unknown> =>
  sql`lock table intelligence in share row exclusive mode`.execute(tx)

/**
 * Makes an index the current one. The same index again changes nothing and says so.
 *
 * @param tx holds {@link lockIntelligence}
 */
export async function registerIndex(tx: Tx, index: IndexState, { actor, now }: By): Promise<boolean> {
  const current = await tx
    .selectFrom('intelligence')
    .select('sha256')
    .where('current', '=', true)
    .executeTakeFirst()
  if (current?.sha256 === index.sha256) return false
  if (current !== undefined) {
    await tx.updateTable('intelligence').set({ current: false }).where('current', '=', true).execute()
  }
  const { info } = index
  const row = {
    built_at: info.built,
    newest_entry_at: instantOrNull(info.newest),
    counts: JSON.stringify({
      sources: info.sources,
      ecosystems: info.ecosystems,
      advisories: info.advisories,
    }),
    seen_at: rfc3339(now),
    current: true,
  }
  await tx
    .insertInto('intelligence')
    .values({ sha256: index.sha256, ...row })
    .onConflict((conflict) => conflict.column('sha256').doUpdateSet(row))
    .execute()
  await act(tx, {
    definition: vocabulary.indexReplaced,
    actor,
    subjectId: index.sha256,
    facts: {
      index: index.sha256,
      builtAt: rfc3339(Temporal.Instant.from(info.built)),
      newestEntryAt: row.newest_entry_at,
      records: info.records,
      kevEntries: info.kev?.entries ?? 0,
      epssScores: info.epss?.scores ?? 0,
    },
    at: now,
  })
  return true
}

/** Sources write times as they like; one that cannot be read is no time. */
export function instantOrNull(text: string): string | null {
  try {
    return rfc3339(Temporal.Instant.from(text))
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}

/** A source that failed is on record too: claim D3 counts from feeds that arrived, not from feeds that were asked. */
export async function recordFailure(
  tx: Tx,
  source: string,
  reason: string,
  { actor, now }: By,
): Promise<void> {
  await act(tx, {
    definition: vocabulary.intelligenceFailed,
    actor,
    subjectId: 'intelligence',
    facts: { source: source.slice(0, 500), reason: reason.slice(0, 2_000) },
    at: now,
  })
}
