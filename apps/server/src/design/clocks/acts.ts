// SPDX-License-Identifier: Apache-2.0
import { acts as vocabulary } from '@primum/oath'
import { sql } from 'kysely'
import type { Tx } from '../../platform/database/database.ts'
import { Problem } from '../../platform/errors/problems.ts'
import { act } from '../../platform/journal/act.ts'
import { type By, rfc3339 } from '../../platform/journal/by.ts'
import { calendarFor } from './calendars.ts'
import { countDue, isPolicyClock, isRule } from './rules.ts'

/**
 * Starts the named clocks of a finding where they do not run yet. A running clock is left as it is: a clock never
 * silently restarts.
 *
 * @param startedAt when the rule's start event happened, which may be long before now
 */
export async function startClocks(
  tx: Tx,
  findingId: string,
  rules: readonly string[],
  start: { readonly event: string; readonly at: Temporal.Instant },
  { actor, now }: By,
): Promise<void> {
  const calendar = await calendarFor(tx)
  const running = await tx
    .selectFrom('clock')
    .select('rule_id')
    .where('finding_id', '=', findingId)
    .where('state', '=', 'running')
    .execute()
  const runs = new Set(running.map(({ rule_id }) => rule_id))
  for (const rule of rules.filter((id) => !runs.has(id))) {
    const due = countDue(rule, start.at, calendar)
    const clockId = crypto.randomUUID()
    await tx
      .insertInto('clock')
      .values({
        clock_id: clockId,
        finding_id: findingId,
        rule_id: rule,
        start_event: start.event,
        started_at: rfc3339(start.at),
        due_at: rfc3339(due.dueAt),
        calendar_id: calendar.id,
        time_zone: calendar.timeZone,
        counted: JSON.stringify(due.counted),
        state: 'running',
      })
      .execute()
    await act(tx, {
      definition: vocabulary.clockStarted,
      actor,
      subjectId: clockId,
      facts: {
        finding: findingId,
        rule,
        startEvent: start.event,
        startedAt: rfc3339(start.at),
        dueAt: rfc3339(due.dueAt),
        timeZone: calendar.timeZone,
        calendar: calendar.id,
      },
      at: now,
    })
  }
}

/** Starts a clock at another finding from the same event, due at the same time: whoever counted it, law or policy, it is not counted anew. */
export async function continueClock(
  tx: Tx,
  clockId: string,
  findingId: string,
  { actor, now }: By,
): Promise<void> {
  const clock = await tx
    .selectFrom('clock')
    .select(['rule_id', 'start_event', 'started_at', 'due_at', 'calendar_id', 'time_zone', 'counted'])
    .where('clock_id', '=', clockId)
    .executeTakeFirstOrThrow()
  const there = crypto.randomUUID()
  await tx
    .insertInto('clock')
    .values({
      ...clock,
      clock_id: there,
      finding_id: findingId,
      counted: JSON.stringify(clock.counted),
      state: 'running',
    })
    .execute()
  await act(tx, {
    definition: vocabulary.clockStarted,
    actor,
    subjectId: there,
    facts: {
      finding: findingId,
      rule: clock.rule_id,
      startEvent: clock.start_event,
      startedAt: rfc3339(Temporal.Instant.from(clock.started_at)),
      dueAt: rfc3339(Temporal.Instant.from(clock.due_at)),
      timeZone: clock.time_zone,
      calendar: clock.calendar_id,
    },
    at: now,
  })
}

/** Stops every running clock of the findings, or those of some rules only. */
export async function stopClocksOf(
  tx: Tx,
  findingIds: readonly string[],
  reason: string,
  by: By,
  rules?: readonly string[],
): Promise<void> {
  if (findingIds.length === 0) return
  const running = await tx
    .selectFrom('clock')
    .select('clock_id')
    .where('finding_id', 'in', findingIds)
    .where('state', '=', 'running')
    .$if(rules !== undefined, (b) => b.where('rule_id', 'in', rules ?? []))
    .execute()
  for (const { clock_id } of running) await stopClock(tx, clock_id, reason, by, { mayResume: true })
}

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
    .select(['c.finding_id', 'c.rule_id', 'c.start_event', 'c.started_at'])
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
      finding_id,
      [rule_id],
      { event: start_event, at: Temporal.Instant.from(started_at) },
      by,
    )
  }
}

/** @throws {Problem} `not-found`, `conflict` when it does not run, `rule-broken` when it was met before it began */
export async function meetClock(
  tx: Tx,
  clockId: string,
  { metAt, evidence }: { readonly metAt: Temporal.Instant; readonly evidence: string },
  { actor, now }: By,
): Promise<void> {
  const clock = await lockRunning(tx, clockId)
  if (Temporal.Instant.compare(metAt, Temporal.Instant.from(clock.started_at)) < 0) {
    throw new Problem('rule-broken', 'It cannot have been met before it started.')
  }
  if (Temporal.Instant.compare(metAt, now) > 0)
    throw new Problem('rule-broken', 'It cannot have been met in the future.')
  await tx
    .updateTable('clock')
    .set({ state: 'met', met_at: rfc3339(metAt), evidence, ended_at: rfc3339(now) })
    .where('clock_id', '=', clockId)
    .execute()
  const facts = { metAt: rfc3339(metAt), evidence }
  await act(tx, { definition: vocabulary.clockMet, actor, subjectId: clockId, facts, at: now })
}

/**
 * Stops a clock.
 *
 * @param options `mayResume`: it stopped by circumstances and not by a person's decision
 * @throws {Problem} `not-found`, `conflict` when it does not run
 */
export async function stopClock(
  tx: Tx,
  clockId: string,
  reason: string,
  { actor, now }: By,
  { mayResume = false }: { readonly mayResume?: boolean } = {},
): Promise<void> {
  await lockRunning(tx, clockId)
  await tx
    .updateTable('clock')
    .set({ state: 'stopped', stopped_reason: reason, ended_at: rfc3339(now), may_resume: mayResume })
    .where('clock_id', '=', clockId)
    .execute()
  await act(tx, {
    definition: vocabulary.clockStopped,
    actor,
    subjectId: clockId,
    facts: { reason },
    at: now,
  })
}

async function lockRunning(tx: Tx, clockId: string) {
  const clock = await tx
    .selectFrom('clock')
    .select(['state', 'started_at'])
    .where('clock_id', '=', clockId)
    .forUpdate()
    .executeTakeFirst()
  if (clock === undefined) throw new Problem('not-found', 'There is no such clock.')
  if (clock.state !== 'running')
    throw new Problem('conflict', `The clock does not run any more (${clock.state}).`)
  return clock
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
  await startClocks(tx, findingId, input.rules, { event: input.event, at: input.at }, by)
}

/** Saves a holiday calendar. Clocks that run keep the due time that was counted when they started. */
export async function saveCalendar(
  tx: Tx,
  calendar: {
    readonly id: string
    readonly name: string
    readonly timeZone: string
    readonly holidays: readonly string[]
  },
  { actor, now }: By,
): Promise<void> {
  const row = {
    name: calendar.name,
    time_zone: calendar.timeZone,
    holidays: sql<string[]>`${[...calendar.holidays]}::date[]`,
    saved_at: rfc3339(now),
  }
  await tx
    .insertInto('holiday_calendar')
    .values({ calendar_id: calendar.id, ...row })
    .onConflict((conflict) => conflict.column('calendar_id').doUpdateSet(row))
    .execute()
  const { name, timeZone, holidays } = calendar
  await act(tx, {
    definition: vocabulary.calendarSaved,
    actor,
    subjectId: calendar.id,
    facts: { name, timeZone, holidays: [...holidays] },
    at: now,
  })
}
