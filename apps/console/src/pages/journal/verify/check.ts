// SPDX-License-Identifier: Apache-2.0
/** What verifying an entry consists of, and how each check can end. */
import { CodedError, formatError } from '@primum/parse'
import { problemOf } from '../../../api/problem.ts'

/** In the order in which they are done. */
export const steps = [
  'checkpoint',
  'witnesses',
  'memory',
  'tiles',
  'bundle',
  'path',
  'act',
  'seal',
  'disclosed',
] as const

export type Step = (typeof steps)[number]

/**
 * `good`: it is as it should be. `noted`: there was nothing to check, and that says something too. `warn`: nothing is wrong, and something
 * is lacking. `bad`: it is not as it should be. `alarm`: it does not fit what was signed and seen before. `unknown`: it could not be told.
 */
export type Outcome = 'good' | 'noted' | 'warn' | 'bad' | 'alarm' | 'unknown'

/** What all checks together say. */
export type Verdict = Exclude<Outcome, 'noted'>

/** One check, done. */
export type Check = {
  readonly step: Step
  readonly outcome: Outcome
  /** What came of it, in a sentence. */
  readonly result: string
  /** What follows from that for the reader. */
  readonly means: string
  /** What was compared with what, for those who want to do it again. */
  readonly compared: readonly (readonly [what: string, value: string])[]
}

/** A check, and what the next ones build on; undefined: they cannot be done. */
export type Checked<Value> = { readonly check: Check; readonly value: Value | undefined }

/** Words for errors that a step expects, by their code. */
export type FailureWords = Readonly<Record<string, readonly [result: string, means: string]>>

/** The check that ended in an error. What the step has no words for is not the log's doing, and says nothing about it. */
export function failed(step: Step, error: unknown, words: FailureWords): Check {
  const known = error instanceof CodedError ? words[error.code] : undefined
  const reason = reasonOf(error)
  if (known !== undefined) {
    const [result, means] = known
    return { step, outcome: 'bad', result, means, compared: [['What was found', reason]] }
  }
  return {
    step,
    outcome: 'unknown',
    result: `It could not be done: ${reason}.`,
    means: 'This says nothing about the log. Try again, or verify on the command line.',
    compared: [],
  }
}

/** An error's own words, without the final stop. */
function reasonOf(error: unknown): string {
  const message = error instanceof CodedError ? formatError(error) : problemOf(error).message
  return message.replace(/\.$/, '')
}

const gravity = ['alarm', 'bad', 'unknown', 'warn'] as const

/** Whether a verdict has to be heard by everyone at once. */
export const isLoud = (verdict: Verdict): boolean => verdict === 'bad' || verdict === 'alarm'

/** The gravest outcome of all. */
export function verdictOf(checks: readonly Check[]): Verdict {
  return gravity.find((outcome) => checks.some((check) => check.outcome === outcome)) ?? 'good'
}
