// SPDX-License-Identifier: Apache-2.0
/** The form of a case's assessment as it is filled in, and how it becomes the API's input. */
import type {
  CaseAssessment,
  CaseAssessmentInput,
  CaseJudged,
  RubricAnswer,
  RubricAnswers,
  RubricQuestion,
} from '../../../api/collaboration/assessments.ts'
import type { GivenAnswer } from '../../../api/types.ts'
import {
  type AssessmentValues,
  fromAssessment,
  noValues,
  type SuggestedVex,
  toAssessmentInput,
  toJudged,
} from '../../../components/assessment/values.ts'

export type CaseAssessmentValues = AssessmentValues & {
  readonly rubric: RubricAnswers
  readonly remediationPlan: string
}

export const noCaseValues: CaseAssessmentValues = { ...noValues, rubric: {}, remediationPlan: '' }

/** Whether the answers so far make a question of the rubric matter. An open answer counts as unknown. */
export const isAsked = ({ askedWhen }: Pick<RubricQuestion, 'askedWhen'>, answers: RubricAnswers): boolean =>
  askedWhen.every(({ question, answers: wanted }) => wanted.includes(answers[question] ?? 'unknown'))

/** Answers with one more. What was answered to questions that no longer matter is forgotten, so that nobody signs it. */
export function answerRubric(
  questions: readonly RubricQuestion[],
  answers: RubricAnswers,
  id: RubricQuestion['id'],
  answer: RubricAnswer,
): RubricAnswers {
  const kept: Partial<Record<RubricQuestion['id'], RubricAnswer>> = {}
  // A question depends on earlier ones only, so one pass in their order is enough.
  for (const question of questions) {
    const given = question.id === id ? answer : answers[question.id]
    if (given !== undefined && isAsked(question, kept)) kept[question.id] = given
  }
  return kept
}

/** What is judged so far; undefined until a severity of harm was chosen. */
export function toCaseJudged(values: CaseAssessmentValues): CaseJudged | undefined {
  const judged = toJudged(values)
  return judged === undefined ? undefined : { ...judged, rubric: values.rubric }
}

/** @throws {TypeError} for values that the form's check would not let through */
export function toCaseInput(
  values: CaseAssessmentValues,
  suggested: SuggestedVex | undefined,
): CaseAssessmentInput {
  const plan = values.remediationPlan.trim()
  return {
    ...toAssessmentInput(values, suggested),
    rubric: values.rubric,
    remediationPlan: plan === '' ? null : plan,
  }
}

/** An assessment as the starting point of the next one. The signature is never carried over. */
export const fromCaseAssessment = (assessment: CaseAssessment): CaseAssessmentValues => ({
  ...fromAssessment(assessment),
  rubric: assessment.rubricAnswers,
  remediationPlan: assessment.remediationPlan ?? '',
})

/** Answers that the rubric already gives to questions that nobody answered yet. */
export const openSuggestions = (
  suggested: Readonly<Record<string, GivenAnswer>>,
  given: AssessmentValues['answers'],
): Readonly<Record<string, GivenAnswer>> =>
  Object.fromEntries(Object.entries(suggested).filter(([id]) => given[id] === undefined))
