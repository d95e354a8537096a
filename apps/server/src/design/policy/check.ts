// SPDX-License-Identifier: Apache-2.0
import {
  describeApplied,
  describeRule,
  type Policy,
  PolicyError,
  parsePolicy,
  runTests,
} from '@primum/policy'
import type { CheckedPolicy, Fault } from './schemas.ts'

/** What a text says as a policy, or everything that is wrong with it; and how its own tests end. */
export function checkPolicy(text: string): CheckedPolicy {
  try {
    return present(parsePolicy(text))
  } catch (error) {
    if (!(error instanceof PolicyError)) throw error
    const tests = { passed: 0, failed: [], unreached: [] }
    return { faults: faultsOf(error), name: null, rules: [], tests }
  }
}

function present(policy: Policy): CheckedPolicy {
  const { results, unreached } = runTests(policy)
  const failed = results.filter(({ disagreements }) => disagreements.length > 0)
  return {
    faults: [],
    name: policy.name,
    rules: policy.rules.map((rule) => {
      const { when, outcome, deadlines } = describeRule(rule)
      return {
        name: rule.name,
        when: [...when],
        outcome,
        deadlines: [...deadlines],
        because: rule.because ?? null,
      }
    }),
    tests: {
      passed: results.length - failed.length,
      failed: failed.map(({ name, disagreements, decision }) => ({
        name,
        disagreements: disagreements.map(({ what, deadline, expected, actual }) => {
          const about = what === 'due' ? `due date of “${deadline ?? ''}”` : what
          return `${about}: expected ${expected}, got ${actual}`
        }),
        applied: decision.applied.map(describeApplied),
      })),
      unreached: [...unreached],
    },
  }
}

const faultsOf = ({ faults }: PolicyError): Fault[] =>
  faults.map(({ code, message, where }) => ({
    code,
    message,
    line: where.line ?? null,
    column: where.column ?? null,
    path: where.path ?? null,
  }))
