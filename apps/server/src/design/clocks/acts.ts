// SPDX-License-Identifier: Apache-2.0
/** What starts the clocks of findings; the clocks themselves are the platform's. */
import { acts as vocabulary } from '@primum/oath'
import { isPolicyClock, startClocks } from '../../platform/clocks/index.ts'
import type { Tx } from '../../platform/database/database.ts'
import { Problem } from '../../platform/errors/problems.ts'
import { act } from '../../platform/journal/act.ts'
import { type By, rfc3339 } from '../../platform/journal/by.ts'
import { isRule } from './rules.ts'

/** Findings that came back: what an uncontrolled decision in force obliges to runs again, from the same start as before. */
export async function restartClocks(tx: Tx, findingIds: readonly string[], by: By): Promise<void> {
  if (findingIds.length === 0) return
  const stopped = await tx
    .selectFrom('clock as c')
    .innerJoin('assessment as a', (join) =>
      join
        .onRef('a.finding_id', '=', 'c.finding_id')
        .on('a.state', '=', 'in-force')
        .on('a.conclusion', '=', 'uncontrolled'),
    )
    .select(['a.finding_id', 'c.rule_id', 'c.start_event', 'c.started_at'])
    .distinct()
    .where('c.finding_id', 'in', findingIds)
    .where('c.state', '=', 'stopped')
    .execute()
  // The policy's own go on when it is applied, which knows whether their rules still hold.
  for (const { finding_id, rule_id, start_event, started_at } of stopped.filter(
    ({ rule_id }) => !isPolicyClock(rule_id),
  )) {
    await startClocks(
      tx,
      { kind: 'finding', id: finding_id },
      [rule_id],
      { event: start_event, at: Temporal.Instant.from(started_at) },
      by,
    )
  }
}

/**
 * Records when something happened that starts clocks: that the maker learned of the flaw, became aware of a reportable
 * event, or initiated a correction. Recording the same event again corrects its time; clocks that run already keep theirs.
 *
 * @throws {Problem} `not-found`; `rule-broken` for a time in the future or a rule that another event starts
 */
export async function recordStartEvent(
  tx: Tx,
  findingId: string,
  input: {
    readonly event: string
    readonly at: Temporal.Instant
    readonly note: string
    readonly rules: readonly string[]
  },
  by: By,
): Promise<void> {
  const { actor, now } = by
  if (Temporal.Instant.compare(input.at, now) > 0)
    throw new Problem('rule-broken', 'The event lies in the future.')
  for (const rule of input.rules) {
    if (!isRule(rule, input.event)) {
      throw new Problem('rule-broken', `${rule} is not a rule whose clock “${input.event}” starts.`)
    }
  }
  const finding = await tx
    .selectFrom('finding')
    .select('finding_id')
    .where('finding_id', '=', findingId)
    .forUpdate()
    .executeTakeFirst()
  if (finding === undefined) throw new Problem('not-found', 'There is no such finding.')
  const row = { at: rfc3339(input.at), note: input.note, recorded_by: actor.name, recorded_at: rfc3339(now) }
  await tx
    .insertInto('start_event')
    .values({ finding_id: findingId, event: input.event, ...row })
    .onConflict((conflict) => conflict.columns(['finding_id', 'event']).doUpdateSet(row))
    .execute()
  if (input.event === 'learned') {
    await tx.updateTable('finding').set({ learned_at: row.at }).where('finding_id', '=', findingId).execute()
  }
  await act(tx, {
    definition: vocabulary.startEventRecorded,
    actor,
    subjectId: findingId,
    facts: { event: input.event, at: row.at, note: input.note },
    at: now,
  })
  await startClocks(
    tx,
    { kind: 'finding', id: findingId },
    input.rules,
    { event: input.event, at: input.at },
    by,
  )
}
