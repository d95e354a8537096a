// SPDX-License-Identifier: Apache-2.0
import type { Assessment } from './assess.ts'
import { counts, exploitabilityOf } from './exploitability.ts'
import type { AssessmentInput, Evidence, GivenAnswer } from './input.ts'
import { epssLimits, type QuestionId } from './questions.ts'

/**
 * Answers that the evidence already gives, for a reviewer to confirm or correct; what it does not say is left out. A
 * CVSS vector describes the component anywhere, so its word on the device is only a proposal.
 *
 * @param metrics the metrics of a parsed CVSS vector, of any version
 */
export function suggestAnswers(
  metrics: ReadonlyMap<string, string>,
  evidence: Evidence,
): Readonly<Partial<Record<QuestionId, GivenAnswer>>> {
  const source = evidence.cvss ?? 'the CVSS vector'
  const from = (
    table: Readonly<Record<string, string>>,
    ...names: readonly string[]
  ): GivenAnswer | undefined => {
    const value = names.map((name) => metrics.get(name)).find((found) => found !== undefined && found !== 'X')
    const answer = value === undefined ? undefined : table[value]
    return answer === undefined ? undefined : { answer, because: `From ${source}.` }
  }
  const found: readonly (readonly [QuestionId, GivenAnswer | undefined])[] = [
    ['reach', from({ N: 'remote', A: 'adjacent', L: 'local', P: 'physical' }, 'MAV', 'AV')],
    ['conditions', from({ L: 'none', M: 'special', H: 'special' }, 'MAC', 'AC')],
    [
      'privileges',
      from({ N: 'none', S: 'user', M: 'user', L: 'user', H: 'administrator' }, 'MPR', 'PR', 'Au'),
    ],
    ['interaction', from({ N: 'none', R: 'required', P: 'required', A: 'required' }, 'MUI', 'UI')],
    ['exploit', exploitFrom(metrics.get('E'), evidence)],
  ]
  return Object.fromEntries(found.filter(([, answer]) => answer !== undefined))
}

function exploitFrom(maturity: string | undefined, { kev, epss }: Evidence): GivenAnswer | undefined {
  if (kev) return { answer: 'attacks', because: 'Listed as known to be exploited.' }
  // 4.0: A attacked, P proof of concept; 3.x: H high, F functional, P proof of concept; 2.0: POC.
  if (maturity === 'A') return { answer: 'attacks', because: 'Exploit maturity: attacked.' }
  if (maturity === 'H' || maturity === 'F') return { answer: 'public', because: 'Exploit code maturity.' }
  if (epss !== undefined && epss >= epssLimits.public)
    return { answer: 'public', because: 'EPSS probability.' }
  if (maturity === 'P' || maturity === 'POC')
    return { answer: 'proof', because: 'Exploit maturity: proof of concept.' }
  return undefined
}

/** Status and justification in the words of OpenVEX and CSAF. */
export type VexSuggestion = {
  readonly status: 'not_affected' | 'affected' | 'under_investigation'
  readonly justification?:
    | 'component_not_present'
    | 'vulnerable_code_not_present'
    | 'vulnerable_code_not_in_execute_path'
    | 'vulnerable_code_cannot_be_controlled_by_adversary'
    | 'inline_mitigations_already_exist'
  readonly because: string
}

const justificationOfAnswer: Readonly<Record<string, NonNullable<VexSuggestion['justification']>>> = {
  'component-not-present': 'component_not_present',
  'code-not-present': 'vulnerable_code_not_present',
  'not-in-execute-path': 'vulnerable_code_not_in_execute_path',
  'not-controllable': 'vulnerable_code_cannot_be_controlled_by_adversary',
}

/**
 * The VEX status that an assessment supports. Controlled is not the same as not affected: a device with the flaw and a
 * tolerable risk is affected, and its users must be told what to do.
 */
export function suggestVex(input: AssessmentInput, assessment: Assessment): VexSuggestion {
  const { excludedBy, unknowns, level } = assessment.exploitability
  if (excludedBy !== undefined) {
    const justification = justificationOfAnswer[excludedBy]
    return {
      status: 'not_affected',
      ...(justification === undefined ? {} : { justification }),
      because: input.answers.code.evidence ?? '',
    }
  }
  if (unknowns.includes('code')) {
    return { status: 'under_investigation', because: 'It is not known whether the vulnerable code can run.' }
  }
  const inline = input.controls.filter(
    (control) => control.kind === 'inline' && control.lowers === 'exploitability' && counts(control),
  )
  const without = { ...input, controls: input.controls.filter((control) => control.kind !== 'inline') }
  const isMitigated = level === 'low' && exploitabilityOf(without).level !== 'low' && unknowns.length === 0
  if (inline.length > 0 && isMitigated && assessment.exploitability.ease === 0) {
    return {
      status: 'not_affected',
      justification: 'inline_mitigations_already_exist',
      because: inline.map(({ title, evidence }) => `${title} (${evidence})`).join('; '),
    }
  }
  return { status: 'affected', because: `The vulnerable code can run; the risk is ${assessment.conclusion}.` }
}
