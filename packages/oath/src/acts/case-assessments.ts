// SPDX-License-Identifier: Apache-2.0
/**
 * Acts about how badly a reported flaw can hurt patients, and what the maker owes authorities because of it. The log shows that a
 * case was assessed and when; which case, and with what conclusion, stays sealed while the flaw is under embargo.
 */
import { z } from 'zod'
import { date, defineAct, instant, text } from './vocabulary.ts'

const id = z.uuid()
const conclusion = z.enum(['controlled', 'uncontrolled'])
const signatory = z.enum(['product-security', 'clinical-safety'])

/** At most this many findings in one act of adoption: an act must fit one log entry. */
export const ADOPTIONS_PER_ACT = 100

export const caseAssessmentActs = {
  caseAssessmentProposed: defineAct(
    'collaboration/case-assessment-proposed',
    1,
    'case-assessment',
    z.strictObject({
      case: id,
      /** 1-based; every proposal of a case has its own. */
      version: z.int().min(1),
      rubric: text(40),
      /** CVSS 3.1 with the rubric's answers behind it. */
      extendedVector: text(1_000),
      cvss40: text(600),
      questionSet: text(40),
      matrix: text(40),
      /** By question of the harm assessment: the answer alone, because the words stay with the server. */
      answers: z.record(text(60), text(60)),
      severity: z.enum(['negligible', 'minor', 'serious', 'critical', 'catastrophic']),
      exploitability: z.enum(['low', 'medium', 'high']),
      conclusion,
      vexStatus: z.enum(['not_affected', 'affected', 'fixed', 'under_investigation']),
      rationale: text(8_000),
      /** Patients who can be exposed in the releases whose number is known; `complete` when it is known of all. */
      patients: z.strictObject({ atLeast: z.int().min(0), complete: z.boolean() }),
    }),
  ),
  caseAssessmentSigned: defineAct(
    'collaboration/case-assessment-signed',
    1,
    'case-assessment',
    z.strictObject({ as: signatory, inForce: z.boolean(), conclusion }),
  ),
  caseAssessmentWithdrawn: defineAct(
    'collaboration/case-assessment-withdrawn',
    1,
    'case-assessment',
    z.strictObject({ reason: text(2_000) }),
  ),
  caseAssessmentSuperseded: defineAct(
    'collaboration/case-assessment-superseded',
    1,
    'case-assessment',
    z.strictObject({ by: id }),
  ),
  /** The decision was proposed for findings of the same flaw. */
  caseAssessmentAdopted: defineAct(
    'collaboration/case-assessment-adopted',
    1,
    'case-assessment',
    z.strictObject({
      proposals: z
        .array(z.strictObject({ finding: id, assessment: id }))
        .min(1)
        .max(ADOPTIONS_PER_ACT),
    }),
  ),
  patientsPerDeviceSet: defineAct(
    'collaboration/patients-per-device-set',
    1,
    'product',
    z.strictObject({ patients: z.int().min(1), basis: text(2_000) }),
  ),
  /** What decides which reports to authorities are due. */
  reportingFactsRecorded: defineAct(
    'collaboration/reporting-facts-recorded',
    1,
    'case',
    z.strictObject({
      version: z.int().min(1),
      event: z.enum(['none-known', 'malfunction', 'serious-injury', 'death', 'unknown']),
      awareAt: instant.nullable(),
      remedialActionNeeded: z.boolean(),
      publicHealthThreat: z.boolean(),
      markets: z.array(z.enum(['us', 'eu'])).max(2),
      correctionInitiatedAt: instant.nullable(),
      isaoToldAt: instant.nullable(),
    }),
    'type',
  ),
  isaoMembershipSet: defineAct(
    'collaboration/isao-membership-set',
    1,
    'isao-membership',
    z.strictObject({
      organisation: text(200),
      memberSince: date.nullable(),
      documentedPolicies: z.boolean(),
      sharesCommunications: z.boolean(),
      assessesIntelligence: z.boolean(),
    }),
  ),
} as const
