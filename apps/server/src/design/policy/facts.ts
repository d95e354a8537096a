// SPDX-License-Identifier: Apache-2.0
/** What the server knows of the open findings of a release, as a policy asks about it. */
import type { FindingFacts } from '@primum/policy'
import { sql } from 'kysely'
import { z } from 'zod'
import type { Tx } from '../../platform/database/database.ts'
import { type ComponentSupport, lifecycle, supportOn, type WrittenSupport } from '../findings/lifecycle.ts'
import { cvss, harmSeverity, severity, stage, vexStatus } from '../schemas.ts'

export type KnownFacts = { readonly findingId: string; readonly facts: FindingFacts }

/** When a fixed version was first known: at the first change from none, else when the finding appeared. */
const fixAvailableAt = sql<string | null>`case when f.fixed_versions = '{}' then null else coalesce((
  select case when c.detail -> 'fixed_versions' -> 'before' = '[]'::jsonb then c.at end from finding_change c
  where c.finding_id = f.finding_id and c.kind = 'changed' and c.detail ? 'fixed_versions'
  order by c.change_id limit 1
), f.first_seen_at) end`

const matchDetail = z.looseObject({
  confidence: z.enum(['high', 'medium', 'low']).catch('low'),
  records: z.array(z.looseObject({ ecosystem: z.string().catch('') })).catch([]),
})

/** @param today `YYYY-MM-DD` where the organisation is */
export async function loadFacts(tx: Tx, releaseId: string, today: string): Promise<readonly KnownFacts[]> {
  const rows = await selectFacts(tx).where('f.release_id', '=', releaseId).execute()
  const written = await loadWrittenSupport(tx, releaseId)
  return rows.map((row) => {
    // The first place where the SBOM lists the component stands for all.
    const support = written.get(row.component_refs[0] ?? '') ?? { level: null, end: null }
    return {
      findingId: row.finding_id,
      facts: factsOf(row, supportOn(today, support, lifecycle.nullable().parse(row.lifecycle))),
    }
  })
}

/** What the current SBOM says of the support of its components, by their refs; of most it says nothing. */
async function loadWrittenSupport(tx: Tx, releaseId: string): Promise<ReadonlyMap<string, WrittenSupport>> {
  const rows = await tx
    .selectFrom('component as c')
    .innerJoin('sbom as s', 's.sbom_id', 'c.sbom_id')
    .select(['c.ref', 'c.support_level as level', 'c.end_of_support as end'])
    .where('s.release_id', '=', releaseId)
    .where('s.current', '=', true)
    .where((eb) => eb.or([eb('c.support_level', 'is not', null), eb('c.end_of_support', 'is not', null)]))
    .execute()
  return new Map(rows.map(({ ref, level, end }) => [ref, { level, end }]))
}

const selectFacts = (tx: Tx) =>
  tx
    .selectFrom('finding as f')
    .innerJoin('release as r', 'r.release_id', 'f.release_id')
    .innerJoin('product as pr', 'pr.product_id', 'r.product_id')
    .leftJoin('assessment as a', (join) =>
      join.onRef('a.finding_id', '=', 'f.finding_id').on('a.state', '=', 'in-force'),
    )
    .select([
      'f.finding_id',
      'f.vulnerability_id',
      'f.aliases',
      'f.component_name',
      'f.component_version',
      'f.component_purl',
      'f.component_cpe',
      'f.severity',
      'f.cvss',
      'f.kev',
      'f.kev_added_on',
      'f.kev_due_on',
      'f.kev_ransomware',
      'f.epss',
      'f.epss_percentile',
      'f.fixed_versions',
      'f.match_detail',
      'f.first_seen_at',
      'r.stage',
      'pr.name as product_name',
      'a.severity as harm',
      'a.vex_status',
      'a.vex_justification',
      'f.published_at',
      'f.lifecycle',
      'f.component_refs',
      fixAvailableAt.as('fix_available_at'),
    ])
    .where('f.state', '=', 'open')
    .orderBy('f.vulnerability_id')
    .orderBy('f.finding_id')

type Row = Awaited<ReturnType<typeof selectRow>>
const selectRow = (tx: Tx) => selectFacts(tx).executeTakeFirstOrThrow()

const justifications = z.enum([
  'component_not_present',
  'vulnerable_code_not_present',
  'vulnerable_code_not_in_execute_path',
  'vulnerable_code_cannot_be_controlled_by_adversary',
  'inline_mitigations_already_exist',
])

/** The decision in force is the maker's own VEX statement; without one nothing is said. */
function factsOf(row: Row, support: ComponentSupport | undefined): FindingFacts {
  const { confidence, records } = matchDetail.parse(row.match_detail)
  const status = vexStatus.nullable().parse(row.vex_status) ?? 'none'
  const justification = justifications.safeParse(row.vex_justification)
  return {
    flaw: row.vulnerability_id,
    aliases: row.aliases,
    ...(row.kev
      ? {
          kev: {
            ...(row.kev_added_on === null ? {} : { listedOn: row.kev_added_on }),
            ...(row.kev_due_on === null ? {} : { dueOn: row.kev_due_on }),
            ransomware: row.kev_ransomware,
          },
        }
      : {}),
    ...(row.epss === null
      ? {}
      : {
          epss: {
            probability: row.epss,
            ...(row.epss_percentile === null ? {} : { percentile: row.epss_percentile }),
          },
        }),
    severity: severity.parse(row.severity),
    cvss: z.array(cvss).parse(row.cvss),
    fixedIn: row.fixed_versions,
    confidence,
    component: {
      name: row.component_name,
      ...(row.component_version === null ? {} : { version: row.component_version }),
      ...(row.component_purl === null ? {} : { purl: row.component_purl }),
      ...(row.component_cpe === null ? {} : { cpe: row.component_cpe }),
      ecosystems: records.map(({ ecosystem }) => ecosystem).filter((ecosystem) => ecosystem !== ''),
      ...(support === undefined ? {} : { support: support.hasEnded ? 'ended' : 'supported' }),
    },
    product: row.product_name,
    stage: stage.parse(row.stage),
    vex: {
      status,
      ...(justification.success ? { justification: justification.data } : {}),
      rulesOut: status === 'not_affected' || status === 'fixed',
    },
    harm: harmSeverity.nullable().parse(row.harm) ?? 'unassessed',
    foundAt: Temporal.Instant.from(row.first_seen_at),
    ...(row.published_at === null ? {} : { publishedAt: Temporal.Instant.from(row.published_at) }),
    ...(row.fix_available_at === null ? {} : { fixAvailableAt: Temporal.Instant.from(row.fix_available_at) }),
  }
}
