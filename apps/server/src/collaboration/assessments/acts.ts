// SPDX-License-Identifier: Apache-2.0
import { acts as vocabulary } from '@primum/oath'
import { refuseIncompleteVex, type Signatory } from '../../design/index.ts'
import type { Tx } from '../../platform/database/database.ts'
import { breaksUnique } from '../../platform/database/errors.ts'
import { Problem } from '../../platform/errors/problems.ts'
import { act } from '../../platform/journal/act.ts'
import { type By, rfc3339 } from '../../platform/journal/by.ts'
import { applyEvent } from '../cases/acts.ts'
import { startCaseClocks, stopCaseClocks } from '../clocks/acts.ts'
import { adoptForFindings } from './findings.ts'
import { caseEvidence, judgeCase } from './judge.ts'
import { caseAssessment } from './queries.ts'
import type { CaseAssessmentInput } from './schemas.ts'

/** FDA postmarket guidance (2016), section VII.B, conditions 2 and 3: what an uncontrolled risk obliges to. */
const uncontrolledClocks = ['fda-pm-communicate', 'fda-pm-fix'] as const

/**
 * Proposes how badly the flaw of a case can hurt patients. A proposal that waits already is replaced, and says by which.
 *
 * @param proposal `basedOn`: the newest version that the author saw, 0 for none
 * @returns its id
 * @throws {Problem} `not-found`; `conflict` when there is a newer version; `rule-broken` for a VEX status without its reason;
 *   `invalid-request` for an answer that does not exist
 */
export async function proposeCaseAssessment(
  tx: Tx,
  caseId: string,
  proposal: {
    readonly basedOn: number
    readonly assessment: CaseAssessmentInput
    readonly signAs?: Signatory | undefined
  },
  by: By,
): Promise<string> {
  const { assessment: input, basedOn } = proposal
  refuseIncompleteVex(input)
  await lockCase(tx, caseId)
  const latest = await latestVersion(tx, caseId)
  if (latest !== basedOn) {
    throw new Problem(
      'conflict',
      `Version ${latest} was proposed meanwhile; yours is based on version ${basedOn}. Look at it, then propose again.`,
    )
  }
  const evidence = await caseEvidence(tx, caseId)
  const { result, harm } = judgeCase(evidence, toJudged(input))
  const { patients } = evidence
  const id = crypto.randomUUID()
  await supersede(tx, caseId, 'proposed', id, by)
  await tx
    .insertInto('case_assessment')
    .values({
      case_assessment_id: id,
      case_id: caseId,
      version: latest + 1,
      state: 'proposed',
      rubric: result.rubricVersion,
      rubric_answers: JSON.stringify(input.rubric),
      extended_vector: result.extendedVector,
      cvss: JSON.stringify(
        [result.cvss31, result.cvss40].map(({ version, vector, score, severity }) => ({
          version,
          vector,
          score,
          severity,
        })),
      ),
      question_set: harm.questionSet,
      matrix: harm.matrix,
      answers: JSON.stringify(input.answers),
      severity: input.severity,
      severity_because: input.severityBecause ?? null,
      phi_only: input.phiOnly,
      controls: JSON.stringify(input.controls),
      exploitability: harm.exploitability,
      conclusion: harm.conclusion,
      reasons: JSON.stringify(harm.reasons),
      rationale: input.rationale,
      vex_status: input.vexStatus,
      vex_justification: input.vexJustification,
      impact_statement: input.impactStatement,
      action_statement: input.actionStatement,
      remediation_plan: input.remediationPlan,
      patients: JSON.stringify(patients),
      proposed_by: by.actor.id,
      proposed_by_name: by.actor.name,
      proposed_at: rfc3339(by.now),
    })
    .execute()
  await act(tx, {
    definition: vocabulary.caseAssessmentProposed,
    actor: by.actor,
    subjectId: id,
    facts: {
      case: caseId,
      version: latest + 1,
      rubric: result.rubricVersion,
      extendedVector: result.extendedVector,
      cvss40: result.cvss40.vector,
      questionSet: harm.questionSet,
      matrix: harm.matrix,
      answers: Object.fromEntries(Object.entries(input.answers).map(([of, { answer }]) => [of, answer])),
      severity: input.severity,
      exploitability: harm.exploitability,
      conclusion: harm.conclusion,
      vexStatus: input.vexStatus,
      rationale: input.rationale,
      patients: { atLeast: patients.atLeast, complete: patients.complete },
    },
    at: by.now,
  })
  if (proposal.signAs !== undefined) await signCaseAssessment(tx, id, proposal.signAs, by)
  return id
}

const toJudged = ({
  rubric,
  answers,
  severity,
  severityBecause,
  phiOnly,
  controls,
}: CaseAssessmentInput) => ({
  rubric,
  answers,
  severity,
  severityBecause,
  phiOnly,
  controls,
})

/** Whoever assesses the same case at the same time waits. @throws {Problem} `not-found` */
async function lockCase(tx: Tx, caseId: string) {
  const locked = await tx
    .selectFrom('disclosure_case')
    .select(['state', 'opened_at'])
    .where('case_id', '=', caseId)
    .forUpdate()
    .executeTakeFirst()
  if (locked === undefined) throw new Problem('not-found', 'There is no such case.')
  return locked
}

async function latestVersion(tx: Tx, caseId: string): Promise<number> {
  const { latest } = await tx
    .selectFrom('case_assessment')
    .select(({ fn }) => fn.max('version').as('latest'))
    .where('case_id', '=', caseId)
    .executeTakeFirstOrThrow()
  return Number(latest ?? 0)
}

async function supersede(
  tx: Tx,
  caseId: string,
  state: 'proposed' | 'in-force',
  successor: string,
  { actor, now }: By,
): Promise<void> {
  const ended = await tx
    .updateTable('case_assessment')
    .set({ state: 'superseded', ended_at: rfc3339(now), ended_reason: 'Another version took its place.' })
    .where('case_id', '=', caseId)
    .where('state', '=', state)
    .returning('case_assessment_id')
    .executeTakeFirst()
  if (ended === undefined) return
  await act(tx, {
    definition: vocabulary.caseAssessmentSuperseded,
    actor,
    subjectId: ended.case_assessment_id,
    facts: { by: successor },
    at: now,
  })
}

/**
 * Signs a proposal in one of the two roles. The second signature brings it into force: it supersedes what was in force, starts
 * or stops the clocks of an uncontrolled risk, tells the case, and is proposed for the findings of the same flaw.
 *
 * @throws {Problem} `not-found`; `conflict` when it does not wait for this signature; `same-person` when the caller gave the
 *   other one; `rule-broken` for an API key, because a signature is a person's
 */
export async function signCaseAssessment(tx: Tx, id: string, as: Signatory, by: By): Promise<void> {
  const { actor, now } = by
  if (actor.kind !== 'person')
    throw new Problem('rule-broken', 'Only a signed-in person can sign, not an API key.')
  const assessment = await lockProposal(tx, id)
  await insertSignature(tx, id, as, by)
  const { signatures } = await tx
    .selectFrom('case_assessment_signature')
    .select(({ fn }) => fn.countAll<string>().as('signatures'))
    .where('case_assessment_id', '=', id)
    .executeTakeFirstOrThrow()
  const inForce = Number(signatures) === 2
  await act(tx, {
    definition: vocabulary.caseAssessmentSigned,
    actor,
    subjectId: id,
    facts: { as, inForce, conclusion: assessment.conclusion },
    at: now,
  })
  if (inForce) await bringIntoForce(tx, assessment, by)
}

type Proposal = Awaited<ReturnType<typeof lockProposal>>

/** The case first, as everybody who changes its assessments does. */
async function lockProposal(tx: Tx, id: string) {
  const found = await tx
    .selectFrom('case_assessment')
    .select('case_id')
    .where('case_assessment_id', '=', id)
    .executeTakeFirst()
  if (found === undefined) throw new Problem('not-found', 'There is no such assessment.')
  const ofCase = await lockCase(tx, found.case_id)
  const { state, conclusion } = await tx
    .selectFrom('case_assessment')
    .select(['state', 'conclusion'])
    .where('case_assessment_id', '=', id)
    .executeTakeFirstOrThrow()
  if (state !== 'proposed') {
    throw new Problem('conflict', `The assessment does not wait for anything any more (${state}).`)
  }
  return {
    id,
    caseId: found.case_id,
    caseState: ofCase.state,
    learnedAt: Temporal.Instant.from(ofCase.opened_at),
    // One of the two, which the database holds.
    conclusion: conclusion as 'controlled' | 'uncontrolled',
  }
}

async function insertSignature(tx: Tx, id: string, as: Signatory, { actor, now }: By): Promise<void> {
  try {
    await tx
      .insertInto('case_assessment_signature')
      .values({
        case_assessment_id: id,
        signed_as: as,
        person_id: actor.id,
        person_name: actor.name,
        signed_at: rfc3339(now),
      })
      .execute()
  } catch (error) {
    if (breaksUnique(error, 'case_signature_two_people')) {
      throw new Problem('same-person', 'You signed this assessment in the other role; someone else has to.', {
        cause: error,
      })
    }
    if (breaksUnique(error, 'case_assessment_signature_pkey')) {
      throw new Problem('conflict', 'The assessment is signed in this role already.', { cause: error })
    }
    throw error
  }
}

async function bringIntoForce(tx: Tx, proposal: Proposal, by: By): Promise<void> {
  const { id, caseId, conclusion, learnedAt } = proposal
  await supersede(tx, caseId, 'in-force', id, by)
  await tx
    .updateTable('case_assessment')
    .set({ state: 'in-force', in_force_at: rfc3339(by.now) })
    .where('case_assessment_id', '=', id)
    .execute()
  if (conclusion === 'uncontrolled') {
    await startCaseClocks(tx, caseId, uncontrolledClocks, { event: 'learned', at: learnedAt }, by)
  } else {
    await stopCaseClocks(tx, caseId, 'The risk was decided to be controlled.', by, uncontrolledClocks)
  }
  // Before it is reproduced a case cannot be called assessed, and afterwards it is so already; the signatures count all the same.
  if (proposal.caseState === 'reproduced') await applyEvent(tx, caseId, { kind: 'assess', conclusion }, by)
  await adoptForFindings(tx, caseId, await caseAssessment(tx, caseId), by)
}

/** @throws {Problem} `not-found`; `conflict` when it is in force or ended: what is in force is replaced, not withdrawn */
export async function withdrawCaseAssessment(tx: Tx, id: string, reason: string, by: By): Promise<void> {
  await lockProposal(tx, id)
  await tx
    .updateTable('case_assessment')
    .set({ state: 'withdrawn', ended_at: rfc3339(by.now), ended_reason: reason })
    .where('case_assessment_id', '=', id)
    .execute()
  await act(tx, {
    definition: vocabulary.caseAssessmentWithdrawn,
    actor: by.actor,
    subjectId: id,
    facts: { reason },
    at: by.now,
  })
}
