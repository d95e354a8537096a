// SPDX-License-Identifier: Apache-2.0
/**
 * The extended vector: the answers, written behind a CVSS vector as the metrics of an extension (CVSS v3.1 User Guide,
 * "CVSS Extensions Framework"), so that whoever reads the score can see what was answered. Unanswered questions are left out.
 */

import { type CvssVector, parseCvss } from '@primum/cvss'
import { CodedError } from '@primum/parse'
import {
  type RubricAnswer,
  type RubricAnswers,
  type RubricQuestionId,
  rubricChoices,
  rubricQuestion,
  rubricQuestionIds,
} from './questions.ts'

/** Longer than any vector with every answer. */
const longestVector = 1_024

export type ExtendedVector = {
  readonly answers: RubricAnswers
  /** The CVSS vector that the answers stand behind; absent where there are only answers. */
  readonly stated?: CvssVector
}

function fail(message: string): never {
  throw new CodedError('rubric/vector', message)
}

/**
 * Reads an extended vector: a CVSS 3.x vector and answers behind it (none when nothing was answered), or answers alone. The
 * stated CVSS vector is read, not believed: other tools compute it with the workbook's defects.
 *
 * @throws CodedError `rubric/vector`, or those of {@link parseCvss} for the part that is CVSS
 */
export function parseExtendedVector(text: string): ExtendedVector {
  if (text.length > longestVector) fail(`an extended vector is at most ${longestVector} characters long`)
  const fields = text.split('/')
  const first = fields.findIndex((field) => field.startsWith('X'))
  if (first === -1) return { answers: {}, stated: parseStated(text) }
  const answers: Partial<Record<RubricQuestionId, RubricAnswer>> = {}
  for (const field of fields.slice(first)) {
    const [name = '', letter = '', ...rest] = field.split(':')
    const id = rubricQuestionIds.find((one) => one === name)
    if (id === undefined) fail(`there is no question "${name.slice(0, 20)}"`)
    const choices = rubricChoices[rubricQuestion(id).kind]
    const choice = choices.find((one) => one.letter === letter)
    if (choice === undefined || rest.length > 0) {
      fail(
        `"${field.slice(0, 40)}" is no answer; expected ${id}: and one of ${choices.map((one) => one.letter).join(', ')}`,
      )
    }
    if (answers[id] !== undefined) fail(`${id} is answered twice`)
    answers[id] = choice.id
  }
  return first === 0 ? { answers } : { answers, stated: parseStated(fields.slice(0, first).join('/')) }
}

function parseStated(text: string): CvssVector {
  const stated = parseCvss(text)
  if (stated.version !== '3.1' && stated.version !== '3.0') {
    fail(`the rubric goes with CVSS 3.x, not with ${stated.version}`)
  }
  return stated
}

/** The answers behind a CVSS 3.1 vector, in the order of the questions. */
export function formatExtendedVector(cvss: string, answers: RubricAnswers): string {
  return [cvss, ...answerFields(answers)].join('/')
}

function answerFields(answers: RubricAnswers): readonly string[] {
  return rubricQuestionIds.flatMap((id) => {
    const choice = rubricChoices[rubricQuestion(id).kind].find((one) => one.id === answers[id])
    return choice === undefined ? [] : [`${id}:${choice.letter}`]
  })
}
