// SPDX-License-Identifier: Apache-2.0
import { acts as vocabulary } from '@primum/oath'
import { startClocks, stopClocksOf } from '../../platform/clocks/index.ts'
import type { Tx } from '../../platform/database/database.ts'
import { breaksUnique } from '../../platform/database/errors.ts'
import { Problem } from '../../platform/errors/problems.ts'
import { act } from '../../platform/journal/act.ts'
import { type By, rfc3339 } from '../../platform/journal/by.ts'
import { obligationRules } from '../clocks/rules.ts'
import { applyPolicy } from '../policy/apply.ts'
import { judge } from './judge.ts'
import { type AssessmentInput, assessmentInput, type Signatory } from './schemas.ts'

/**
 * Proposes the same decision for each finding; the conclusion is computed for each, because exploitability differs. A
 * proposal that waits already is replaced, and says by which.
 *
 * @returns ids of the new assessments, in the order of the findings
 * @throws {Problem} `not-found` for an unknown finding, `rule-broken` for a closed one or a VEX status without its reason;
 *   then nothing is proposed at all
 */
export async function proposeAssessments(
  tx: Tx,
  findingIds: readonly string[],
  input: AssessmentInput,
  by: By,
  options: { readonly signAs?: Signatory | undefined; readonly adoptedFrom?: string } = {},
): Promise<readonly string[]> {
  refuseIncompleteVex(input)
  const proposed: string[] = []
  for (const findingId of new Set(findingIds)) {
    const assessmentId = await propose(tx, findingId, input, by, options.adoptedFrom ?? null)
    if (options.signAs !== undefined) await signAssessment(tx, assessmentId, options.signAs, by)
    proposed.push(assessmentId)
  }
  return proposed
}

/**
 * OpenVEX 0.2.0, "Status labels": not_affected needs a reason, affected needs an action.
 *
 * @throws {Problem} `rule-broken`
 */
export function refuseIncompleteVex(
  input: Pick<AssessmentInput, 'vexStatus' | 'vexJustification' | 'impactStatement' | 'actionStatement'>,
): void {
  if (
    input.vexStatus === 'not_affected' &&
    input.vexJustification === null &&
    (input.impactStatement ?? '') === ''
  ) {
    throw new Problem('rule-broken', 'not_affected needs a justification or an impact statement.')
  }
  if (input.vexStatus === 'affected' && (input.actionStatement ?? '') === '') {
    throw new Problem('rule-broken', 'affected needs an action statement: what users should do.')
  }
}

async function propose(
  tx: Tx,
  findingId: string,
  input: AssessmentInput,
  { actor, now }: By,
  adoptedFrom: string | null,
): Promise<string> {
  const finding = await tx
    .selectFrom('finding')
    .selectAll()
    .where('finding_id', '=', findingId)
    .forUpdate()
    .executeTakeFirst()
  if (finding === undefined) throw new Problem('not-found', `There is no finding ${findingId}.`)
  if (finding.state !== 'open')
    throw new Problem('rule-broken', `${finding.vulnerability_id} is closed here.`)
  const judged = judge(finding, input)
  const assessmentId = crypto.randomUUID()
  const at = rfc3339(now)
  await supersede(tx, findingId, 'proposed', assessmentId, { actor, now })
  await tx
    .insertInto('assessment')
    .values({
      assessment_id: assessmentId,
      finding_id: findingId,
      state: 'proposed',
      question_set: judged.questionSet,
      matrix: judged.matrix,
      answers: JSON.stringify(input.answers),
      severity: input.severity,
      exploitability: judged.exploitability,
      conclusion: judged.conclusion,
      reasons: JSON.stringify(judged.reasons),
      severity_because: input.severityBecause ?? null,
      phi_only: input.phiOnly,
      controls: JSON.stringify(input.controls),
      rationale: input.rationale,
      vex_status: input.vexStatus,
      vex_justification: input.vexJustification,
      impact_statement: input.impactStatement,
      action_statement: input.actionStatement,
      adopted_from: adoptedFrom,
      proposed_by: actor.id,
      proposed_by_name: actor.name,
      proposed_at: at,
    })
    .execute()
  await act(tx, {
    definition: vocabulary.assessmentProposed,
    actor,
    subjectId: assessmentId,
    facts: {
      finding: findingId,
      release: finding.release_id,
      vulnerability: finding.vulnerability_id,
      component: finding.component_key.slice(0, 1_000),
      questionSet: judged.questionSet,
      matrix: judged.matrix,
      answers: input.answers,
      phiOnly: input.phiOnly,
      severity: input.severity,
      exploitability: judged.exploitability,
      conclusion: judged.conclusion,
      vexStatus: input.vexStatus,
      vexJustification: input.vexJustification,
      controls: input.controls,
      rationale: input.rationale,
      adoptedFrom,
    },
    at: now,
  })
  return assessmentId
}

/** Ends the decision of a finding that is in that state, if there is one, because another takes its place. */
async function supersede(
  tx: Tx,
  findingId: string,
  state: 'proposed' | 'in-force',
  successor: string,
  { actor, now }: By,
): Promise<void> {
  const ended = await tx
    .selectFrom('assessment')
    .select('assessment_id')
    .where('finding_id', '=', findingId)
    .where('state', '=', state)
    .executeTakeFirst()
  if (ended === undefined) return
  await tx
    .updateTable('assessment')
    .set({ state: 'superseded', ended_at: rfc3339(now), ended_reason: 'Another decision took its place.' })
    .where('assessment_id', '=', ended.assessment_id)
    .execute()
  await act(tx, {
    definition: vocabulary.assessmentSuperseded,
    actor,
    subjectId: ended.assessment_id,
    facts: { by: successor },
    at: now,
  })
}

/**
 * Signs a proposal in one of the two roles. The second signature brings it into force: it supersedes what was in force, and
 * an uncontrolled conclusion starts its clocks from when the maker learned of the flaw.
 *
 * @throws {Problem} `not-found`; `conflict` when it does not wait for this signature; `same-person` when the caller gave the
 *   other one; `rule-broken` for an API key, because a signature is a person's
 */
export async function signAssessment(tx: Tx, assessmentId: string, as: Signatory, by: By): Promise<void> {
  const { actor, now } = by
  if (actor.kind !== 'person')
    throw new Problem('rule-broken', 'Only a signed-in person can sign, not an API key.')
  const releaseId = await lockReleaseOf(tx, assessmentId)
  const assessment = await lockAssessment(tx, assessmentId)
  if (assessment.state !== 'proposed') {
    throw new Problem('conflict', `The decision does not wait for signatures (${assessment.state}).`)
  }
  await insertSignature(tx, assessmentId, as, by)
  const { signatures } = await tx
    .selectFrom('assessment_signature')
    .select(({ fn }) => fn.countAll<string>().as('signatures'))
    .where('assessment_id', '=', assessmentId)
    .executeTakeFirstOrThrow()
  const inForce = Number(signatures) === 2
  await act(tx, {
    definition: vocabulary.assessmentSigned,
    actor,
    subjectId: assessmentId,
    facts: { as, inForce, conclusion: assessment.conclusion as 'controlled' | 'uncontrolled' },
    at: now,
  })
  if (!inForce) return
  await bringIntoForce(tx, assessment, by)
  await applyPolicy(tx, releaseId, by)
}

/** In the order of a judgement, which holds the release before it touches decisions: otherwise each could wait for the other. */
async function lockReleaseOf(tx: Tx, assessmentId: string): Promise<string> {
  const release = await tx
    .selectFrom('assessment as a')
    .innerJoin('finding as f', 'f.finding_id', 'a.finding_id')
    .innerJoin('release as r', 'r.release_id', 'f.release_id')
    .select('r.release_id')
    .where('a.assessment_id', '=', assessmentId)
    .forUpdate('r')
    .executeTakeFirst()
  if (release === undefined) throw new Problem('not-found', 'There is no such decision.')
  return release.release_id
}

type LockedAssessment = Awaited<ReturnType<typeof lockAssessment>>

async function lockAssessment(tx: Tx, assessmentId: string) {
  const assessment = await tx
    .selectFrom('assessment')
    .select(['assessment_id', 'finding_id', 'state', 'conclusion'])
    .where('assessment_id', '=', assessmentId)
    .forUpdate()
    .executeTakeFirst()
  if (assessment === undefined) throw new Problem('not-found', 'There is no such decision.')
  return assessment
}

async function insertSignature(
  tx: Tx,
  assessmentId: string,
  as: Signatory,
  { actor, now }: By,
): Promise<void> {
  try {
    await tx
      .insertInto('assessment_signature')
      .values({
        assessment_id: assessmentId,
        signed_as: as,
        person_id: actor.id,
        person_name: actor.name,
        signed_at: rfc3339(now),
      })
      .execute()
  } catch (error) {
    if (breaksUnique(error, 'signature_two_people')) {
      throw new Problem('same-person', 'You signed this decision in the other role; someone else has to.', {
        cause: error,
      })
    }
    if (breaksUnique(error, 'assessment_signature_pkey')) {
      throw new Problem('conflict', 'The decision is signed in this role already.', { cause: error })
    }
    throw error
  }
}

async function bringIntoForce(tx: Tx, assessment: LockedAssessment, by: By): Promise<void> {
  const { assessment_id: assessmentId, finding_id: findingId } = assessment
  await supersede(tx, findingId, 'in-force', assessmentId, by)
  await tx
    .updateTable('assessment')
    .set({ state: 'in-force', in_force_at: rfc3339(by.now) })
    .where('assessment_id', '=', assessmentId)
    .execute()
  const rules = obligationRules()
  if (assessment.conclusion === 'controlled') {
    await stopClocksOf(tx, 'finding', [findingId], 'The risk was decided to be controlled.', by, rules)
    return
  }
  const { learned_at } = await tx
    .selectFrom('finding')
    .select('learned_at')
    .where('finding_id', '=', findingId)
    .executeTakeFirstOrThrow()
  const start = { event: 'learned', at: Temporal.Instant.from(learned_at) }
  await startClocks(tx, { kind: 'finding', id: findingId }, rules, start, by)
}

/** @throws {Problem} `not-found`; `conflict` when it is in force or ended: a decision in force is replaced, not withdrawn */
export async function withdrawAssessment(
  tx: Tx,
  assessmentId: string,
  reason: string,
  { actor, now }: By,
): Promise<void> {
  const assessment = await lockAssessment(tx, assessmentId)
  if (assessment.state !== 'proposed') {
    throw new Problem('conflict', `Only a proposal can be withdrawn; this decision is ${assessment.state}.`)
  }
  await tx
    .updateTable('assessment')
    .set({ state: 'withdrawn', ended_at: rfc3339(now), ended_reason: reason })
    .where('assessment_id', '=', assessmentId)
    .execute()
  await act(tx, {
    definition: vocabulary.assessmentWithdrawn,
    actor,
    subjectId: assessmentId,
    facts: { reason },
    at: now,
  })
}

/**
 * Repeats for one finding a decision that is in force for the same flaw in the same package elsewhere, with its trail. It
 * needs both signatures again: another product can hurt a patient in another way.
 *
 * @throws {Problem} `not-found`; `rule-broken` when it is about another flaw or package, or not in force
 */
export async function adoptAssessment(
  tx: Tx,
  findingId: string,
  fromId: string,
  by: By,
  signAs?: Signatory,
): Promise<string> {
  const from = await tx
    .selectFrom('assessment as d')
    .innerJoin('finding as o', 'o.finding_id', 'd.finding_id')
    .innerJoin('finding as f', (join) =>
      join
        .onRef('f.vulnerability_id', '=', 'o.vulnerability_id')
        .onRef('f.package_key', '=', 'o.package_key')
        .on('f.finding_id', '=', findingId),
    )
    .selectAll('d')
    .where('d.assessment_id', '=', fromId)
    .where('d.state', '=', 'in-force')
    .executeTakeFirst()
  if (from === undefined) {
    throw new Problem(
      'rule-broken',
      'There is no decision in force with that id about the same flaw in the same package.',
    )
  }
  const input = assessmentInput.parse({
    answers: from.answers,
    severity: from.severity,
    severityBecause: from.severity_because ?? undefined,
    phiOnly: from.phi_only,
    controls: from.controls,
    rationale: from.rationale,
    vexStatus: from.vex_status,
    vexJustification: from.vex_justification,
    impactStatement: from.impact_statement,
    actionStatement: from.action_statement,
  })
  const [adopted = ''] = await proposeAssessments(tx, [findingId], input, by, { signAs, adoptedFrom: fromId })
  return adopted
}
