// SPDX-License-Identifier: Apache-2.0
import { type ClockEvent, clockRule, clockState, type Clock as EngineClock } from '@primum/clocks'
import { type Selectable, sql } from 'kysely'
import { z } from 'zod'
import type { Reader } from '../database/database.ts'
import type { ClockChange } from '../database/generated/schema.ts'
import { describeRule } from './rules.ts'
import type { Clock } from './schemas.ts'
import { type ClockRow, type ClockSubject, columnOf } from './subject.ts'

/** A running clock that ends within this time is due soon. */
const DUE_SOON_DAYS = 7

type ChangeRow = Selectable<ClockChange>

/** A clock's row as the engine knows it: where it stood at the start, and what happened to it since. */
export function engineClock(row: ClockRow, changes: readonly ChangeRow[]): EngineClock {
  const rule = clockRule(row.rule_id)
  return {
    startedAt: Temporal.Instant.from(row.started_at),
    dueAt: Temporal.Instant.from(changes[0]?.due_before ?? row.due_at),
    mayPause: rule?.mayPause ?? false,
    mayMove: rule?.mayMove ?? false,
    events: [...changes.map(changeEvent), ...endEvent(row)],
  }
}

function changeEvent({ kind, at, due_after, reason }: ChangeRow): ClockEvent {
  const when = Temporal.Instant.from(at)
  if (kind === 'moved') return { kind, at: when, dueAt: Temporal.Instant.from(due_after), reason }
  return kind === 'paused' ? { kind, at: when, reason } : { kind: 'resumed', at: when }
}

function endEvent({ state, met_at, ended_at, stopped_reason }: ClockRow): readonly ClockEvent[] {
  if (met_at !== null) return [{ kind: 'met', at: Temporal.Instant.from(met_at) }]
  if (state !== 'stopped' || ended_at === null) return []
  return [{ kind: 'stopped', at: Temporal.Instant.from(ended_at), reason: stopped_reason ?? '' }]
}

const counted = z.record(z.string(), z.unknown())

export function presentClock(row: ClockRow, changes: readonly ChangeRow[], now: Temporal.Instant): Clock {
  return {
    id: row.clock_id,
    rule: describeRule(row.rule_id, row.counted),
    startEvent: row.start_event,
    startedAt: row.started_at,
    dueAt: row.due_at,
    calendar: row.calendar_id,
    timeZone: row.time_zone,
    state: stateAt(row, now),
    mayPause: clockRule(row.rule_id)?.mayPause ?? false,
    metAt: row.met_at,
    evidence: row.evidence,
    stoppedReason: row.stopped_reason,
    counted: counted.parse(row.counted),
    changes: changes.map((change) => ({
      kind: change.kind === 'moved' ? 'moved' : change.kind === 'paused' ? 'paused' : 'resumed',
      at: change.at,
      dueBefore: change.due_before,
      dueAfter: change.due_after,
      reason: change.reason,
      agreedWith: change.agreed_with,
      recordedBy: change.recorded_by,
    })),
  }
}

/** By the row alone, whose `due_at` counts every change already; as the engine would say. */
function stateAt(row: ClockRow, now: Temporal.Instant): Clock['state'] {
  if (row.state === 'paused') return 'paused'
  const clock = engineClock(row, [])
  // What is recorded has happened, also where the asking clock is a moment behind.
  const state = clockState(clock, latest(now, clock.events.at(-1)?.at), DUE_SOON_DAYS * 24)
  return state.kind === 'met' && !state.inTime ? 'met-late' : state.kind
}

function latest(now: Temporal.Instant, event: Temporal.Instant | undefined): Temporal.Instant {
  return event !== undefined && Temporal.Instant.compare(event, now) > 0 ? event : now
}

export async function listClocksOf(db: Reader, of: ClockSubject, now: Temporal.Instant): Promise<Clock[]> {
  const rows = await db
    .selectFrom('clock')
    .selectAll()
    .where(columnOf[of.kind], '=', of.id)
    .orderBy('due_at')
    .execute()
  const changes = await loadChanges(db, rows)
  return rows.map((row) => presentClock(row, changes.get(row.clock_id) ?? [], now))
}

/** What changed the ends of clocks, in order, by clock. */
export async function loadChanges(
  db: Reader,
  clocks: readonly { readonly clock_id: string }[],
): Promise<ReadonlyMap<string, readonly ChangeRow[]>> {
  if (clocks.length === 0) return new Map()
  const rows = await db
    .selectFrom('clock_change')
    .selectAll()
    .where(
      'clock_id',
      'in',
      clocks.map(({ clock_id }) => clock_id),
    )
    .orderBy('position')
    .execute()
  return Map.groupBy(rows, ({ clock_id }) => clock_id)
}

/** How many clocks run, those of cases left out where asked; a paused one is due at no time. */
export async function countDeadlines(
  db: Reader,
  now: Temporal.Instant,
  { ofCases = true }: { readonly ofCases?: boolean } = {},
): Promise<{ overdue: number; dueSoon: number; running: number }> {
  const at = now.toString()
  const soon = now.add({ hours: DUE_SOON_DAYS * 24 }).toString()
  return db
    .selectFrom('clock')
    .where('state', '=', 'running')
    .$if(!ofCases, (b) => b.where('case_id', 'is', null))
    .select([
      sql<number>`(count(*) filter (where due_at <= ${at}::timestamptz))::integer`.as('overdue'),
      sql<number>`(count(*) filter (where due_at > ${at}::timestamptz and due_at <= ${soon}::timestamptz))::integer`.as(
        'dueSoon',
      ),
      sql<number>`(count(*) filter (where due_at > ${soon}::timestamptz))::integer`.as('running'),
    ])
    .executeTakeFirstOrThrow()
}
