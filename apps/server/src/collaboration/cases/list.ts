// SPDX-License-Identifier: Apache-2.0
/** Cases as a list: found by filter, in the order in which they want somebody, and counted. */
import { caseKinds, caseStates, outcomes } from '@primum/cases'
import { type RawBuilder, type SqlBool, sql } from 'kysely'
import { z } from 'zod'
import type { Reader } from '../../platform/database/database.ts'
import { type Keyset, keysetAfter, keysetColumn, keysetOrder } from '../../platform/database/keyset.ts'
import { formatCursor, parseCursor } from '../../platform/http/cursor.ts'
import {
  type CaseQuery,
  type caseCounts,
  type casePage,
  type caseSummary,
  priorities,
  type waits,
} from './schemas.ts'

const isOpen = sql<SqlBool>`(c.state not in ('closed', 'dismissed'))`

const overdueAt = (now: string): RawBuilder<SqlBool> => sql`exists (
  select 1 from clock k where k.case_id = c.case_id and k.state = 'running' and k.due_at <= ${now}::timestamptz)`

/**
 * Each reason to wait for the team, as a condition. Of an ended case only an answer is waited for, until somebody of the team wrote
 * anything: who reported it may say that it ended wrongly.
 */
const waitsAt = (now: string) =>
  ({
    acknowledge: sql<SqlBool>`c.state = 'received'`,
    answer: sql<SqlBool>`exists (
      select 1 from case_message m where m.case_id = c.case_id and m.from_kind = 'participant' and not exists (
        select 1 from case_message t where t.case_id = c.case_id and t.from_kind = 'team'
          and (t.visibility <> 'internal' or not ${isOpen}) and t.position > m.position))`,
    overdue: sql<SqlBool>`(${isOpen} and ${overdueAt(now)})`,
    'embargo-over': sql<SqlBool>`(${isOpen} and c.public_at is null and c.embargo_lifted_at is null
      and coalesce(c.embargo_ends_at <= ${now}::timestamptz, false))`,
    review: sql<SqlBool>`exists (
      select 1 from embargo_proposal p where p.case_id = c.case_id and p.state = 'open' and not exists (
        select 1 from embargo_answer a where a.proposal_id = p.proposal_id and a.party = 'team'))`,
  }) satisfies Record<(typeof waits)[number], RawBuilder<SqlBool>>

const waitingAt = (now: string): RawBuilder<SqlBool> =>
  sql`(${sql.join(Object.values(waitsAt(now)), sql` or `)})`

const reasonsAt = (now: string): RawBuilder<string[]> =>
  sql`array_remove(array[${sql.join(
    Object.entries(waitsAt(now)).map(([name, holds]) => sql`case when ${holds} then ${name}::text end`),
  )}], null)`

const nextDue = sql<string | null>`(
  select min(k.due_at) from clock k where k.case_id = c.case_id and k.state = 'running')`

/** Only where somebody outside waits to hear: from the last message to them, else from the report. */
const silentDaysAt = (
  now: string,
): RawBuilder<number | null> => sql`case when c.opened_by = 'report' and ${isOpen}
  then floor(extract(epoch from ${now}::timestamptz - coalesce(c.team_wrote_at, c.opened_at)) / 86400)::integer end`

const assigneesOf = sql<unknown>`coalesce((
  select jsonb_agg(jsonb_build_object('id', p.id, 'name', p.name) order by lower(p.name), p.id)
  from case_assignee a join person p on p.id = a.person_id where a.case_id = c.case_id), '[]')`

const selectCases = (db: Reader) =>
  db.selectFrom('disclosure_case as c').leftJoin('product as pr', 'pr.product_id', 'c.product_id')

const summaryColumns = (now: string) =>
  [
    'c.case_id',
    'c.number',
    'c.kind',
    'c.title',
    'c.state',
    'c.outcome',
    'c.priority',
    'c.tags',
    'c.opened_at',
    'c.changed_at',
    'c.public_at',
    'c.embargo_ends_at',
    'c.embargo_lifted_at',
    'pr.product_id',
    'pr.name as product_name',
    assigneesOf.as('assignees'),
    nextDue.as('next_due_at'),
    silentDaysAt(now).as('silent_days'),
    reasonsAt(now).as('waits'),
  ] as const

type Summary = z.output<typeof caseSummary>
type Row = Awaited<ReturnType<typeof selectRow>>
const selectRow = (db: Reader) => selectCases(db).select(summaryColumns('')).executeTakeFirstOrThrow()

const people = z.array(z.object({ id: z.uuid(), name: z.string() }))
const reasons = z.array(z.enum(['acknowledge', 'answer', 'overdue', 'embargo-over', 'review']))

function presentSummary(row: Row): Summary {
  const isOver = row.public_at !== null || row.embargo_lifted_at !== null
  return {
    id: row.case_id,
    number: row.number,
    kind: z.enum(caseKinds).parse(row.kind),
    title: row.title,
    state: z.enum(caseStates).parse(row.state),
    outcome: z.enum(outcomes).nullable().parse(row.outcome),
    priority: z.enum(priorities).parse(row.priority),
    tags: row.tags,
    product:
      row.product_id === null || row.product_name === null
        ? null
        : { id: row.product_id, name: row.product_name },
    assignees: people.parse(row.assignees),
    openedAt: row.opened_at,
    changedAt: row.changed_at,
    publicAt: row.public_at,
    embargoEndsAt: isOver ? null : row.embargo_ends_at,
    nextDueAt: row.next_due_at,
    silentDays: row.silent_days,
    waits: reasons.parse(row.waits),
  }
}

const id = { by: sql`c.case_id`, type: 'text' } as const
const opened = { by: sql`c.opened_at`, type: 'timestamptz' } as const
const urgency = {
  by: sql`(array_position(array['low', 'normal', 'high', 'urgent'], c.priority))::float8`,
  type: 'float8',
} as const

const ordersAt = (now: string) =>
  ({
    waiting: {
      direction: 'desc',
      members: [{ by: sql`(${waitingAt(now)})::integer::float8`, type: 'float8' }, urgency, opened, id],
    },
    newest: { direction: 'desc', members: [opened, id] },
    due: {
      direction: 'asc',
      members: [{ by: sql`coalesce(${nextDue}, 'infinity')`, type: 'timestamptz' }, id],
    },
    priority: { direction: 'desc', members: [urgency, opened, id] },
  }) satisfies Record<CaseQuery['sort'], Keyset>

export async function listCases(
  db: Reader,
  query: CaseQuery,
  now: Temporal.Instant,
): Promise<z.output<typeof casePage>> {
  const at = now.toString()
  const order: Keyset = ordersAt(at)[query.sort]
  const filtered = filterCases(db, query, at)
  const { total } = await filtered
    .select(sql<number>`count(*)::integer`.as('total'))
    .executeTakeFirstOrThrow()
  const rows = await filtered
    .select(summaryColumns(at))
    .select(keysetColumn(order).as('sort_key'))
    .$if(query.cursor !== undefined, (builder) =>
      builder.where(keysetAfter(order, parseCursor(query.cursor ?? '', order.members.length))),
    )
    .orderBy(keysetOrder(order))
    .limit(query.limit + 1)
    .execute()
  const page = rows.slice(0, query.limit)
  const last = page.at(-1)
  return {
    items: page.map(presentSummary),
    total,
    nextCursor: rows.length > query.limit && last !== undefined ? formatCursor(last.sort_key) : null,
    counts: await countCases(db, now),
  }
}

function filterCases(db: Reader, query: CaseQuery, now: string) {
  const { state, open, kind, priority, product, assignee, tag, waiting, overdue, q } = query
  const like = `%${(q ?? '').replaceAll(/[\\%_]/g, String.raw`\$&`)}%`
  return selectCases(db)
    .$if(state !== undefined, (b) => b.where('c.state', 'in', state ?? []))
    .$if(open === true, (b) => b.where(sql<SqlBool>`(${isOpen} or ${waitingAt(now)})`))
    .$if(open === false, (b) => b.where(sql<SqlBool>`not ${isOpen}`))
    .$if(kind !== undefined, (b) => b.where('c.kind', 'in', kind ?? []))
    .$if(priority !== undefined, (b) => b.where('c.priority', 'in', priority ?? []))
    .$if(product !== undefined, (b) => b.where('c.product_id', '=', product ?? ''))
    .$if(tag !== undefined, (b) => b.where(sql<SqlBool>`${tag ?? ''} = any (c.tags)`))
    .$if(assignee !== undefined, (b) =>
      b.where(
        sql<SqlBool>`exists (select 1 from case_assignee a where a.case_id = c.case_id and a.person_id = ${assignee ?? ''})`,
      ),
    )
    .$if(waiting === true, (b) => b.where(waitingAt(now)))
    .$if(overdue === true, (b) => b.where(sql<SqlBool>`${isOpen} and ${overdueAt(now)}`))
    .$if(q !== undefined && q !== '', (b) =>
      b.where(
        sql<SqlBool>`(c.number ilike ${like} or c.title ilike ${like} or exists (
          select 1 from own_flaw o where o.case_id = c.case_id and o.cve_id ilike ${like}))`,
      ),
    )
}

export async function countCases(db: Reader, now: Temporal.Instant): Promise<z.output<typeof caseCounts>> {
  const at = now.toString()
  const row = await db
    .selectFrom('disclosure_case as c')
    .select([
      sql<number>`(count(*) filter (where ${isOpen}))::integer`.as('open'),
      sql<number>`(count(*) filter (where ${waitingAt(at)}))::integer`.as('waiting'),
      sql<number>`(count(*) filter (where ${isOpen} and ${overdueAt(at)}))::integer`.as('overdue'),
    ])
    .executeTakeFirstOrThrow()
  const states = await db
    .selectFrom('disclosure_case')
    .select(['state', sql<number>`count(*)::integer`.as('cases')])
    .groupBy('state')
    .execute()
  const byState = z.record(z.enum(caseStates), z.int()).parse({
    ...Object.fromEntries(caseStates.map((state) => [state, 0])),
    ...Object.fromEntries(states.map(({ state, cases }) => [state, cases])),
  })
  return { ...row, byState }
}

/** One case as the list shows it; undefined when there is none. */
export async function summaryOf(
  db: Reader,
  caseId: string,
  now: Temporal.Instant,
): Promise<Summary | undefined> {
  const row = await selectCases(db)
    .select(summaryColumns(now.toString()))
    .where('c.case_id', '=', caseId)
    .executeTakeFirst()
  return row === undefined ? undefined : presentSummary(row)
}
