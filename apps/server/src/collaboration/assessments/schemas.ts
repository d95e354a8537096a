// SPDX-License-Identifier: Apache-2.0
import { rubricGroups, rubricQuestionIds } from '@primum/advisory/rubric'
import { severities } from '@primum/harm'
import { z } from 'zod'
import { assessment, assessmentInput, judged, judgement, signInput } from '../../design/index.ts'

const instant = z.iso.datetime({ offset: false }).describe('RFC 3339, UTC')
const person = z.object({ id: z.string(), name: z.string() })
const named = z.object({ id: z.uuid(), name: z.string() })
const conclusion = assessment.shape.conclusion
const rubricAnswer = z.enum(['yes', 'no', 'high', 'low', 'none', 'unknown'])
const rubricQuestionId = z.enum(rubricQuestionIds)

export const caseId = z.uuid()
export const caseAssessmentId = z.uuid()

const choice = z.object({ id: rubricAnswer, letter: z.string(), text: z.string() })

/** The rubric for applying CVSS to medical devices (MITRE for FDA), as data. */
export const rubric = z
  .object({
    version: z.string(),
    groups: z.array(z.object({ id: z.enum(rubricGroups), title: z.string() })),
    choices: z
      .object({ 'yes-no': z.array(choice), impact: z.array(choice) })
      .describe('The answers of each kind of question; unknown, and no answer, count as the worst'),
    questions: z.array(
      z.object({
        id: rubricQuestionId,
        group: z.enum(rubricGroups),
        kind: z.enum(['yes-no', 'impact']),
        text: z.string(),
        help: z.string(),
        askedWhen: z
          .array(z.object({ question: rubricQuestionId, answers: z.array(rubricAnswer) }))
          .describe('It matters only when every one of these holds'),
      }),
    ),
  })
  .meta({ id: 'CvssRubric' })

/** Which answers fit which question the rubric itself says; here is only what an answer can be at all. */
export const rubricAnswers = z
  .partialRecord(rubricQuestionId, rubricAnswer)
  .describe('By question id of GET /api/v1/cvss-rubric; unanswered counts as unknown, which is the worst')

const scored = z.object({
  version: z.string(),
  vector: z.string(),
  score: z.number(),
  severity: z.enum(['none', 'low', 'medium', 'high', 'critical']),
})

const explained = z.object({
  ...scored.shape,
  baseScore: z.number().describe('Without Safety, which counts in CVSS 4.0 only'),
  metrics: z.array(
    z.object({
      metric: z.string(),
      value: z.string(),
      from: z.array(rubricQuestionId).describe('The questions whose answers gave this value'),
      because: z.string(),
    }),
  ),
})

export const rubricScore = z
  .object({
    rubric: z.string(),
    extendedVector: z.string().describe('CVSS 3.1 with the answers behind it'),
    cvss31: explained,
    cvss40: explained,
    unknowns: z.array(rubricQuestionId),
  })
  .meta({ id: 'CvssRubricScore' })

export const rubricInput = z
  .strictObject({
    answers: rubricAnswers,
    severity: z
      .enum([...severities, 'unknown'])
      .default('unknown')
      .describe('Of patient harm; decides Safety in CVSS 4.0'),
  })
  .meta({ id: 'CvssRubricAnswers' })

export const patientsExposed = z
  .object({
    atLeast: z.int().describe('Sum of the lines whose number is known'),
    complete: z.boolean().describe('False: some lines are unknown, so it can be more'),
    devices: z.object({ atLeast: z.int(), complete: z.boolean() }),
    lines: z.array(
      z.object({
        product: named,
        release: z.object({ id: z.uuid(), version: z.string() }),
        units: z.int().nullable().describe('Devices in the field; null: unknown'),
        patientsPerDevice: z.int().nullable().describe('As the maker says for the product; null: unknown'),
        patients: z.int().nullable(),
        because: z.string().describe('The arithmetic, or what is not known'),
      }),
    ),
  })
  .meta({ id: 'PatientsExposed' })
export type PatientsExposed = z.output<typeof patientsExposed>

export const patientsPerDevice = z
  .object({
    patients: z.int().nullable(),
    basis: z.string().nullable(),
    setBy: person.nullable(),
    setAt: instant.nullable(),
  })
  .meta({ id: 'PatientsPerDevice' })

export const patientsPerDeviceInput = z
  .strictObject({
    patients: z
      .int()
      .min(1)
      .max(1_000_000)
      .describe('How many patients one device can harm while the flaw is in it'),
    basis: z.string().trim().min(1).max(2_000).describe('Why that number'),
  })
  .meta({ id: 'PatientsPerDeviceDraft' })

/** What is judged of a case: the rubric and the harm. */
export const caseJudged = z
  .strictObject({ rubric: rubricAnswers, ...judged.shape })
  .meta({ id: 'CaseAssessmentQuestions' })
export type CaseJudged = z.output<typeof caseJudged>

export const caseAssessmentInput = z
  .strictObject({
    ...assessmentInput.shape,
    rubric: rubricAnswers,
    remediationPlan: z
      .string()
      .trim()
      .max(8_000)
      .nullable()
      .default(null)
      .describe(
        'How the risk is brought down and by when, with the reasons for the time (FDA postmarket guidance, VII.B)',
      ),
  })
  .meta({ id: 'CaseAssessmentDraft' })
export type CaseAssessmentInput = z.output<typeof caseAssessmentInput>

export const proposeCaseInput = z
  .strictObject({
    basedOn: z
      .int()
      .min(0)
      .describe('The newest version that you saw, 0 for none; another one since then is a conflict'),
    assessment: caseAssessmentInput,
    signAs: signInput.shape.as.optional().describe('Signs at once in this role, which the caller must hold'),
  })
  .meta({ id: 'CaseAssessmentProposal' })

export const caseAssessment = z
  .object({
    id: caseAssessmentId,
    caseId,
    version: z.int().describe('1-based'),
    state: assessment.shape.state,
    rubric: z.string().describe('Version of the rubric’s questions'),
    rubricAnswers,
    extendedVector: z.string(),
    cvss: z.array(scored).describe('CVSS 3.1 first, then 4.0'),
    questionSet: z.string(),
    answers: assessment.shape.answers,
    severity: assessment.shape.severity,
    severityBecause: z.string().nullable(),
    phiOnly: z.boolean(),
    controls: assessment.shape.controls,
    exploitability: assessment.shape.exploitability,
    conclusion,
    reasons: assessment.shape.reasons,
    rationale: z.string(),
    vexStatus: assessment.shape.vexStatus,
    vexJustification: z.string().nullable(),
    impactStatement: z.string().nullable(),
    actionStatement: z.string().nullable(),
    remediationPlan: z.string().nullable(),
    patients: patientsExposed,
    proposedBy: person,
    proposedAt: instant,
    signatures: assessment.shape.signatures,
    inForceAt: instant.nullable(),
    endedAt: instant.nullable(),
    endedReason: z.string().nullable(),
  })
  .meta({ id: 'CaseAssessment' })
/** How badly the flaw of a case can hurt patients, as two people signed it. */
export type CaseAssessment = z.output<typeof caseAssessment>

/** Whether the decision about a finding of the same flaw says what the case says. */
export const agreements = ['agrees', 'proposed', 'differs', 'undecided'] as const

export const caseFinding = z.object({
  findingId: z.uuid(),
  vulnerability: z.string(),
  component: z.string(),
  product: named,
  release: z.object({ id: z.uuid(), version: z.string() }),
  conclusion: conclusion.nullable().describe('Of its decision in force'),
  agreement: z
    .enum(agreements)
    .describe('proposed: a decision that was taken from the case waits for signatures'),
})

export const caseAssessments = z
  .object({
    latestVersion: z.int().describe('0: none was ever proposed'),
    inForce: caseAssessment.nullable(),
    proposed: caseAssessment.nullable(),
    earlier: z.array(caseAssessment).describe('Newest first'),
    patients: patientsExposed.describe('Counted now'),
    findings: z.array(caseFinding).describe('Open findings of the same flaw'),
  })
  .meta({ id: 'CaseAssessments' })

export const caseJudgement = z
  .object({
    score: rubricScore,
    judgement,
    suggested: assessment.shape.answers.describe(
      'Answers about exploitability that the rubric already gives',
    ),
    patients: patientsExposed,
  })
  .meta({ id: 'CaseJudgement' })

export const adoption = z
  .object({ proposed: z.array(z.object({ findingId: z.uuid(), assessmentId: z.uuid() })) })
  .meta({ id: 'CaseAssessmentAdoption' })
