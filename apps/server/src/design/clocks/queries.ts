// SPDX-License-Identifier: Apache-2.0
import { sql } from 'kysely'
import { z } from 'zod'
import type { Reader } from '../../platform/database/database.ts'
import { type Keyset, keysetAfter, keysetColumn, keysetOrder } from '../../platform/database/keyset.ts'
import { formatCursor, parseCursor } from '../../platform/http/cursor.ts'
import { describeRule } from './rules.ts'
import type { Clock, deadlinePage, deadlineQuery } from './schemas.ts'

/** A running clock that ends within this time is due soon. */
const DUE_SOON_DAYS = 7

const selectClocks = (db: Reader) =>
  db
    .selectFrom('clock as c')
    .innerJoin('finding as f', 'f.finding_id', 'c.finding_id')
    .innerJoin('release as r', 'r.release_id', 'f.release_id')
    .innerJoin('product as pr', 'pr.product_id', 'r.product_id')
    .selectAll('c')
    .select([
      'f.vulnerability_id',
      'f.component_key',
      'r.release_id',
      'r.version as release_version',
      'pr.product_id',
      'pr.name as product_name',
    ])

type Row = Awaited<ReturnType<typeof selectRow>>
const selectRow = (db: Reader) => selectClocks(db).executeTakeFirstOrThrow()

const counted = z.record(z.string(), z.unknown())

function presentClock(row: Row, now: Temporal.Instant): Clock {
  return {
    id: row.clock_id,
    rule: describeRule(row.rule_id, row.counted),
    startEvent: row.start_event,
    startedAt: row.started_at,
    dueAt: row.due_at,
    calendar: row.calendar_id,
    timeZone: row.time_zone,
    state: stateAt(row, now),
    metAt: row.met_at,
    evidence: row.evidence,
    stoppedReason: row.stopped_reason,
    counted: counted.parse(row.counted),
  }
}

/** `due_at` is the first instant that is too late. */
function stateAt(row: Row, now: Temporal.Instant): Clock['state'] {
  const dueAt = Temporal.Instant.from(row.due_at)
  if (row.state === 'stopped') return 'stopped'
  if (row.met_at !== null) {
    return Temporal.Instant.compare(Temporal.Instant.from(row.met_at), dueAt) < 0 ? 'met' : 'met-late'
  }
  if (Temporal.Instant.compare(now, dueAt) >= 0) return 'overdue'
  const soon = now.add({ hours: DUE_SOON_DAYS * 24 })
  return Temporal.Instant.compare(soon, dueAt) >= 0 ? 'due-soon' : 'running'
}

export async function listClocksOf(db: Reader, findingId: string, now: Temporal.Instant): Promise<Clock[]> {
  const rows = await selectClocks(db).where('c.finding_id', '=', findingId).orderBy('c.due_at').execute()
  return rows.map((row) => presentClock(row, now))
}

const byDue: Keyset = {
  direction: 'asc',
  members: [
    { by: sql`c.due_at`, type: 'timestamptz' },
    { by: sql`c.clock_id`, type: 'text' },
  ],
}

/** Clocks of all findings, the most overdue first. */
export async function listDeadlines(
  db: Reader,
  { state, product, cursor, limit }: z.output<typeof deadlineQuery>,
  now: Temporal.Instant,
): Promise<z.output<typeof deadlinePage>> {
  const rows = await selectClocks(db)
    .select(keysetColumn(byDue).as('sort_key'))
    .$if(state === 'open', (b) => b.where('c.state', '=', 'running'))
    .$if(state === 'ended', (b) => b.where('c.state', '<>', 'running'))
    .$if(product !== undefined, (b) => b.where('r.product_id', '=', product ?? ''))
    .$if(cursor !== undefined, (b) => b.where(keysetAfter(byDue, parseCursor(cursor ?? '', 2))))
    .orderBy(keysetOrder(byDue))
    .limit(limit + 1)
    .execute()
  const page = rows.slice(0, limit)
  const last = page.at(-1)
  return {
    items: page.map((row) => ({
      ...presentClock(row, now),
      finding: { id: row.finding_id, vulnerability: row.vulnerability_id, component: row.component_key },
      product: { id: row.product_id, name: row.product_name },
      release: { id: row.release_id, version: row.release_version },
    })),
    nextCursor: rows.length > limit && last !== undefined ? formatCursor(last.sort_key) : null,
    counts: await countDeadlines(db, now),
  }
}

export async function countDeadlines(
  db: Reader,
  now: Temporal.Instant,
): Promise<{ overdue: number; dueSoon: number; running: number }> {
  const at = now.toString()
  const soon = now.add({ hours: DUE_SOON_DAYS * 24 }).toString()
  return db
    .selectFrom('clock')
    .where('state', '=', 'running')
    .select([
      sql<number>`(count(*) filter (where due_at <= ${at}::timestamptz))::integer`.as('overdue'),
      sql<number>`(count(*) filter (where due_at > ${at}::timestamptz and due_at <= ${soon}::timestamptz))::integer`.as(
        'dueSoon',
      ),
      sql<number>`(count(*) filter (where due_at > ${soon}::timestamptz))::integer`.as('running'),
    ])
    .executeTakeFirstOrThrow()
}
