// SPDX-License-Identifier: Apache-2.0
/** The findings of a case's flaw, and whether their decisions say what the case says. */
import { ADOPTIONS_PER_ACT, acts as vocabulary } from '@primum/oath'
import { sql } from 'kysely'
import type { z } from 'zod'
import { assessmentInput, proposeAssessments } from '../../design/index.ts'
import type { Reader, Tx } from '../../platform/database/database.ts'
import { Problem } from '../../platform/errors/problems.ts'
import { act } from '../../platform/journal/act.ts'
import type { By } from '../../platform/journal/by.ts'
import { caseFlaw } from '../cases/flaw.ts'
import type { agreements, CaseAssessment, caseFinding } from './schemas.ts'

type Flaw = { readonly flawId: string; readonly cveId: string | null }

/** Open findings under any of the flaw's names. */
export function findingsOfFlaw(db: Reader, { flawId, cveId }: Flaw) {
  const names = cveId === null ? [flawId] : [flawId, cveId]
  return db
    .selectFrom('finding as f')
    .innerJoin('release as r', 'r.release_id', 'f.release_id')
    .innerJoin('product as p', 'p.product_id', 'r.product_id')
    .leftJoin('assessment as d', (join) =>
      join.onRef('d.finding_id', '=', 'f.finding_id').on('d.state', '=', 'in-force'),
    )
    .leftJoin('assessment as w', (join) =>
      join.onRef('w.finding_id', '=', 'f.finding_id').on('w.state', '=', 'proposed'),
    )
    .leftJoin('case_assessment_adoption as a', 'a.assessment_id', 'w.assessment_id')
    .select([
      'f.finding_id',
      'f.vulnerability_id',
      'f.component_key',
      'f.kev',
      'f.epss',
      'r.release_id',
      'r.version',
      'p.product_id',
      'p.name as product_name',
      'd.conclusion',
      'd.severity',
      'd.vex_status',
      'a.case_assessment_id as waiting_from',
    ])
    .where('f.state', '=', 'open')
    .where((b) => b.or([b('f.vulnerability_id', 'in', names), sql<boolean>`f.aliases && ${names}::text[]`]))
    .orderBy('p.name')
    .orderBy('r.version')
    .orderBy('f.component_key')
    .execute()
}

type Row = Awaited<ReturnType<typeof findingsOfFlaw>>[number]
type InForce = Pick<CaseAssessment, 'id' | 'conclusion' | 'severity' | 'vexStatus'>

function agreementOf(row: Row, inForce: InForce | undefined): (typeof agreements)[number] {
  if (inForce === undefined) return row.conclusion === null ? 'undecided' : 'differs'
  if (
    row.conclusion === inForce.conclusion &&
    row.severity === inForce.severity &&
    row.vex_status === inForce.vexStatus
  ) {
    return 'agrees'
  }
  if (row.waiting_from === inForce.id) return 'proposed'
  return row.conclusion === null ? 'undecided' : 'differs'
}

/** What the findings of the case's flaw say beside the assessment in force. */
export async function listCaseFindings(
  db: Reader,
  caseId: string,
  inForce: InForce | undefined,
): Promise<z.output<typeof caseFinding>[]> {
  const flaw = await caseFlaw(db, caseId)
  if (flaw === undefined) return []
  return (await findingsOfFlaw(db, flaw)).map((row) => ({
    findingId: row.finding_id,
    vulnerability: row.vulnerability_id,
    component: row.component_key,
    product: { id: row.product_id, name: row.product_name },
    release: { id: row.release_id, version: row.version },
    // Null or one of the two, which the database holds.
    conclusion: row.conclusion as 'controlled' | 'uncontrolled' | null,
    agreement: agreementOf(row, inForce),
  }))
}

/**
 * Proposes the assessment in force of a case for each finding of its flaw that says something else. They need both signatures
 * again, because another product can hurt a patient in another way; the conclusion is computed for each.
 *
 * @throws {Problem} `rule-broken` when no assessment of the case is in force
 */
export async function adoptForFindings(
  tx: Tx,
  caseId: string,
  inForce: CaseAssessment | undefined,
  by: By,
): Promise<readonly { readonly findingId: string; readonly assessmentId: string }[]> {
  if (inForce === undefined) throw new Problem('rule-broken', 'No assessment of this case is in force.')
  const open = await listCaseFindings(tx, caseId, inForce)
  const findingIds = open
    .filter(({ agreement }) => agreement === 'undecided' || agreement === 'differs')
    .map(({ findingId }) => findingId)
  const input = assessmentInput.parse({
    answers: inForce.answers,
    severity: inForce.severity,
    severityBecause: inForce.severityBecause ?? undefined,
    phiOnly: inForce.phiOnly,
    controls: inForce.controls,
    rationale: inForce.rationale,
    vexStatus: inForce.vexStatus,
    vexJustification: inForce.vexJustification,
    impactStatement: inForce.impactStatement,
    actionStatement: inForce.actionStatement,
  })
  const ids = await proposeAssessments(tx, findingIds, input, by)
  const proposals = ids.map((assessmentId, at) => ({ findingId: findingIds[at] ?? '', assessmentId }))
  for (let from = 0; from < proposals.length; from += ADOPTIONS_PER_ACT) {
    const some = proposals.slice(from, from + ADOPTIONS_PER_ACT)
    await tx
      .insertInto('case_assessment_adoption')
      .values(
        some.map(({ assessmentId }) => ({
          assessment_id: assessmentId,
          case_assessment_id: inForce.id,
        })),
      )
      .execute()
    await act(tx, {
      definition: vocabulary.caseAssessmentAdopted,
      actor: by.actor,
      subjectId: inForce.id,
      facts: {
        proposals: some.map(({ findingId, assessmentId }) => ({
          finding: findingId,
          assessment: assessmentId,
        })),
      },
      at: by.now,
    })
  }
  return proposals
}
