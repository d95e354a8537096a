// SPDX-License-Identifier: Apache-2.0
import { sql } from 'kysely'
import { continueClock, stopClock } from '../../platform/clocks/index.ts'
import { updateMany } from '../../platform/database/bulk.ts'
import type { Tx } from '../../platform/database/database.ts'
import { type By, rfc3339 } from '../../platform/journal/by.ts'
import type { MergedFinding } from './reconcile.ts'

/** For people: why a finding ended in another one. */
export const mergedReason = ({ into }: MergedFinding): string =>
  `It is the same flaw as ${into.vulnerability_id} in this component, and goes on there.`

/**
 * Ends findings in those of the same flaw. Comes before these take over a name, which no two findings of a component may have. What was
 * decided about an ended one stays with it and is shown with the other; no deadline gets longer.
 */
export async function mergeFindings(tx: Tx, merged: readonly MergedFinding[], by: By): Promise<void> {
  const at = rfc3339(by.now)
  await updateMany(
    tx,
    'finding',
    'finding_id',
    ['state', 'closed_reason', 'closed_at', 'changed_at', 'merged_into'],
    merged.map((each) => ({
      finding_id: each.known.finding_id,
      state: 'closed',
      closed_reason: mergedReason(each),
      closed_at: at,
      changed_at: at,
      merged_into: each.into.finding_id,
    })),
  )
  for (const each of merged) {
    // The maker learned of the flaw when it learned of it under any of its names (FDA postmarket guidance, section VII).
    await sql`
      update finding set learned_at = least(learned_at, ${each.known.learned_at}::timestamptz)
      where finding_id = ${each.into.finding_id}`.execute(tx)
    await moveClocks(tx, each, by)
  }
}

/** A clock that runs on goes on at the other finding from the same start, unless one of its rule runs there from an earlier one. */
async function moveClocks(tx: Tx, merged: MergedFinding, by: By): Promise<void> {
  const running = await tx
    .selectFrom('clock')
    .select(['clock_id', 'finding_id', 'rule_id', 'started_at'])
    .where('finding_id', 'in', [merged.known.finding_id, merged.into.finding_id])
    .where('state', '=', 'running')
    .execute()
  const there = new Map(
    running
      .filter(({ finding_id }) => finding_id === merged.into.finding_id)
      .map((clock) => [clock.rule_id, clock]),
  )
  for (const clock of running.filter(({ finding_id }) => finding_id === merged.known.finding_id)) {
    await stopClock(tx, clock.clock_id, mergedReason(merged), by)
    const startedAt = Temporal.Instant.from(clock.started_at)
    const other = there.get(clock.rule_id)
    if (other !== undefined) {
      if (Temporal.Instant.compare(Temporal.Instant.from(other.started_at), startedAt) <= 0) continue
      await stopClock(tx, other.clock_id, 'The same flaw was learned of earlier under another name.', by)
    }
    await continueClock(tx, clock.clock_id, { kind: 'finding', id: merged.into.finding_id }, by)
  }
}
