// SPDX-License-Identifier: Apache-2.0
/** The harm package applied to a stored finding: its evidence and the reviewer's answers give the conclusion. */

import { parseCvss } from '@primum/cvss'
import {
  assess,
  type Evidence,
  type AssessmentInput as HarmInput,
  parseAssessmentInput,
  questionSetVersion,
  questions,
  severities,
  severityDefinitions,
  suggestAnswers,
  suggestVex,
} from '@primum/harm'
import { CodedError } from '@primum/parse'
import { z } from 'zod'
import { calendarFor, countDue, ruleOf } from '../../platform/clocks/index.ts'
import type { Reader } from '../../platform/database/database.ts'
import { Problem } from '../../platform/errors/problems.ts'
import { rfc3339 } from '../../platform/journal/by.ts'
import { cvss } from '../schemas.ts'
import type { Judged, Judgement, questionSet } from './schemas.ts'

/** What a finding's row says that the judgement needs. */
export type FindingEvidence = {
  readonly kev: boolean
  readonly epss: number | null
  readonly cvss: unknown
}

export type Conclusion = {
  readonly questionSet: string
  readonly matrix: string
  readonly exploitability: Judgement['exploitability']
  readonly conclusion: Judgement['conclusion']
  readonly reasons: Judgement['reasons']
}

/** @throws {Problem} `invalid-request` for a question or an answer that is not in the set */
export function judge(finding: FindingEvidence, judged: Judged): Conclusion {
  const input = harmInput(finding, judged)
  const assessment = assess(input)
  return {
    questionSet: assessment.questionSetVersion,
    matrix: assessment.matrixVersion,
    exploitability: assessment.exploitability.level,
    conclusion: assessment.conclusion,
    reasons: [
      ...assessment.exploitability.reasons,
      ...assessment.severity.reasons.map((text) => ({ of: 'severity', ease: 0, text })),
    ],
  }
}

/** What a decision would conclude and oblige to, with the due times that would follow. */
export async function previewJudgement(db: Reader, findingId: string, judged: Judged): Promise<Judgement> {
  const finding = await loadEvidence(db, findingId)
  return judgementOf(db, finding, Temporal.Instant.from(finding.learned_at), judged)
}

/**
 * The same for evidence that is no finding's.
 *
 * @param learnedAt when the maker learned of the flaw
 */
export async function judgementOf(
  db: Reader,
  evidence: FindingEvidence,
  learnedAt: Temporal.Instant,
  judged: Judged,
): Promise<Judgement> {
  const input = harmInput(evidence, judged)
  const assessment = assess(input)
  const calendar = await calendarFor(db)
  const vex = suggestVex(input, assessment)
  const { questionSet, exploitability, conclusion, reasons } = judge(evidence, judged)
  return {
    questionSet,
    exploitability,
    conclusion,
    reasons,
    unknowns: [...assessment.exploitability.unknowns],
    obligations: assessment.obligations.map(({ rule, text, clock }) => ({
      rule,
      text,
      clock: clock ?? null,
      dueAt: clock === undefined ? null : rfc3339(countDue(ruleOf(clock), learnedAt, calendar).dueAt),
    })),
    vex: { status: vex.status, justification: vex.justification ?? null, because: vex.because },
  }
}

/** The question set; for a finding also the answers that its evidence already gives, to be confirmed or corrected. */
export async function describeQuestions(
  db: Reader,
  findingId?: string,
): Promise<z.output<typeof questionSet>> {
  return {
    version: questionSetVersion,
    questions: questions.map(({ id, text, help, answers }) => ({
      id,
      text,
      help,
      answers: answers.map((answer) => ({
        id: answer.id,
        text: answer.text,
        needsEvidence: answer.needsEvidence === true,
      })),
    })),
    suggested: findingId === undefined ? {} : suggestedAnswers(await loadEvidence(db, findingId)),
    severities: severities.map((id) => ({
      id,
      title: `${id.charAt(0).toUpperCase()}${id.slice(1)}`,
      definition: severityDefinitions[id],
    })),
  }
}

async function loadEvidence(db: Reader, findingId: string) {
  const finding = await db
    .selectFrom('finding')
    .select(['kev', 'epss', 'cvss', 'learned_at'])
    .where('finding_id', '=', findingId)
    .executeTakeFirst()
  if (finding === undefined) throw new Problem('not-found', 'There is no such finding.')
  return finding
}

/**
 * The vectors are our own: stored when the finding was judged, the preferred one first. One that is borrowed from an advisory
 * describes the flaw in the product of that advisory, so it answers nothing about this device.
 */
const firstVector = (finding: FindingEvidence): string | undefined =>
  z
    .array(cvss)
    .parse(finding.cvss)
    .find(({ source }) => source === undefined)?.vector

function evidenceOf(finding: FindingEvidence): Evidence {
  const vector = firstVector(finding)
  return {
    kev: finding.kev,
    ...(finding.epss === null ? {} : { epss: finding.epss }),
    ...(vector === undefined ? {} : { cvss: vector }),
  }
}

/** Answers that the evidence already gives, to be confirmed or corrected. */
export function suggestedAnswers(finding: FindingEvidence): z.output<typeof questionSet>['suggested'] {
  const vector = firstVector(finding)
  const metrics = vector === undefined ? new Map<string, string>() : parseCvss(vector).metrics
  return { ...suggestAnswers(metrics, evidenceOf(finding)) }
}

function harmInput(finding: FindingEvidence, judged: Judged): HarmInput {
  try {
    return parseAssessmentInput({ ...judged, evidence: evidenceOf(finding) })
  } catch (error) {
    if (!(error instanceof CodedError)) throw error
    const path = error.where.path ?? '/'
    throw new Problem('invalid-request', `${path}: ${error.message}`, {
      cause: error,
      members: { code: error.code, errors: [{ path, message: error.message }] },
    })
  }
}
