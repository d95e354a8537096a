// SPDX-License-Identifier: Apache-2.0
import { type CvssResult, scoreCvss } from '@primum/cvss'
import { type DerivedMetric, metrics31, metrics40, type PatientHarm } from './derive.ts'
import { formatExtendedVector } from './extended-vector.ts'
import {
  isAsked,
  type RubricAnswers,
  type RubricQuestionId,
  rubricQuestions,
  rubricVersion,
} from './questions.ts'

/** A scored vector with where each of its metrics comes from. */
export type RubricScore = CvssResult & { readonly metrics: readonly DerivedMetric[] }

export type RubricResult = {
  readonly rubricVersion: string
  /** The CVSS 3.1 vector with the answers behind it. */
  readonly extendedVector: string
  readonly cvss31: RubricScore
  /** `scores.base` is that of the flaw alone; `score` also counts what it can do to a patient (Safety). */
  readonly cvss40: RubricScore
  /** Questions that matter and whose answer is unknown or missing: each was taken as the worst case. */
  readonly unknowns: readonly RubricQuestionId[]
}

/**
 * Scores a flaw in a medical device from the rubric's answers. Never lower for worse answers.
 *
 * @param harm how badly a patient can be hurt; it decides the Safety metrics of CVSS 4.0 and nothing else
 */
export function scoreRubric(answers: RubricAnswers, harm: PatientHarm = 'unknown'): RubricResult {
  const of31 = metrics31(answers)
  const of40 = metrics40(answers, harm)
  const cvss31 = { ...scoreCvss(vectorOf('3.1', of31)), metrics: of31 }
  return {
    rubricVersion,
    extendedVector: formatExtendedVector(cvss31.vector, answers),
    cvss31,
    cvss40: { ...scoreCvss(vectorOf('4.0', of40)), metrics: of40 },
    unknowns: rubricQuestions
      .filter((question) => isAsked(question, answers) && (answers[question.id] ?? 'unknown') === 'unknown')
      .map(({ id }) => id),
  }
}

const vectorOf = (version: '3.1' | '4.0', metrics: readonly DerivedMetric[]): string =>
  [`CVSS:${version}`, ...metrics.map(({ metric, value }) => `${metric}:${value}`)].join('/')
