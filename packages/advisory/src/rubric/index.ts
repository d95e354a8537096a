// SPDX-License-Identifier: Apache-2.0
/**
 * The rubric for applying CVSS to medical devices: "Rubric for Applying CVSS to Medical Devices" (MITRE for FDA), which
 * FDA qualified as a Medical Device Development Tool on 20 October 2020. Its questions as data; answers in, CVSS 3.1 and
 * 4.0 out, with the answers from which each metric follows. The logic is that of the calculator which MITRE published
 * (md-cvss-rubric-tools), with its defects mended: docs/scoring.md has the list, and each has a test. The words of the
 * questions and the mapping to 4.0 are ours. Runs in Node and in a browser. Out of scope: the decision whether a risk is
 * controlled (`@primum/harm`).
 */
export type { DerivedMetric, PatientHarm } from './derive.ts'
export { type ExtendedVector, formatExtendedVector, parseExtendedVector } from './extended-vector.ts'
export { parseRubricAnswers } from './input.ts'
export {
  isAsked,
  type RubricAnswer,
  type RubricAnswers,
  type RubricGroup,
  type RubricKind,
  type RubricQuestion,
  type RubricQuestionId,
  rubricChoices,
  rubricGroups,
  rubricGroupTitles,
  rubricQuestion,
  rubricQuestionIds,
  rubricQuestions,
  rubricVersion,
} from './questions.ts'
export { type RubricResult, type RubricScore, scoreRubric } from './score.ts'
