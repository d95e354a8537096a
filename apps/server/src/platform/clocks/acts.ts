// SPDX-License-Identifier: Apache-2.0
/** What can be done to clocks, whatever they belong to. The clock engine says what may happen; here it is kept, with its act. */
import { type Clock, recordEvent } from '@primum/clocks'
import { acts as vocabulary } from '@primum/oath'
import { CodedError } from '@primum/parse'
import { sql } from 'kysely'
import type { Tx } from '../database/database.ts'
import { Problem } from '../errors/problems.ts'
import { act } from '../journal/act.ts'
import { type By, rfc3339 } from '../journal/by.ts'
import { type CalendarInUse, calendarFor } from './calendars.ts'
import { engineClock } from './queries.ts'
import { countDue, ruleOf } from './rules.ts'
import { type ClockRow, type ClockSubject, columnOf, endActs, startedAct, subjectOf } from './subject.ts'

export type Start = { readonly event: string; readonly at: Temporal.Instant }

/** When a clock is due, and how that was counted, for whoever looks at it later. */
export type Due = { readonly dueAt: Temporal.Instant; readonly counted: object }

/**
 * Starts the named clocks where they do not run yet. A running clock is left as it is: a clock never silently restarts.
 *
 * @param start when the rules' start event happened, which may be long before now
 * @param dueOf how a rule is counted; absent: as its own figures say
 */
export async function startClocks(
  tx: Tx,
  of: ClockSubject,
  rules: readonly string[],
  start: Start,
  by: By,
  dueOf: (rule: string, calendar: CalendarInUse) => Due = (rule, calendar) =>
    countDue(ruleOf(rule), start.at, calendar),
): Promise<void> {
  const calendar = await calendarFor(tx)
  const running = await tx
    .selectFrom('clock')
    .select('rule_id')
    .where(columnOf[of.kind], '=', of.id)
    .where('state', 'in', ['running', 'paused'])
    .execute()
  const runs = new Set(running.map(({ rule_id }) => rule_id))
  for (const rule of rules.filter((id) => !runs.has(id))) {
    const due = dueOf(rule, calendar)
    await insertClock(tx, of, by, {
      rule_id: rule,
      start_event: start.event,
      started_at: rfc3339(start.at),
      due_at: rfc3339(due.dueAt),
      calendar_id: calendar.id,
      time_zone: calendar.timeZone,
      counted: JSON.stringify(due.counted),
    })
  }
}

type NewClock = Pick<
  ClockRow,
  'rule_id' | 'start_event' | 'started_at' | 'due_at' | 'calendar_id' | 'time_zone'
> & { readonly counted: string }

async function insertClock(tx: Tx, of: ClockSubject, { actor, now }: By, clock: NewClock): Promise<void> {
  const clockId = crypto.randomUUID()
  await tx
    .insertInto('clock')
    .values({ ...clock, clock_id: clockId, [columnOf[of.kind]]: of.id, state: 'running' })
    .execute()
  const started = startedAct(of, {
    rule: clock.rule_id,
    startEvent: clock.start_event,
    startedAt: rfc3339(Temporal.Instant.from(clock.started_at)),
    dueAt: rfc3339(Temporal.Instant.from(clock.due_at)),
    timeZone: clock.time_zone,
    calendar: clock.calendar_id,
  })
  await act(tx, { ...started, actor, subjectId: clockId, at: now })
}

/** Starts a clock at another subject from the same event, due at the same time: whoever counted it, law or policy, it is not counted anew. */
export async function continueClock(tx: Tx, clockId: string, at: ClockSubject, by: By): Promise<void> {
  const { counted, ...clock } = await tx
    .selectFrom('clock')
    .select(['rule_id', 'start_event', 'started_at', 'due_at', 'calendar_id', 'time_zone', 'counted'])
    .where('clock_id', '=', clockId)
    .executeTakeFirstOrThrow()
  await insertClock(tx, at, by, { ...clock, counted: JSON.stringify(counted) })
}

/** Stops every clock of the subjects that has not ended, or those of some rules only. */
export async function stopClocksOf(
  tx: Tx,
  kind: ClockSubject['kind'],
  ids: readonly string[],
  reason: string,
  by: By,
  rules?: readonly string[],
): Promise<void> {
  if (ids.length === 0) return
  const running = await tx
    .selectFrom('clock')
    .select('clock_id')
    .where(columnOf[kind], 'in', ids)
    .where('state', 'in', ['running', 'paused'])
    .$if(rules !== undefined, (b) => b.where('rule_id', 'in', rules ?? []))
    .execute()
  for (const { clock_id } of running) await stopClock(tx, clock_id, reason, by, { mayResume: true })
}

/** @throws {Problem} `not-found`, `conflict` when it has ended, `rule-broken` when it was met before it began or later than now */
export async function meetClock(
  tx: Tx,
  clockId: string,
  { metAt, evidence }: { readonly metAt: Temporal.Instant; readonly evidence: string },
  { actor, now }: By,
): Promise<void> {
  const { row } = await lockOpen(tx, clockId)
  if (Temporal.Instant.compare(metAt, Temporal.Instant.from(row.started_at)) < 0) {
    throw new Problem('rule-broken', 'It cannot have been met before it started.')
  }
  if (Temporal.Instant.compare(metAt, now) > 0)
    throw new Problem('rule-broken', 'It cannot have been met in the future.')
  await tx
    .updateTable('clock')
    .set({ state: 'met', met_at: rfc3339(metAt), evidence, ended_at: rfc3339(now) })
    .where('clock_id', '=', clockId)
    .execute()
  const definition = endActs[subjectOf(row).kind].met
  const facts = { metAt: rfc3339(metAt), evidence }
  await act(tx, { definition, actor, subjectId: clockId, facts, at: now })
}

/**
 * Stops a clock.
 *
 * @param options `mayResume`: it stopped by circumstances and not by a person's decision
 * @throws {Problem} `not-found`, `conflict` when it has ended
 */
export async function stopClock(
  tx: Tx,
  clockId: string,
  reason: string,
  { actor, now }: By,
  { mayResume = false }: { readonly mayResume?: boolean } = {},
): Promise<void> {
  const { row } = await lockOpen(tx, clockId)
  await tx
    .updateTable('clock')
    .set({ state: 'stopped', stopped_reason: reason, ended_at: rfc3339(now), may_resume: mayResume })
    .where('clock_id', '=', clockId)
    .execute()
  const definition = endActs[subjectOf(row).kind].stopped
  await act(tx, { definition, actor, subjectId: clockId, facts: { reason }, at: now })
}

/** @throws {Problem} `not-found`, `conflict` when it does not run, `rule-broken` for a clock whose rule never pauses */
export async function pauseClock(tx: Tx, clockId: string, reason: string, by: By): Promise<void> {
  const { row, clock } = await lockOpen(tx, clockId)
  refuseByRule(() => recordEvent(clock, { kind: 'paused', at: by.now, reason }), row, 'running')
  await recordChange(tx, row, { kind: 'paused', dueAt: row.due_at, reason, agreedWith: '' }, by)
  await tx.updateTable('clock').set({ state: 'paused' }).where('clock_id', '=', clockId).execute()
  await act(tx, {
    definition: vocabulary.clockPaused,
    actor: by.actor,
    subjectId: clockId,
    facts: { reason },
    at: by.now,
  })
}

/** Its end moves by as long as it was paused. @throws {Problem} `not-found`, `conflict` when it is not paused */
export async function resumeClock(tx: Tx, clockId: string, by: By): Promise<void> {
  const { row, clock } = await lockOpen(tx, clockId)
  const paused = clock.events.at(-1)
  if (row.state !== 'paused' || paused === undefined)
    throw new Problem('conflict', 'The clock is not paused.')
  const dueAt = rfc3339(Temporal.Instant.from(row.due_at).add(paused.at.until(by.now)))
  await recordChange(tx, row, { kind: 'resumed', dueAt, reason: '', agreedWith: '' }, by)
  await tx
    .updateTable('clock')
    .set({ state: 'running', due_at: dueAt })
    .where('clock_id', '=', clockId)
    .execute()
  await act(tx, {
    definition: vocabulary.clockResumed,
    actor: by.actor,
    subjectId: clockId,
    facts: { pausedAt: rfc3339(paused.at), dueAt },
    at: by.now,
  })
}

/**
 * Moves the end of a clock to another instant that those whom it binds agreed on, earlier or later. What was agreed before is kept.
 *
 * @throws {Problem} `not-found`, `conflict` when it does not run, `rule-broken` for a clock that no agreement moves and for an end
 *   that is over already
 */
export async function moveClock(
  tx: Tx,
  clockId: string,
  to: { readonly dueAt: Temporal.Instant; readonly reason: string; readonly agreedWith: string },
  by: By,
): Promise<void> {
  const { row, clock } = await lockOpen(tx, clockId)
  const { reason, agreedWith } = to
  refuseByRule(
    () => recordEvent(clock, { kind: 'moved', at: by.now, dueAt: to.dueAt, reason }),
    row,
    'running',
  )
  const dueAt = rfc3339(to.dueAt)
  const before = rfc3339(Temporal.Instant.from(row.due_at))
  await recordChange(tx, row, { kind: 'moved', dueAt, reason, agreedWith }, by)
  await tx.updateTable('clock').set({ due_at: dueAt }).where('clock_id', '=', clockId).execute()
  await act(tx, {
    definition: vocabulary.clockMoved,
    actor: by.actor,
    subjectId: clockId,
    facts: { before, dueAt, reason, agreedWith },
    at: by.now,
  })
}

/** Turns the engine's refusal into an answer for people. */
function refuseByRule(record: () => Clock, row: ClockRow, phase: string): void {
  if (row.state !== phase) throw new Problem('conflict', `The clock is ${row.state}.`)
  try {
    record()
  } catch (error) {
    if (!(error instanceof CodedError)) throw error
    throw new Problem('rule-broken', `This is not possible: ${error.message}.`, { cause: error })
  }
}

async function recordChange(
  tx: Tx,
  row: ClockRow,
  change: {
    readonly kind: 'paused' | 'resumed' | 'moved'
    readonly dueAt: string
    readonly reason: string
    readonly agreedWith: string
  },
  { actor, now }: By,
): Promise<void> {
  await tx
    .insertInto('clock_change')
    .values((b) => ({
      clock_id: row.clock_id,
      position: b
        .selectFrom('clock_change')
        .select(sql<number>`coalesce(max(position), 0) + 1`.as('next'))
        .where('clock_id', '=', row.clock_id),
      kind: change.kind,
      at: rfc3339(now),
      due_before: row.due_at,
      due_after: change.dueAt,
      reason: change.reason,
      agreed_with: change.agreedWith,
      recorded_by: actor.name,
    }))
    .execute()
}

async function lockOpen(tx: Tx, clockId: string): Promise<{ readonly row: ClockRow; readonly clock: Clock }> {
  const row = await tx
    .selectFrom('clock')
    .selectAll()
    .where('clock_id', '=', clockId)
    .forUpdate()
    .executeTakeFirst()
  if (row === undefined) throw new Problem('not-found', 'There is no such clock.')
  if (row.ended_at !== null) throw new Problem('conflict', `The clock does not run any more (${row.state}).`)
  const changes = await tx
    .selectFrom('clock_change')
    .selectAll()
    .where('clock_id', '=', clockId)
    .orderBy('position')
    .execute()
  return { row, clock: engineClock(row, changes) }
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
