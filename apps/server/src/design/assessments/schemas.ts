// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod'
import {
  assessmentId,
  conclusion,
  exploitability,
  findingId,
  harmSeverity,
  instant,
  person,
  productId,
  releaseId,
  vexStatus,
} from '../schemas.ts'

/** An answer with why, and what proves it; an answer that rules the flaw out counts only with evidence. */
export const givenAnswer = z
  .strictObject({
    answer: z.string().max(60),
    because: z.string().trim().max(2_000).optional(),
    evidence: z.string().trim().max(2_000).optional(),
  })
  .meta({ id: 'GivenAnswer' })

/** A mitigation in the device or a compensating control around it (guidance, section VI). */
export const control = z
  .strictObject({
    id: z.string().trim().min(1).max(60),
    title: z.string().trim().min(1).max(500),
    kind: z
      .enum(['inline', 'compensating'])
      .describe('inline: in the device; compensating: put up by the user or the site'),
    lowers: z.enum(['exploitability', 'severity']),
    by: z.int().min(1).max(3).describe('Exploitability: steps of ease, 1 to 3. Severity: always one level'),
    evidence: z.string().trim().min(1).max(2_000),
    reviewedBy: z.string().trim().min(1).max(200),
    ownRisk: z
      .enum(['none', 'less', 'more', 'unknown'])
      .describe('The safety risk that the control itself brings, against that of the flaw'),
  })
  .meta({ id: 'Control' })

/** What is judged; the rest of an assessment says what follows from it. */
export const judged = z.strictObject({
  answers: z
    .record(z.string().max(60), givenAnswer)
    .describe(
      'By question id, of the set that GET /api/v1/assessment-questions gives; unanswered counts as unknown',
    ),
  severity: harmSeverity,
  severityBecause: z
    .string()
    .trim()
    .max(2_000)
    .optional()
    .describe('Why: the hazard, from the risk management file'),
  phiOnly: z.boolean().default(false).describe('The flaw can do nothing but disclose health information'),
  controls: z.array(control).max(20).default([]),
})

/** What a reviewer says about a flaw in a component of a release: FDA postmarket guidance (2016), section VI. */
export const assessmentInput = z
  .strictObject({
    ...judged.shape,
    rationale: z.string().trim().min(1).max(8_000),
    vexStatus,
    vexJustification: z
      .enum([
        'component_not_present',
        'vulnerable_code_not_present',
        'vulnerable_code_not_in_execute_path',
        'vulnerable_code_cannot_be_controlled_by_adversary',
        'inline_mitigations_already_exist',
      ])
      .nullable()
      .default(null)
      .describe('Required with not_affected unless there is an impact statement (OpenVEX 0.2.0, section 4)'),
    impactStatement: z.string().trim().max(4_000).nullable().default(null),
    actionStatement: z.string().trim().max(4_000).nullable().default(null).describe('Required with affected'),
  })
  .meta({ id: 'AssessmentDraft' })

export const judgement = z
  .object({
    questionSet: z.string(),
    exploitability,
    conclusion,
    reasons: z
      .array(z.object({ of: z.string(), ease: z.number(), text: z.string() }))
      .describe(
        'Each step of the judgement; `ease` is what it added to (or took from) the ease of an attack',
      ),
    unknowns: z.array(z.string()).describe('Questions that count as the worst case because nobody knows'),
    obligations: z
      .array(
        z.object({
          rule: z.string(),
          text: z.string(),
          clock: z.string().nullable(),
          dueAt: instant
            .nullable()
            .describe('When the clock would end, counted from when the maker learned of the flaw'),
        }),
      )
      .describe('What follows when the decision comes into force'),
    vex: z.object({ status: vexStatus, justification: z.string().nullable(), because: z.string() }),
  })
  .meta({ id: 'Judgement' })

export const signature = z.object({
  as: z.enum(['product-security', 'clinical-safety']),
  person,
  at: instant,
})

export const assessment = z
  .object({
    id: assessmentId,
    findingId,
    state: z.enum(['proposed', 'in-force', 'superseded', 'withdrawn']),
    questionSet: z.string(),
    answers: z.record(z.string(), givenAnswer),
    severity: harmSeverity,
    severityBecause: z.string().nullable(),
    phiOnly: z.boolean(),
    exploitability,
    conclusion,
    reasons: judgement.shape.reasons,
    controls: z.array(control),
    rationale: z.string(),
    vexStatus,
    vexJustification: z.string().nullable(),
    impactStatement: z.string().nullable(),
    actionStatement: z.string().nullable(),
    adoptedFrom: z
      .object({
        assessmentId,
        product: z.object({ id: productId, name: z.string() }),
        release: z.object({ id: releaseId, version: z.string() }),
      })
      .nullable(),
    proposedBy: person,
    proposedAt: instant,
    signatures: z.array(signature),
    inForceAt: instant.nullable(),
    reviewSince: instant.nullable().describe('Since when something speaks against its grounds'),
    reviewReasons: z
      .array(z.string())
      .describe('What does, for people; the decision stands until another replaces it'),
    endedAt: instant.nullable(),
    endedReason: z.string().nullable(),
  })
  .meta({ id: 'Assessment' })

export const signatory = z.enum(['product-security', 'clinical-safety'])
export type Signatory = z.output<typeof signatory>

const signAs = signatory.optional().describe('Signs at once in this role, which the caller must hold')

export const proposeInput = z
  .strictObject({ assessment: assessmentInput, signAs })
  .meta({ id: 'AssessmentProposal' })

export const bulkAssessmentInput = z
  .strictObject({ findings: z.array(findingId).min(1).max(500), assessment: assessmentInput, signAs })
  .meta({ id: 'BulkAssessment' })

export const bulkSignInput = z
  .strictObject({
    assessments: z.array(assessmentId).min(1).max(500),
    as: signatory,
  })
  .meta({ id: 'BulkSignature' })

export const signInput = z.strictObject({ as: signatory }).meta({ id: 'Signature' })

export const withdrawInput = z
  .strictObject({ reason: z.string().trim().min(1).max(2_000) })
  .meta({ id: 'Withdrawal' })

export const adoptInput = z
  .strictObject({ finding: findingId, from: assessmentId, signAs })
  .meta({ id: 'Adoption' })

/** A decision together with what it is about, for lists that stand outside a finding. */
export const assessmentInContext = z
  .object({
    ...assessment.shape,
    vulnerability: z.string(),
    component: z.string(),
    kev: z.boolean(),
    product: z.object({ id: productId, name: z.string() }),
    release: z.object({ id: releaseId, version: z.string() }),
  })
  .meta({ id: 'AssessmentInContext' })

export const assessmentList = z.object({ items: z.array(assessmentInContext) }).meta({ id: 'AssessmentList' })

export const question = z
  .object({
    id: z.string(),
    text: z.string(),
    help: z.string().nullable(),
    answers: z.array(z.object({ id: z.string(), text: z.string(), needsEvidence: z.boolean() })),
  })
  .meta({ id: 'AssessmentQuestion' })

export const questionSet = z
  .object({
    version: z.string(),
    questions: z.array(question),
    suggested: z
      .record(z.string(), givenAnswer)
      .describe('Answers that the evidence of the finding gives, when asked for one'),
    severities: z.array(z.object({ id: harmSeverity, title: z.string(), definition: z.string() })),
  })
  .meta({ id: 'AssessmentQuestionSet' })

export type AssessmentInput = z.output<typeof assessmentInput>
export type Assessment = z.output<typeof assessment>
export type Judgement = z.output<typeof judgement>
export type Judged = z.output<typeof judged>
