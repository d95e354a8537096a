// SPDX-License-Identifier: Apache-2.0
import { sql } from 'kysely'
import { z } from 'zod'
import type { Reader } from '../../platform/database/database.ts'
import { type Keyset, keysetAfter, keysetColumn, keysetOrder } from '../../platform/database/keyset.ts'
import { Problem } from '../../platform/errors/problems.ts'
import { formatCursor, parseCursor } from '../../platform/http/cursor.ts'
import { policyOutcome } from '../policy/schemas.ts'
import { advisory, type DecisionState, decisionState, harmSeverity, severity, vexStatus } from '../schemas.ts'
import { matchKind } from './match-kind.ts'
import type { changePage, Finding, FindingDetail, FindingQuery } from './schemas.ts'

/** A decision is one word: what is in force, else what waits for a signature, else nothing. */
const decisionOf = sql<DecisionState>`coalesce(a.conclusion, case when p.assessment_id is null then 'undecided' else 'awaiting-signature' end)`

const reviewSince = sql<string | null>`coalesce(a.review_since, p.review_since)`

const nextDue = sql<
  string | null
>`(select min(c.due_at) from clock c where c.finding_id = f.finding_id and c.state = 'running')`

/** Decisions in force about the same flaw in the same package elsewhere, as long as nobody decided here. */
const proposalCount = sql<number>`case when a.assessment_id is not null or p.assessment_id is not null then 0 else (
  select count(*) from finding o join assessment d on d.finding_id = o.finding_id and d.state = 'in-force'
  where o.vulnerability_id = f.vulnerability_id and o.package_key = f.package_key and o.finding_id <> f.finding_id
)::integer end`

const id = { by: sql`f.finding_id`, type: 'text' } as const
const exploited = { by: sql`f.kev::integer::float8`, type: 'float8' } as const
const score = { by: sql`coalesce(f.score, -1)::float8`, type: 'float8' } as const
const epss = { by: sql`coalesce(f.epss, -1)::float8`, type: 'float8' } as const

const orders = {
  risk: { direction: 'desc', members: [exploited, score, epss, id] },
  severity: { direction: 'desc', members: [score, exploited, epss, id] },
  epss: { direction: 'desc', members: [epss, score, id] },
  due: {
    direction: 'asc',
    members: [{ by: sql`coalesce(${nextDue}, 'infinity')`, type: 'timestamptz' }, id],
  },
  component: { direction: 'asc', members: [{ by: sql`lower(f.component_name)`, type: 'text' }, id] },
  newest: { direction: 'desc', members: [{ by: sql`f.first_seen_at`, type: 'timestamptz' }, id] },
} as const satisfies Record<FindingQuery['sort'], Keyset>

export async function listFindings(
  db: Reader,
  query: FindingQuery,
): Promise<{ items: Finding[]; total: number; nextCursor: string | null }> {
  const order = orders[query.sort]
  const filtered = filterFindings(db, query)
  const { total } = await filtered
    .select(sql<number>`count(*)::integer`.as('total'))
    .executeTakeFirstOrThrow()
  const rows = await filtered
    .select(findingColumns)
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
    items: page.map(presentFinding),
    total,
    nextCursor: rows.length > query.limit && last !== undefined ? formatCursor(last.sort_key) : null,
  }
}

/** @throws {Problem} `not-found` */
export async function getFinding(db: Reader, findingId: string): Promise<Finding> {
  const row = await selectFindings(db)
    .select(findingColumns)
    .where('f.finding_id', '=', findingId)
    .executeTakeFirst()
  if (row === undefined) throw new Problem('not-found', 'There is no such finding.')
  return presentFinding(row)
}

const selectFindings = (db: Reader) =>
  db
    .selectFrom('finding as f')
    .innerJoin('release as r', 'r.release_id', 'f.release_id')
    .innerJoin('product as pr', 'pr.product_id', 'r.product_id')
    .leftJoin('assessment as a', (join) =>
      join.onRef('a.finding_id', '=', 'f.finding_id').on('a.state', '=', 'in-force'),
    )
    .leftJoin('assessment as p', (join) =>
      join.onRef('p.finding_id', '=', 'f.finding_id').on('p.state', '=', 'proposed'),
    )
    .leftJoin('policy_decision as pd', (join) =>
      join.onRef('pd.finding_id', '=', 'f.finding_id').on('f.state', '=', 'open'),
    )

function filterFindings(db: Reader, query: FindingQuery) {
  const { product, release, state, decision, severity: severities, kev, policy, review, proposals, q } = query
  const like = `%${(q ?? '').replaceAll(/[\\%_]/g, String.raw`\$&`)}%`
  return selectFindings(db)
    .$if(product !== undefined, (b) => b.where('r.product_id', '=', product ?? ''))
    .$if(release !== undefined, (b) => b.where('f.release_id', '=', release ?? ''))
    .$if(state !== 'all', (b) => b.where('f.state', '=', state))
    .$if(decision !== undefined, (b) => b.where(decisionOf, 'in', decision ?? []))
    .$if(severities !== undefined, (b) => b.where('f.severity', 'in', severities ?? []))
    .$if(kev !== undefined, (b) => b.where('f.kev', '=', kev ?? false))
    .$if(policy !== undefined, (b) => b.where('pd.outcome', 'in', policy ?? []))
    .$if(review === true, (b) => b.where(reviewSince, 'is not', null))
    .$if(proposals === true, (b) => b.where(proposalCount, '>', 0))
    .$if(q !== undefined && q !== '', (b) =>
      b.where(
        sql<boolean>`(f.vulnerability_id || ' ' || array_to_string(f.aliases, ' ') || ' ' || coalesce(f.component_purl, '') || ' ' || f.component_name || ' ' || f.summary) ilike ${like}`,
      ),
    )
}

const findingColumns = [
  'f.finding_id',
  'f.vulnerability_id',
  'f.aliases',
  'f.summary',
  'f.component_name',
  'f.component_version',
  'f.component_purl',
  'f.component_cpe',
  'f.severity',
  'f.score',
  'f.kev',
  'f.kev_due_on',
  'f.kev_ransomware',
  'f.epss',
  'f.epss_percentile',
  'f.advisories',
  'f.fixed_versions',
  'f.match_kind',
  'f.state',
  'f.closed_reason',
  'f.first_seen_at',
  'f.changed_at',
  'r.release_id',
  'r.version as release_version',
  'pr.product_id',
  'pr.name as product_name',
  decisionOf.as('decision'),
  sql<string | null>`coalesce(a.severity, p.severity)`.as('harm'),
  sql<string | null>`coalesce(a.vex_status, p.vex_status)`.as('vex_status'),
  'pd.outcome as policy_outcome',
  'pd.rules as policy_rules',
  proposalCount.as('proposals'),
  reviewSince.as('review_since'),
  nextDue.as('next_due_at'),
] as const

const findingState = z.enum(['open', 'closed'])

type FindingRow = Awaited<ReturnType<typeof selectRow>>
const selectRow = (db: Reader) => selectFindings(db).select(findingColumns).executeTakeFirstOrThrow()

function presentFinding(row: FindingRow): Finding {
  return {
    id: row.finding_id,
    vulnerability: row.vulnerability_id,
    aliases: row.aliases,
    summary: row.summary,
    component: {
      name: row.component_name,
      version: row.component_version,
      purl: row.component_purl,
      cpe: row.component_cpe,
    },
    product: { id: row.product_id, name: row.product_name },
    release: { id: row.release_id, version: row.release_version },
    severity: severity.parse(row.severity),
    score: row.score,
    kev: row.kev,
    kevDueOn: row.kev_due_on,
    kevRansomware: row.kev_ransomware,
    epss: row.epss,
    epssPercentile: row.epss_percentile,
    advisories: z.array(advisory).parse(row.advisories),
    fixedVersions: row.fixed_versions,
    match: matchKind.parse(row.match_kind),
    state: findingState.parse(row.state),
    closedReason: row.closed_reason,
    decision: decisionState.parse(row.decision),
    harm: harmSeverity.nullable().parse(row.harm),
    vexStatus: vexStatus.nullable().parse(row.vex_status),
    policy: presentPolicy(row.policy_outcome, row.policy_rules),
    proposals: row.proposals,
    reviewSince: row.review_since,
    nextDueAt: row.next_due_at,
    firstSeenAt: row.first_seen_at,
    changedAt: row.changed_at,
  }
}

const presentPolicy = (outcome: string | null, rules: readonly string[] | null): Finding['policy'] =>
  outcome === null ? null : { outcome: policyOutcome.parse(outcome), rules: [...(rules ?? [])] }

const recent: Keyset = { direction: 'desc', members: [{ by: sql`c.change_id`, type: 'int8' }] }

/** What the last uploads and the last intelligence changed, newest first. */
export async function listChanges(
  db: Reader,
  query: {
    readonly cursor?: string | undefined
    readonly limit: number
    readonly release?: string | undefined
  },
): Promise<z.output<typeof changePage>> {
  const rows = await db
    .selectFrom('finding_change as c')
    .innerJoin('finding as f', 'f.finding_id', 'c.finding_id')
    .innerJoin('release as r', 'r.release_id', 'c.release_id')
    .innerJoin('product as pr', 'pr.product_id', 'r.product_id')
    .select([
      'c.kind',
      'c.because',
      'c.detail',
      'c.at',
      'f.finding_id',
      'f.vulnerability_id',
      'f.component_key',
      'f.kev',
      'r.release_id',
      'r.version',
      'pr.product_id',
      'pr.name',
    ])
    .select(keysetColumn(recent).as('sort_key'))
    .$if(query.release !== undefined, (b) => b.where('c.release_id', '=', query.release ?? ''))
    .$if(query.cursor !== undefined, (b) => b.where(keysetAfter(recent, parseCursor(query.cursor ?? '', 1))))
    .orderBy(keysetOrder(recent))
    .limit(query.limit + 1)
    .execute()
  const page = rows.slice(0, query.limit)
  const last = page.at(-1)
  return {
    items: page.map((row) => ({
      ...changeMembers.parse(row),
      at: row.at,
      finding: {
        id: row.finding_id,
        vulnerability: row.vulnerability_id,
        component: row.component_key,
        kev: row.kev,
      },
      product: { id: row.product_id, name: row.name },
      release: { id: row.release_id, version: row.version },
    })),
    nextCursor: rows.length > query.limit && last !== undefined ? formatCursor(last.sort_key) : null,
  }
}

export const changeMembers = z.object({
  kind: z.enum(['appeared', 'changed', 'closed', 'reopened']),
  because: z.enum(['sbom', 'intelligence']),
  detail: z.record(z.string(), z.unknown()),
})

/** The same flaw in the same package in other releases, with how far each is decided. */
export async function listSame(db: Reader, findingId: string): Promise<FindingDetail['elsewhere']> {
  const rows = await selectFindings(db)
    .innerJoin('finding as s', (join) =>
      join
        .onRef('s.vulnerability_id', '=', 'f.vulnerability_id')
        .onRef('s.package_key', '=', 'f.package_key')
        .onRef('s.finding_id', '<>', 'f.finding_id'),
    )
    .select([
      'f.finding_id',
      'r.release_id',
      'r.version',
      'pr.product_id',
      'pr.name',
      decisionOf.as('decision'),
    ])
    .where('s.finding_id', '=', findingId)
    .where('f.state', '=', 'open')
    .orderBy('pr.name')
    .orderBy('r.version')
    .limit(200)
    .execute()
  return rows.map((row) => ({
    findingId: row.finding_id,
    product: { id: row.product_id, name: row.name },
    release: { id: row.release_id, version: row.version },
    decision: decisionState.parse(row.decision),
  }))
}

/** A finding of the same flaw, as one that ended in it or went on in it is shown. */
const selectMerged = (db: Reader) =>
  selectFindings(db).select(['f.finding_id as findingId', 'f.vulnerability_id', decisionOf.as('decision')])

type MergedRow = Awaited<ReturnType<ReturnType<typeof selectMerged>['executeTakeFirstOrThrow']>>

const presentMerged = ({ findingId, vulnerability_id, decision }: MergedRow) => ({
  findingId,
  vulnerability: vulnerability_id,
  decision: decisionState.parse(decision),
})

/** The findings that ended in one. */
export async function listMerged(db: Reader, findingId: string): Promise<FindingDetail['merged']> {
  const rows = await selectMerged(db)
    .where('f.merged_into', '=', findingId)
    .orderBy('f.first_seen_at')
    .limit(200)
    .execute()
  return rows.map(presentMerged)
}

/** The finding in which one goes on. */
export async function findMergedInto(db: Reader, findingId: string): Promise<FindingDetail['mergedInto']> {
  const row = await selectMerged(db)
    .where('f.finding_id', '=', (b) =>
      b.selectFrom('finding').select('merged_into').where('finding_id', '=', findingId),
    )
    .executeTakeFirst()
  return row === undefined ? null : presentMerged(row)
}
