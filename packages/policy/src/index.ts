// SPDX-License-Identifier: Apache-2.0
/**
 * Policies: rules that a maker writes about findings, in a small file that a product-security person can read. A policy
 * says of each finding whether it fails, warns or passes, by which rules, and by when it must be dealt with; its tests
 * stand in the same file. Format `primum.policy/1`, documented in docs/policy.md; YAML 1.2.2, core schema. Deadlines are
 * counted by `@primum/clocks`. Pure: the time is an argument.
 *
 * Out of scope: finding flaws, applying VEX (a policy reads what it said), and what a flaw does to a patient (`@primum/harm`).
 */
export type { ConditionName } from './conditions.ts'
export type { DueDate, Moment } from './deadlines.ts'
export { type AppliedRule, type Decision, decide } from './decide.ts'
export { defaultPolicyText } from './default-policy.ts'
export { describeApplied, describeDue, describeRule, type RuleInWords } from './describe.ts'
export type { FindingFacts } from './facts.ts'
export { asksOf, type Knowledge } from './knowledge.ts'
export {
  maxPolicyBytes,
  type Policy,
  type PolicyCode,
  PolicyError,
  type PolicyFault,
  parsePolicy,
} from './parse.ts'
export { type Disagreement, runTests, type TestReport, type TestResult, testPlace } from './run-tests.ts'
export {
  type DeadlineStart,
  type Demand,
  type Exception,
  type Outcome,
  outcomes,
  type PolicyRule,
  policyFormat,
} from './schema.ts'
