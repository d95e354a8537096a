// SPDX-License-Identifier: Apache-2.0
import { CodedError } from '@primum/parse'
import { assess, parseAssessmentInput, suggestVex } from '../src/index.ts'

/** Fuzz target: any JSON is an assessment that can be judged, or a coded error. */
export function fuzz(data: Uint8Array): void {
  let json: unknown
  try {
    json = JSON.parse(new TextDecoder().decode(data))
  } catch {
    return // not JSON: the reader of JSON refuses it before this parser sees it
  }
  try {
    const input = parseAssessmentInput(json)
    suggestVex(input, assess(input))
  } catch (error) {
    if (!(error instanceof CodedError)) throw error
  }
}
