// SPDX-License-Identifier: Apache-2.0
import { sql } from 'kysely'
import type { z } from 'zod'
import {
  type Clock,
  countDeadlines,
  listClocksOf,
  loadChanges,
  presentClock,
} from '../../platform/clocks/index.ts'
import type { Reader } from '../../platform/database/database.ts'
import { type Keyset, keysetAfter, keysetColumn, keysetOrder } from '../../platform/database/keyset.ts'
import { formatCursor, parseCursor } from '../../platform/http/cursor.ts'
import type { deadline, deadlinePage, deadlineQuery } from './schemas.ts'

export const listCaseClocks = (db: Reader, caseId: string, now: Temporal.Instant): Promise<Clock[]> =>
  listClocksOf(db, { kind: 'case', id: caseId }, now)

const selectDeadlines = (db: Reader) =>
  db
    .selectFrom('clock as c')
    .leftJoin('finding as f', 'f.finding_id', 'c.finding_id')
    .leftJoin('release as r', 'r.release_id', 'f.release_id')
    .leftJoin('disclosure_case as d', 'd.case_id', 'c.case_id')
    .leftJoin('product as pr', (join) =>
      join.on((b) => b('pr.product_id', '=', b.fn.coalesce('r.product_id', 'd.product_id'))),
    )
    .selectAll('c')
    .select([
      'f.vulnerability_id',
      'f.component_key',
      'r.release_id',
      'r.version as release_version',
      'd.number as case_number',
      'd.title as case_title',
      'pr.product_id',
      'pr.name as product_name',
      sql<string | null>`(select max(m.reminded_at) from reminder m where m.clock_id = c.clock_id)`.as(
        'reminded_at',
      ),
    ])

type Row = Awaited<ReturnType<typeof selectRow>>
const selectRow = (db: Reader) => selectDeadlines(db).executeTakeFirstOrThrow()

const byDue: Keyset = {
  direction: 'asc',
  members: [
    { by: sql`c.due_at`, type: 'timestamptz' },
    { by: sql`c.clock_id`, type: 'text' },
  ],
}

/** Clocks of all findings and of all cases, the most overdue first; those of cases for whom may read cases alone. */
export async function listDeadlines(
  db: Reader,
  query: z.output<typeof deadlineQuery>,
  now: Temporal.Instant,
  { mayReadCases }: { readonly mayReadCases: boolean },
): Promise<z.output<typeof deadlinePage>> {
  const { state, product, cursor, limit } = query
  const rows = await selectDeadlines(db)
    .select(keysetColumn(byDue).as('sort_key'))
    .$if(!mayReadCases, (b) => b.where('c.case_id', 'is', null))
    .$if(state === 'open', (b) => b.where('c.state', 'in', ['running', 'paused']))
    .$if(state === 'ended', (b) => b.where('c.state', 'in', ['met', 'stopped']))
    .$if(product !== undefined, (b) => b.where('pr.product_id', '=', product ?? ''))
    .$if(query.case !== undefined, (b) => b.where('c.case_id', '=', query.case ?? ''))
    .$if(cursor !== undefined, (b) => b.where(keysetAfter(byDue, parseCursor(cursor ?? '', 2))))
    .orderBy(keysetOrder(byDue))
    .limit(limit + 1)
    .execute()
  const page = rows.slice(0, limit)
  const last = page.at(-1)
  const changes = await loadChanges(db, page)
  return {
    items: page.map((row) => ({
      ...presentClock(row, changes.get(row.clock_id) ?? [], now),
      subject: subjectOf(row),
      remindedAt: row.reminded_at,
    })),
    nextCursor: rows.length > limit && last !== undefined ? formatCursor(last.sort_key) : null,
    counts: await countDeadlines(db, now, { ofCases: mayReadCases }),
  }
}

function subjectOf(row: Row): z.output<typeof deadline>['subject'] {
  const product =
    row.product_id === null || row.product_name === null
      ? null
      : { id: row.product_id, name: row.product_name }
  if (row.case_id !== null) {
    return {
      kind: 'case',
      id: row.case_id,
      number: row.case_number ?? '',
      title: row.case_title ?? '',
      product,
    }
  }
  if (row.finding_id === null || row.release_id === null || product === null)
    throw new TypeError('a clock belongs to nothing, which the database refuses')
  return {
    kind: 'finding',
    id: row.finding_id,
    vulnerability: row.vulnerability_id ?? '',
    component: row.component_key ?? '',
    product,
    release: { id: row.release_id, version: row.release_version ?? '' },
  }
}
