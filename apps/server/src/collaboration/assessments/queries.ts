// SPDX-License-Identifier: Apache-2.0
import { sql } from 'kysely'
import { z } from 'zod'
import { assessment } from '../../design/index.ts'
import type { Reader } from '../../platform/database/database.ts'
import { Problem } from '../../platform/errors/problems.ts'
import { listCaseFindings } from './findings.ts'
import { caseEvidence } from './judge.ts'
import { type CaseAssessment, type caseAssessments, caseAssessment as shapeOf } from './schemas.ts'

const signatures = sql<unknown>`coalesce((
  select jsonb_agg(jsonb_build_object(
    'as', s.signed_as,
    'person', jsonb_build_object('id', s.person_id, 'name', s.person_name),
    'at', to_char(s.signed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) order by s.signed_at)
  from case_assessment_signature s where s.case_assessment_id = a.case_assessment_id), '[]')`

const selectAssessments = (db: Reader) =>
  db.selectFrom('case_assessment as a').selectAll('a').select(signatures.as('signatures'))

type Row = Awaited<ReturnType<typeof selectRow>>
const selectRow = (db: Reader) => selectAssessments(db).executeTakeFirstOrThrow()

const { shape } = shapeOf
const stored = z.object({
  state: shape.state,
  rubric_answers: shape.rubricAnswers,
  cvss: shape.cvss,
  answers: shape.answers,
  severity: shape.severity,
  controls: shape.controls,
  exploitability: shape.exploitability,
  conclusion: shape.conclusion,
  reasons: shape.reasons,
  vex_status: shape.vexStatus,
  patients: shape.patients,
  signatures: assessment.shape.signatures,
})

function presentAssessment(row: Row): CaseAssessment {
  const { rubric_answers: rubricAnswers, vex_status: vexStatus, ...rest } = stored.parse(row)
  return {
    ...rest,
    rubricAnswers,
    vexStatus,
    id: row.case_assessment_id,
    caseId: row.case_id,
    version: row.version,
    rubric: row.rubric,
    extendedVector: row.extended_vector,
    questionSet: row.question_set,
    severityBecause: row.severity_because,
    phiOnly: row.phi_only,
    rationale: row.rationale,
    vexJustification: row.vex_justification,
    impactStatement: row.impact_statement,
    actionStatement: row.action_statement,
    remediationPlan: row.remediation_plan,
    proposedBy: { id: row.proposed_by, name: row.proposed_by_name },
    proposedAt: row.proposed_at,
    inForceAt: row.in_force_at,
    endedAt: row.ended_at,
    endedReason: row.ended_reason,
  }
}

/** The assessment of a case that is in force; undefined before two people have signed one. */
export async function caseAssessment(db: Reader, caseId: string): Promise<CaseAssessment | undefined> {
  const row = await selectAssessments(db)
    .where('a.case_id', '=', caseId)
    .where('a.state', '=', 'in-force')
    .executeTakeFirst()
  return row === undefined ? undefined : presentAssessment(row)
}

/** @throws {Problem} `not-found` */
export async function getCaseAssessment(db: Reader, caseAssessmentId: string): Promise<CaseAssessment> {
  const row = await selectAssessments(db)
    .where('a.case_assessment_id', '=', caseAssessmentId)
    .executeTakeFirst()
  if (row === undefined) throw new Problem('not-found', 'There is no such assessment.')
  return presentAssessment(row)
}

/** Everything about how a case was assessed. @throws {Problem} `not-found` */
export async function getCaseAssessments(
  db: Reader,
  caseId: string,
): Promise<z.output<typeof caseAssessments>> {
  const { patients } = await caseEvidence(db, caseId)
  const rows = await selectAssessments(db)
    .where('a.case_id', '=', caseId)
    .orderBy('a.version', 'desc')
    .execute()
  const all = rows.map(presentAssessment)
  const inForce = all.find(({ state }) => state === 'in-force')
  return {
    latestVersion: all[0]?.version ?? 0,
    inForce: inForce ?? null,
    proposed: all.find(({ state }) => state === 'proposed') ?? null,
    earlier: all.filter(({ state }) => state === 'superseded' || state === 'withdrawn'),
    patients,
    findings: await listCaseFindings(db, caseId, inForce),
  }
}
