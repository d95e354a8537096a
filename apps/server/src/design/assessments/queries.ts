// SPDX-License-Identifier: Apache-2.0
import { sql } from 'kysely'
import { z } from 'zod'
import type { Reader } from '../../platform/database/database.ts'
import { Problem } from '../../platform/errors/problems.ts'
import { type Assessment, assessment, type assessmentInContext, signature } from './schemas.ts'

const signatures = sql<unknown>`coalesce((
  select jsonb_agg(jsonb_build_object(
    'as', s.signed_as,
    'person', jsonb_build_object('id', s.person_id, 'name', s.person_name),
    'at', to_char(s.signed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) order by s.signed_at)
  from assessment_signature s where s.assessment_id = d.assessment_id), '[]')`

const origin = sql<unknown>`(
  select jsonb_build_object(
    'assessmentId', o.assessment_id,
    'product', jsonb_build_object('id', op.product_id, 'name', op.name),
    'release', jsonb_build_object('id', orl.release_id, 'version', orl.version))
  from assessment o
  join finding of on of.finding_id = o.finding_id
  join release orl on orl.release_id = of.release_id
  join product op on op.product_id = orl.product_id
  where o.assessment_id = d.adopted_from)`

const selectAssessments = (db: Reader) =>
  db
    .selectFrom('assessment as d')
    .innerJoin('finding as f', 'f.finding_id', 'd.finding_id')
    .innerJoin('release as r', 'r.release_id', 'f.release_id')
    .innerJoin('product as pr', 'pr.product_id', 'r.product_id')
    .selectAll('d')
    .select([
      signatures.as('signatures'),
      origin.as('origin'),
      'f.vulnerability_id',
      'f.component_key',
      'f.kev',
      'r.release_id',
      'r.version as release_version',
      'pr.product_id',
      'pr.name as product_name',
    ])

type Row = Awaited<ReturnType<typeof selectRow>>
const selectRow = (db: Reader) => selectAssessments(db).executeTakeFirstOrThrow()

/** The trail of decisions about one finding, newest first. */
export async function listAssessmentsOf(db: Reader, findingId: string): Promise<Assessment[]> {
  const rows = await selectAssessments(db)
    .where('d.finding_id', '=', findingId)
    .orderBy('d.proposed_at', 'desc')
    .execute()
  return rows.map(presentAssessment)
}

const stored = z.object({
  answers: assessment.shape.answers,
  controls: assessment.shape.controls,
  reasons: assessment.shape.reasons,
  signatures: z.array(signature),
  origin: assessment.shape.adoptedFrom,
  state: assessment.shape.state,
  severity: assessment.shape.severity,
  exploitability: assessment.shape.exploitability,
  conclusion: assessment.shape.conclusion,
  vex_status: assessment.shape.vexStatus,
})

function presentAssessment(row: Row): Assessment {
  const { origin: adoptedFrom, vex_status: vexStatus, ...rest } = stored.parse(row)
  return {
    ...rest,
    id: row.assessment_id,
    findingId: row.finding_id,
    questionSet: row.question_set,
    severityBecause: row.severity_because,
    phiOnly: row.phi_only,
    rationale: row.rationale,
    vexStatus,
    vexJustification: row.vex_justification,
    impactStatement: row.impact_statement,
    actionStatement: row.action_statement,
    adoptedFrom,
    proposedBy: { id: row.proposed_by, name: row.proposed_by_name },
    proposedAt: row.proposed_at,
    inForceAt: row.in_force_at,
    reviewSince: row.review_since,
    reviewReasons: row.review_reasons,
    endedAt: row.ended_at,
    endedReason: row.ended_reason,
  }
}

/** Decisions in one state with what they are about, oldest first: a list of work. At most 500. */
export async function listAssessments(
  db: Reader,
  state: Assessment['state'],
): Promise<z.output<typeof assessmentInContext>[]> {
  const rows = await selectAssessments(db)
    .where('d.state', '=', state)
    .orderBy('d.proposed_at')
    .limit(500)
    .execute()
  return rows.map((row) => ({
    ...presentAssessment(row),
    vulnerability: row.vulnerability_id,
    component: row.component_key,
    kev: row.kev,
    product: { id: row.product_id, name: row.product_name },
    release: { id: row.release_id, version: row.release_version },
  }))
}

/** @throws {Problem} `not-found` */
export async function getAssessment(db: Reader, assessmentId: string): Promise<Assessment> {
  const row = await selectAssessments(db).where('d.assessment_id', '=', assessmentId).executeTakeFirst()
  if (row === undefined) throw new Problem('not-found', 'There is no such decision.')
  return presentAssessment(row)
}
