// SPDX-License-Identifier: Apache-2.0
import {
  type PatientHarm,
  parseExtendedVector,
  parseRubricAnswers,
  type RubricAnswers,
  scoreRubric,
} from '@primum/advisory/rubric'
import { CodedError, parseJson } from '@primum/parse'
import type { Answerer } from '../../command/line-command.ts'
import { printable } from '../../terminal/clean.ts'

/** `cvss rubric`. */
export const rubricAnswerer: Answerer = {
  answer([given = '']) {
    try {
      const { answers, severity } = parseGiven(given)
      const { extendedVector, cvss31, cvss40, unknowns } = scoreRubric(answers, severity)
      const scores = [cvss31, cvss40].map(
        ({ version, score, severity: rating }) => `CVSS ${version} ${score.toFixed(1)} ${rating}`,
      )
      const open = unknowns.length === 0 ? '' : `  (${unknowns.length} open: taken as the worst case)`
      return {
        line: JSON.stringify({ extendedVector, cvss31, cvss40, unknowns }),
        words: `${scores.join(', ')}  ${extendedVector}${open}`,
        exitCode: 0,
      }
    } catch (error) {
      if (!(error instanceof CodedError)) throw error
      const where = error.where.path === undefined ? '' : `${error.where.path}: `
      return noAnswers(given, `${where}${error.message}`)
    }
  },
  malformed: (message) => noAnswers('', message),
}

const harms: readonly PatientHarm[] = [
  'negligible',
  'minor',
  'serious',
  'critical',
  'catastrophic',
  'unknown',
]

function parseGiven(text: string): { readonly answers: RubricAnswers; readonly severity: PatientHarm } {
  if (!text.trimStart().startsWith('{')) {
    return { answers: parseExtendedVector(text).answers, severity: 'unknown' }
  }
  const json = parseJson(text, { maxBytes: 65_536, maxDepth: 4 })
  const { answers, severity = 'unknown', ...rest } = json as { readonly [name: string]: unknown } // it begins with {
  const [unknown] = Object.keys(rest)
  if (unknown !== undefined)
    throw new CodedError('rubric/answers', 'there is no such member', { where: { path: `/${unknown}` } })
  const harm = harms.find((one) => one === severity)
  if (harm === undefined) {
    throw new CodedError('rubric/answers', `expected one of ${harms.join(', ')}`, {
      where: { path: '/severity' },
    })
  }
  return { answers: parseRubricAnswers(answers), severity: harm }
}

function noAnswers(answers: string, error: string) {
  const words = `   ? no answers  ${printable(answers)}`
  return { line: JSON.stringify({ answers, error }), words, exitCode: 1, why: error } as const
}
