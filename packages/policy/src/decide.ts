// SPDX-License-Identifier: Apache-2.0
import { type ConditionName, conditionsOf, type Day, holds } from './conditions.ts'
import { type DueDate, dueDatesOf, type Moment } from './deadlines.ts'
import type { FindingFacts } from './facts.ts'
import type { Policy } from './parse.ts'
import type { Demand, Exception, Outcome, PolicyRule } from './schema.ts'

/** What a rule that holds had to say. */
export type AppliedRule =
  /** It asks for its outcome. */
  | { readonly kind: 'applies'; readonly rule: Demand }
  /** It would, but an exception takes its place. */
  | { readonly kind: 'excepted'; readonly rule: Demand; readonly by: Exception }
  /** An exception whose last day has passed: a rule that it stood for asks again. */
  | { readonly kind: 'expired'; readonly rule: Exception }

/** What a policy says of one finding, and why. */
export type Decision = {
  readonly outcome: Outcome
  /** The rules that made the outcome, by name, in the policy's order. Empty: no rule is about the finding. */
  readonly rules: readonly string[]
  /** Every rule that holds and matters, in the policy's order. */
  readonly applied: readonly AppliedRule[]
  /** Of the rules that apply. One that an exception stands for has none as long as it does. */
  readonly due: readonly DueDate[]
  /** Rules about which nothing can be said here, with the conditions whose facts are not kept. */
  readonly undecided: readonly { readonly rule: string; readonly needs: readonly ConditionName[] }[]
}

/**
 * Applies a policy to a finding.
 *
 * Of the rules whose conditions all hold, the strictest outcome counts, whatever their order. An exception (`outcome: pass`)
 * takes only the place of the rules that it names, until the end of its last day. A finding that a VEX statement rules
 * out is asked about only by rules that speak of VEX.
 */
export function decide({ rules }: Policy, facts: FindingFacts, moment: Moment): Decision {
  const { timeZone } = moment.place
  const today = moment.now.toZonedDateTimeISO(timeZone).toPlainDate()
  const judged = rules
    .filter((rule) => !facts.vex.rulesOut || speaksOfVex(rule))
    .map((rule) => ({ rule, ...judgeRule(rule, facts, { today, timeZone }) }))
  const holding = judged.filter(({ verdict }) => verdict === true).map(({ rule }) => rule)
  const inForce = holding
    .filter(isException)
    .filter(({ until }) => Temporal.PlainDate.compare(until, today) >= 0)
    .sort(byLastDay)
  const applied = holding.flatMap((rule): readonly AppliedRule[] => {
    if (isException(rule)) {
      const isMissed = holding.some(({ name }) => rule['instead-of'].includes(name))
      return isMissed && !inForce.includes(rule) ? [{ kind: 'expired', rule }] : []
    }
    const by = inForce.find((exception) => exception['instead-of'].includes(rule.name))
    return [by === undefined ? { kind: 'applies', rule } : { kind: 'excepted', rule, by }]
  })
  const asking = applied.flatMap((entry) => (entry.kind === 'applies' ? [entry.rule] : []))
  return {
    ...strictest(asking, applied),
    applied,
    due: asking.flatMap((rule) => dueDatesOf(rule, facts, moment)),
    undecided: judged
      .filter(({ verdict }) => verdict === undefined)
      .map(({ rule, needs }) => ({ rule: rule.name, needs })),
  }
}

function strictest(
  asking: readonly Demand[],
  applied: readonly AppliedRule[],
): Pick<Decision, 'outcome' | 'rules'> {
  for (const outcome of ['fail', 'warn'] as const) {
    const own = asking.filter((rule) => rule.outcome === outcome)
    if (own.length > 0) return { outcome, rules: own.map(({ name }) => name) }
  }
  const exceptions = applied.flatMap((entry) => (entry.kind === 'excepted' ? [entry.by.name] : []))
  return { outcome: 'pass', rules: [...new Set(exceptions)] }
}

type Verdict = { readonly verdict: boolean | undefined; readonly needs: readonly ConditionName[] }

/** One condition that does not hold settles it; only then does what is not known here leave it open. */
function judgeRule({ when }: PolicyRule, facts: FindingFacts, day: Day): Verdict {
  if (when === undefined) return { verdict: true, needs: [] }
  const needs: ConditionName[] = []
  for (const name of conditionsOf(when)) {
    const answer = holds(name, when, facts, day)
    if (answer === false) return { verdict: false, needs: [] }
    if (answer === undefined) needs.push(name)
  }
  return { verdict: needs.length === 0 ? true : undefined, needs }
}

/** Of two that stand for one rule the longer one is named, whatever their order in the policy. */
function byLastDay(a: Exception, b: Exception): number {
  return Temporal.PlainDate.compare(b.until, a.until) || (a.name < b.name ? -1 : 1)
}

function speaksOfVex({ when }: PolicyRule): boolean {
  return when?.vex !== undefined || when?.['vex-justification'] !== undefined
}

function isException(rule: PolicyRule): rule is Exception {
  return rule.outcome === 'pass'
}
