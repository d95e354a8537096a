// SPDX-License-Identifier: Apache-2.0
/** One finding with all its evidence: how it matched, how the component came in, who decided what, and since when. */
import { z } from 'zod'
import { calendarFor, listClocksOf } from '../../platform/clocks/index.ts'
import type { Reader } from '../../platform/database/database.ts'
import { listAssessmentsOf } from '../assessments/queries.ts'
import type { FlawDesk } from '../intelligence/flaw-desk.ts'
import { caseOfFinding } from '../own-flaws/queries.ts'
import { getPolicyDetail } from '../policy/queries.ts'
import { conclusion, cvss, exploitability, harmSeverity, vexStatus } from '../schemas.ts'
import { lifecycle, supportOn } from './lifecycle.ts'
import { shortestPaths } from './paths.ts'
import { changeMembers, findMergedInto, getFinding, listMerged, listSame } from './queries.ts'
import type { FindingDetail } from './schemas.ts'

/** @throws {Problem} `not-found` */
export async function getFindingDetail(
  db: Reader,
  flaws: FlawDesk,
  findingId: string,
  now: Temporal.Instant,
  options: { readonly withCase: boolean },
): Promise<FindingDetail> {
  const finding = await getFinding(db, findingId)
  const row = await db
    .selectFrom('finding')
    .select([
      'cvss',
      'match_detail',
      'learned_at',
      'component_refs',
      'package_key',
      'release_id',
      'published_at',
      'lifecycle',
    ])
    .where('finding_id', '=', findingId)
    .executeTakeFirstOrThrow()
  const [
    assessments,
    clocks,
    startEvents,
    changes,
    proposalList,
    elsewhere,
    evidence,
    paths,
    mergedInto,
    merged,
    policyDetail,
  ] = await Promise.all([
    listAssessmentsOf(db, findingId),
    listClocksOf(db, { kind: 'finding', id: findingId }, now),
    db
      .selectFrom('start_event')
      .select(['event', 'at', 'note', 'recorded_by as recordedBy'])
      .where('finding_id', '=', findingId)
      .orderBy('at')
      .execute(),
    listChangesOf(db, findingId),
    listProposals(db, findingId),
    listSame(db, findingId),
    flaws.evidence([finding.vulnerability, ...finding.aliases]),
    pathsTo(db, row.release_id, row.component_refs),
    findMergedInto(db, findingId),
    listMerged(db, findingId),
    getPolicyDetail(db, findingId),
  ])
  return {
    ...finding,
    cvss: z.array(cvss).parse(row.cvss),
    matchDetail: z.record(z.string(), z.unknown()).parse(row.match_detail),
    case: options.withCase ? await caseOfFinding(db, finding) : null,
    learnedAt: row.learned_at,
    publishedAt: row.published_at,
    support: await supportOf(db, row, now),
    mergedInto,
    merged,
    details: evidence.details,
    references: [...evidence.references],
    sources: [...evidence.sources],
    paths,
    startEvents,
    assessments,
    clocks,
    proposalList,
    elsewhere,
    changes,
    policyDetail: finding.policy === null ? null : policyDetail,
  }
}

async function supportOf(
  db: Reader,
  row: {
    readonly release_id: string
    readonly component_refs: readonly string[]
    readonly lifecycle: unknown
  },
  now: Temporal.Instant,
): Promise<FindingDetail['support']> {
  const written = await db
    .selectFrom('component as c')
    .innerJoin('sbom as s', 's.sbom_id', 'c.sbom_id')
    .select(['c.support_level as level', 'c.end_of_support as end'])
    .where('s.release_id', '=', row.release_id)
    .where('s.current', '=', true)
    .where('c.ref', '=', row.component_refs[0] ?? '')
    .executeTakeFirst()
  const { timeZone } = await calendarFor(db)
  const today = now.toZonedDateTimeISO(timeZone).toPlainDate().toString()
  const published = lifecycle.nullable().parse(row.lifecycle)
  return supportOn(today, written ?? { level: null, end: null }, published) ?? null
}

async function listChangesOf(db: Reader, findingId: string): Promise<FindingDetail['changes']> {
  const rows = await db
    .selectFrom('finding_change')
    .select(['kind', 'because', 'detail', 'at'])
    .where('finding_id', '=', findingId)
    .orderBy('change_id', 'desc')
    .limit(200)
    .execute()
  return rows.map((row) => ({ ...changeMembers.parse(row), at: row.at }))
}

const decision = z.object({
  conclusion,
  severity: harmSeverity,
  exploitability,
  vex_status: vexStatus,
})

/** Decisions in force about the same flaw in the same package: those in the same version first, then the newest. */
async function listProposals(db: Reader, findingId: string): Promise<FindingDetail['proposalList']> {
  const rows = await db
    .selectFrom('finding as f')
    .innerJoin('finding as o', (join) =>
      join
        .onRef('o.vulnerability_id', '=', 'f.vulnerability_id')
        .onRef('o.package_key', '=', 'f.package_key')
        .onRef('o.finding_id', '<>', 'f.finding_id'),
    )
    .innerJoin('assessment as d', (join) =>
      join.onRef('d.finding_id', '=', 'o.finding_id').on('d.state', '=', 'in-force'),
    )
    .innerJoin('release as r', 'r.release_id', 'o.release_id')
    .innerJoin('product as pr', 'pr.product_id', 'r.product_id')
    .select([
      'd.assessment_id',
      'd.conclusion',
      'd.severity',
      'd.exploitability',
      'd.vex_status',
      'd.rationale',
      'd.proposed_by_name',
      'd.in_force_at',
      'o.component_name',
      'o.component_version',
      'o.component_purl',
      'o.component_cpe',
      'r.release_id',
      'r.version',
      'pr.product_id',
      'pr.name',
    ])
    .select((eb) => eb('o.component_key', '=', eb.ref('f.component_key')).as('same_version'))
    .where('f.finding_id', '=', findingId)
    .orderBy('same_version', 'desc')
    .orderBy('d.in_force_at', 'desc')
    .limit(50)
    .execute()
  return rows.map((row) => {
    const { conclusion, severity, exploitability, vex_status } = decision.parse(row)
    return {
      assessmentId: row.assessment_id,
      product: { id: row.product_id, name: row.name },
      release: { id: row.release_id, version: row.version },
      component: {
        name: row.component_name,
        version: row.component_version,
        purl: row.component_purl,
        cpe: row.component_cpe,
      },
      sameVersion: Boolean(row.same_version),
      conclusion,
      severity,
      exploitability,
      vexStatus: vex_status,
      rationale: row.rationale,
      proposedBy: row.proposed_by_name,
      // In force by the join above, and the database demands its time then.
      inForceAt: row.in_force_at ?? '',
    }
  })
}

const graph = z.record(z.string(), z.array(z.string()))

async function pathsTo(
  db: Reader,
  releaseId: string,
  refs: readonly string[],
): Promise<FindingDetail['paths']> {
  const sbom = await db
    .selectFrom('sbom')
    .select(['sbom_id', 'dependencies'])
    .where('release_id', '=', releaseId)
    .where('current', '=', true)
    .executeTakeFirst()
  if (sbom === undefined || refs.length === 0) return []
  const paths = shortestPaths(graph.parse(sbom.dependencies), refs)
  const named = [...new Set(paths.flat())]
  if (named.length === 0) return []
  const rows = await db
    .selectFrom('component')
    .innerJoin('component_content', 'component_content.content_id', 'component.content_id')
    .select(['ref', 'name', 'version'])
    .where('sbom_id', '=', sbom.sbom_id)
    .where('ref', 'in', named)
    .execute()
  const byRef = new Map(rows.map((row) => [row.ref, row]))
  return paths.map((path) => path.map((ref) => byRef.get(ref) ?? { ref, name: ref, version: null }))
}
