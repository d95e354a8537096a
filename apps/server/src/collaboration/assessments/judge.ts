// SPDX-License-Identifier: Apache-2.0
/** The rubric and the harm package applied to the flaw of a case. */
import {
  parseRubricAnswers,
  type RubricResult,
  type RubricScore,
  rubricChoices,
  rubricGroups,
  rubricGroupTitles,
  rubricQuestions,
  rubricVersion,
  scoreRubric,
} from '@primum/advisory/rubric'
import { CodedError } from '@primum/parse'
import type { z } from 'zod'
import { judge, judgementOf, suggestedAnswers } from '../../design/index.ts'
import type { Reader } from '../../platform/database/database.ts'
import { Problem } from '../../platform/errors/problems.ts'
import { caseFlaw } from '../cases/flaw.ts'
import { findingsOfFlaw } from './findings.ts'
import { patientsOf } from './patients.ts'
import type {
  CaseJudged,
  caseJudgement,
  PatientsExposed,
  rubric,
  rubricInput,
  rubricScore,
} from './schemas.ts'

export function describeRubric(): z.output<typeof rubric> {
  return {
    version: rubricVersion,
    groups: rubricGroups.map((id) => ({ id, title: rubricGroupTitles[id] })),
    choices: { 'yes-no': [...rubricChoices['yes-no']], impact: [...rubricChoices.impact] },
    questions: rubricQuestions.map(({ askedWhen = [], ...question }) => ({
      ...question,
      askedWhen: askedWhen.map(({ question: of, answers }) => ({ question: of, answers: [...answers] })),
    })),
  }
}

/** @throws {Problem} `invalid-request` for an answer that its question does not have */
export function scoreAnswers({ answers, severity }: z.output<typeof rubricInput>): RubricResult {
  try {
    return scoreRubric(parseRubricAnswers(answers), severity)
  } catch (error) {
    if (!(error instanceof CodedError)) throw error
    const path = `/rubric${error.where.path ?? ''}`
    throw new Problem('invalid-request', `${path}: ${error.message}`, {
      cause: error,
      members: { code: error.code, errors: [{ path, message: error.message }] },
    })
  }
}

export function presentScore(result: RubricResult): z.output<typeof rubricScore> {
  return {
    rubric: result.rubricVersion,
    extendedVector: result.extendedVector,
    cvss31: presentVector(result.cvss31),
    cvss40: presentVector(result.cvss40),
    unknowns: [...result.unknowns],
  }
}

const presentVector = ({ version, vector, score, severity, scores, metrics }: RubricScore) => ({
  version,
  vector,
  score,
  severity,
  baseScore: scores.base,
  metrics: metrics.map((metric) => ({ ...metric, from: [...metric.from] })),
})

/** What is known of a case's flaw that a judgement rests on. */
type CaseEvidence = {
  readonly kev: boolean
  readonly epss: number | null
  /** When the maker learned of it: the report, or when the maker's own people found it. */
  readonly learnedAt: Temporal.Instant
  readonly patients: PatientsExposed
}

/** @throws {Problem} `not-found` */
export async function caseEvidence(db: Reader, caseId: string): Promise<CaseEvidence> {
  const found = await db
    .selectFrom('disclosure_case')
    .select('opened_at')
    .where('case_id', '=', caseId)
    .executeTakeFirst()
  if (found === undefined) throw new Problem('not-found', 'There is no such case.')
  // Nobody may have described the flaw yet: then nothing is known of releases, findings and patients.
  const flaw = await caseFlaw(db, caseId)
  const findings = flaw === undefined ? [] : await findingsOfFlaw(db, flaw)
  const scores = findings.flatMap(({ epss }) => epss ?? [])
  return {
    kev: findings.some(({ kev }) => kev),
    epss: scores.length === 0 ? null : Math.max(...scores),
    learnedAt: Temporal.Instant.from(found.opened_at),
    patients: await patientsOf(
      db,
      (flaw?.affected ?? []).map(({ releaseId }) => releaseId),
    ),
  }
}

/** The vectors of the rubric are what the harm assessment takes for this flaw's own. */
const harmEvidence = ({ kev, epss }: CaseEvidence, { cvss31, cvss40 }: RubricResult) => ({
  kev,
  epss,
  cvss: [cvss31, cvss40].map(({ version, vector, score }) => ({ version, vector, score })),
})

/** What follows from answers: vectors with scores, and the conclusion. @throws {Problem} `invalid-request` */
export function judgeCase(evidence: CaseEvidence, input: CaseJudged) {
  const result = scoreAnswers({ answers: input.rubric, severity: input.severity })
  return { result, harm: judge(harmEvidence(evidence, result), input) }
}

/** What an assessment would conclude and oblige to; changes nothing. @throws {Problem} `not-found`, `invalid-request` */
export async function previewCase(
  db: Reader,
  caseId: string,
  { rubric: answers, ...judged }: CaseJudged,
): Promise<z.output<typeof caseJudgement>> {
  const evidence = await caseEvidence(db, caseId)
  const result = scoreAnswers({ answers, severity: judged.severity })
  const harm = harmEvidence(evidence, result)
  return {
    score: presentScore(result),
    judgement: await judgementOf(db, harm, evidence.learnedAt, judged),
    suggested: suggestedAnswers(harm),
    patients: evidence.patients,
  }
}
