// SPDX-License-Identifier: Apache-2.0
/**
 * How badly a flaw can hurt a patient: FDA, "Postmarket Management of Cybersecurity in Medical Devices", 28 December 2016,
 * section VI. Exploitability x severity of patient harm gives controlled or uncontrolled, from questions and a matrix
 * that are data, with a reason for each step and the duties that follow. The levels and weights are this package's own:
 * the guidance asks for a documented process and names none.
 *
 * Out of scope: who signs, and counting time (`@primum/clocks` has the rules named in each obligation).
 */
export { type Assessment, assess, mostSeverityLevels } from './assess.ts'
export { type ExploitabilityResult, mostByControls, type Reason } from './exploitability.ts'
export {
  type AssessmentInput,
  type Control,
  type Evidence,
  type GivenAnswer,
  largestControl,
  parseAssessmentInput,
} from './input.ts'
export { checkMatrix, defaultMatrix, type RiskMatrix } from './matrix.ts'
export {
  type ConditionState,
  type ExemptionChecklist,
  type ExemptionConditionId,
  exemptionConditions,
  exemptionState,
  type HarmClockId,
  noticeContents,
  type Obligation,
  obligationsOf,
} from './obligations.ts'
export {
  type Answer,
  epssLimits,
  levelLimits,
  type Question,
  type QuestionId,
  questionIds,
  questionSetVersion,
  questions,
} from './questions.ts'
export {
  type Conclusion,
  type Exploitability,
  exploitabilities,
  type Severity,
  severities,
  severityDefinitions,
} from './severity.ts'
export { suggestAnswers, suggestVex, type VexSuggestion } from './suggest.ts'
