// SPDX-License-Identifier: Apache-2.0
import { CodedError } from '@primum/parse'
import {
  type RubricAnswer,
  type RubricAnswers,
  type RubricQuestionId,
  rubricChoices,
  rubricQuestion,
  rubricQuestionIds,
} from './questions.ts'

/**
 * Reads answers as a form or a file has them: an object of question id and answer. What is missing stays unanswered.
 *
 * @throws CodedError `rubric/answers` with the path, for a question or an answer that does not exist
 */
export function parseRubricAnswers(json: unknown): RubricAnswers {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) {
    throw new CodedError('rubric/answers', 'expected an object of answers by question', {
      where: { path: '/' },
    })
  }
  const answers: Partial<Record<RubricQuestionId, RubricAnswer>> = {}
  for (const [key, value] of Object.entries(json)) {
    const where = { path: `/${key.slice(0, 40)}` }
    const id = rubricQuestionIds.find((one) => one === key)
    if (id === undefined) throw new CodedError('rubric/answers', 'there is no such question', { where })
    const choices = rubricChoices[rubricQuestion(id).kind]
    const choice = choices.find((one) => one.id === value)
    if (choice === undefined) {
      const expected = choices.map((one) => one.id).join(', ')
      throw new CodedError('rubric/answers', `expected one of ${expected}`, { where })
    }
    answers[id] = choice.id
  }
  return answers
}
