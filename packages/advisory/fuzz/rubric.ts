// SPDX-License-Identifier: Apache-2.0
import { CodedError } from '@primum/parse'
import { formatExtendedVector, parseExtendedVector, scoreRubric } from '../src/rubric/index.ts'

/** Fuzz target: any text is an extended vector that keeps its answers, or a coded error. */
export function fuzz(data: Uint8Array): void {
  const text = new TextDecoder().decode(data)
  try {
    const { answers } = parseExtendedVector(text)
    const { cvss31, extendedVector } = scoreRubric(answers)
    if (formatExtendedVector(cvss31.vector, answers) !== extendedVector) throw new Error('answers were lost')
    if (formatExtendedVector(cvss31.vector, parseExtendedVector(extendedVector).answers) !== extendedVector) {
      throw new Error('the vector does not read back')
    }
  } catch (error) {
    if (!(error instanceof CodedError)) throw error
  }
}
