// SPDX-License-Identifier: Apache-2.0
import { conditionsOf, describeCondition } from './conditions.ts'
import type { DueDate } from './deadlines.ts'
import type { AppliedRule } from './decide.ts'
import { formatDuration } from './duration.ts'
import type { DeadlineStart, PolicyDeadline, PolicyRule } from './schema.ts'

/** A rule as a person would say it. */
export type RuleInWords = {
  /** All of these must hold; empty: it is for every finding. */
  readonly when: readonly string[]
  readonly outcome: string
  readonly deadlines: readonly string[]
}

/** Says a rule in words, for those who have to agree to it. */
export function describeRule(rule: PolicyRule): RuleInWords {
  const { when } = rule
  return {
    when: when === undefined ? [] : conditionsOf(when).map((name) => describeCondition(name, when)),
    outcome:
      rule.outcome === 'pass'
        ? `passes in place of ${rule['instead-of'].map((name) => `“${name}”`).join(' and ')}, until the end of ${rule.until}`
        : rule.outcome === 'fail'
          ? 'fails'
          : 'warns',
    deadlines: rule.outcome === 'pass' ? [] : (rule.deadlines ?? []).map(describeDeadline),
  }
}

function describeDeadline({ name, allowance, from }: PolicyDeadline): string {
  return allowance.unit === 'given'
    ? `${name}: by the due date of the KEV catalogue`
    : `${name}: within ${formatDuration(allowance)} of ${events[from]}`
}

/** What a rule had to say of a finding, in one line. */
export function describeApplied(applied: AppliedRule): string {
  const { name, because } = applied.rule
  const why = because === undefined ? '' : `: ${because}`
  switch (applied.kind) {
    case 'applies':
      return `“${name}” ${applied.rule.outcome === 'fail' ? 'fails' : 'warns'}${why}`
    case 'excepted': {
      const { by } = applied
      return `“${name}” would ${applied.rule.outcome}; excepted until ${by.until} by “${by.name}”: ${by.because}`
    }
    case 'expired':
      return `the exception “${name}” ended on ${applied.rule.until}${why}`
  }
}

/** By when something is due, in one line; what cannot be counted says so. */
export function describeDue(due: DueDate): string {
  if (due.kind === 'no-start') return `${due.name}: counted from ${events[due.from]}, which is not known here`
  return `${due.name}: ${due.isOverdue ? 'was due on' : 'due on'} ${due.deadline.dueOn}`
}

const events: Readonly<Record<DeadlineStart, string>> = {
  found: 'the day it was found',
  'kev-listed': 'the day it was listed in the KEV catalogue',
  published: 'the day it was published',
  'fix-available': 'the day a fixed version was known',
}
