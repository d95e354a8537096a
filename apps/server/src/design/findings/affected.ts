// SPDX-License-Identifier: Apache-2.0
/** The question that starts with an advisory and not with a product: which of our releases does it concern, and what was decided? */
import { type RawBuilder, sql } from 'kysely'
import { z } from 'zod'
import type { Reader } from '../../platform/database/database.ts'
import { type Keyset, keysetAfter, keysetColumn, keysetOrder } from '../../platform/database/keyset.ts'
import { formatCursor, parseCursor } from '../../platform/http/cursor.ts'
import type { FlawDesk, KnownFlaw } from '../intelligence/flaw-desk.ts'
import { stage } from '../schemas.ts'
import { affectedFinding, affectedPage, type affectedQuery, answers } from './affected-schemas.ts'

type Page = z.output<typeof affectedPage>

/** Every component of every release with a finding of the flaw, and every one that is looked up under a package of its advisories. */
export async function listAffected(
  db: Reader,
  flaws: Pick<FlawDesk, 'flaw'>,
  id: string,
  { answer, cursor, limit }: z.output<typeof affectedQuery>,
): Promise<Page> {
  const flaw = await flaws.flaw(id)
  const chosen = answer === undefined ? sql`true` : sql`answer = any (${answer}::text[])`
  const after =
    cursor === undefined ? sql`true` : keysetAfter(order, parseCursor(cursor, order.members.length))
  const { rows } = await sql<{ counts: unknown; page: unknown }>`
    with ${answered(flaw)}
    select (select to_jsonb(counted) from (
      select
        count(*) filter (where answer = 'affected') as affected,
        count(*) filter (where answer = 'unknown') as unknown,
        count(*) filter (where answer = 'not-affected') as "notAffected",
        count(distinct release_id) filter (where answer = 'affected') as "affectedReleases"
      from answered) as counted) as counts,
    (select coalesce(jsonb_agg(chosen), '[]') from (
      select *, ${keysetColumn(order)} as sort_key from answered
      where ${chosen} and ${after}
      order by ${keysetOrder(order)}
      limit ${limit + 1}) as chosen) as page`.execute(db)
  const { counts, page } = stored.parse(rows[0])
  const items = page.slice(0, limit)
  const last = items.at(-1)
  return {
    advisory: id,
    known: flaw.known,
    index: flaw.index,
    flaws: [...flaw.flaws],
    names: [...flaw.names],
    packages: flaw.packages.map(({ ecosystem, name }) => ({ ecosystem, name })),
    counts,
    items: items.map(present),
    nextCursor: page.length > limit && last !== undefined ? formatCursor(last.sort_key) : null,
  }
}

const order: Keyset = {
  direction: 'asc',
  members: [
    { by: sql`array_position(${[...answers]}::text[], answer)`, type: 'int8' },
    { by: sql`lower(product_name)`, type: 'text' },
    { by: sql`release_version`, type: 'text' },
    { by: sql`release_id`, type: 'text' },
    { by: sql`component_key`, type: 'text' },
  ],
}

/**
 * `held`: components of current SBOMs that are looked up under one of the packages. `found`: findings of the flaws, also those of
 * components that left and of records that name no package of theirs. `answered`: both together, one row for each component of a release.
 */
const answered = ({ names, packages }: KnownFlaw): RawBuilder<unknown> => sql`
  held as (
    select distinct on (s.release_id, key) s.release_id, key, s.stale, d.name, d.version, d.purl, d.cpes[1] as cpe, c.unmatched_reason
    from package p
    join package_content pc on pc.package_id = p.package_id
    join component_content d on d.content_id = pc.content_id
    join component c on c.content_id = d.content_id
    join sbom s on s.sbom_id = c.sbom_id and s.current
    cross join lateral (select coalesce(d.purl, d.name || coalesce('@' || d.version, '')) as key) as keyed
    where (p.ecosystem, p.name) in (
      select * from unnest(${packages.map(({ ecosystem }) => ecosystem)}::text[], ${packages.map(({ name }) => name)}::text[]))
    order by s.release_id, key, c.unmatched_reason nulls last
  ), found as (
    select f.release_id, f.component_key as key,
      min(f.component_name) as name, min(f.component_version) as version, min(f.component_purl) as purl, min(f.component_cpe) as cpe,
      bool_or(f.state = 'open') as open, min(f.closed_reason) as closed_reason,
      jsonb_agg(jsonb_build_object(
        'id', f.finding_id, 'vulnerability', f.vulnerability_id, 'state', f.state, 'closedReason', f.closed_reason,
        'severity', f.severity, 'score', f.score, 'kev', f.kev, 'fixedVersions', f.fixed_versions,
        'decision', coalesce(a.conclusion, case when w.assessment_id is null then 'undecided' else 'awaiting-signature' end),
        'vexStatus', coalesce(a.vex_status, w.vex_status),
        'reviewSince', to_char(coalesce(a.review_since, w.review_since) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
      ) order by f.vulnerability_id) as findings
    from finding f
    left join assessment a on a.finding_id = f.finding_id and a.state = 'in-force'
    left join assessment w on w.finding_id = f.finding_id and w.state = 'proposed'
    where (f.vulnerability_id = any (${[...names]}::text[]) or f.aliases && ${[...names]}::text[]) and f.merged_into is null
    group by f.release_id, f.component_key
  ), answered as (
    select
      case when open then 'affected' when unmatched_reason is not null or stale then 'unknown' else 'not-affected' end as answer,
      case
        when open then null
        when unmatched_reason is not null then unmatched_reason
        when stale then 'The release waits to be judged with newer intelligence.'
        else coalesce(closed_reason, 'No advisory names this version of the component.')
      end as why,
      pr.product_id, pr.name as product_name, pr.sold as product_sold,
      r.release_id, r.version as release_version, r.stage as release_stage, key as component_key,
      coalesce(held.name, found.name) as component_name, coalesce(held.version, found.version) as component_version,
      coalesce(held.purl, found.purl) as component_purl, coalesce(held.cpe, found.cpe) as component_cpe,
      coalesce(findings, '[]') as findings
    from held full join found using (release_id, key)
    join release r using (release_id)
    join product pr using (product_id)
  )`

/** As the query above gives it, in one value, so that what all answers rest on is worked out once. */
const stored = z.object({
  counts: affectedPage.shape.counts,
  page: z.array(
    z.object({
      answer: z.enum(answers),
      why: z.string().nullable(),
      product_id: z.string(),
      product_name: z.string(),
      product_sold: z.boolean(),
      release_id: z.string(),
      release_version: z.string(),
      release_stage: stage,
      component_name: z.string(),
      component_version: z.string().nullable(),
      component_purl: z.string().nullable(),
      component_cpe: z.string().nullable(),
      findings: z.array(affectedFinding),
      sort_key: z.array(z.union([z.string(), z.number()])),
    }),
  ),
})

const present = (row: z.output<typeof stored>['page'][number]): Page['items'][number] => ({
  product: { id: row.product_id, name: row.product_name, sold: row.product_sold },
  release: { id: row.release_id, version: row.release_version, stage: row.release_stage },
  component: {
    name: row.component_name,
    version: row.component_version,
    purl: row.component_purl,
    cpe: row.component_cpe,
  },
  answer: row.answer,
  why: row.why,
  findings: row.findings,
})
