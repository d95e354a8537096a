// SPDX-License-Identifier: Apache-2.0
/** How many findings are open and how far they are decided, by release or by product, in one grouped query. */
import { type Expression, type SqlBool, sql } from 'kysely'
import type { z } from 'zod'
import type { Reader } from '../platform/database/database.ts'
import { type findingCounts, severities } from './schemas.ts'

export type FindingCounts = z.output<typeof findingCounts>

const count = (condition: Expression<SqlBool> = sql<SqlBool>`true`) =>
  sql<number>`(count(*) filter (where ${condition}))::integer`

/** The open findings with their decision, as every count and list sees them. */
export function openFindings(db: Reader) {
  return db
    .selectFrom('finding as f')
    .innerJoin('release as r', 'r.release_id', 'f.release_id')
    .leftJoin('assessment as a', (join) =>
      join.onRef('a.finding_id', '=', 'f.finding_id').on('a.state', '=', 'in-force'),
    )
    .leftJoin('assessment as p', (join) =>
      join.onRef('p.finding_id', '=', 'f.finding_id').on('p.state', '=', 'proposed'),
    )
    .where('f.state', '=', 'open')
}

const noFindings = (): FindingCounts => ({
  open: 0,
  undecided: 0,
  awaitingSignature: 0,
  controlled: 0,
  uncontrolled: 0,
  kev: 0,
  bySeverity: { critical: 0, high: 0, medium: 0, low: 0, none: 0, unknown: 0 },
})

const countColumns = [
  count().as('open'),
  count(sql`a.assessment_id is null and p.assessment_id is null`).as('undecided'),
  count(sql`a.assessment_id is null and p.assessment_id is not null`).as('awaitingSignature'),
  count(sql`a.conclusion = 'controlled'`).as('controlled'),
  count(sql`a.conclusion = 'uncontrolled'`).as('uncontrolled'),
  count(sql`f.kev`).as('kev'),
  ...severities.map((severity) => count(sql`f.severity = ${severity}`).as(severity)),
] as const

type CountRow = Omit<FindingCounts, 'bySeverity'> & FindingCounts['bySeverity']

function present({ critical, high, medium, low, none, unknown, ...rest }: CountRow): FindingCounts {
  return { ...rest, bySeverity: { critical, high, medium, low, none, unknown } }
}

/** Over all releases. */
export async function countAllFindings(db: Reader): Promise<FindingCounts> {
  return present(await openFindings(db).select(countColumns).executeTakeFirstOrThrow())
}

/** Counts for each id of `by`; ask the returned function with an id that has none and it answers zeros. */
export async function countFindings(
  db: Reader,
  by: 'f.release_id' | 'r.product_id',
  ids: readonly string[],
): Promise<(id: string) => FindingCounts> {
  if (ids.length === 0) return noFindings
  const rows = await openFindings(db)
    .where(by, 'in', ids)
    .groupBy(by)
    .select(sql<string>`${sql.ref(by)}`.as('id'))
    .select(countColumns)
    .execute()
  const counts = new Map(rows.map(({ id, ...row }) => [id, present(row)]))
  return (id) => counts.get(id) ?? noFindings()
}
