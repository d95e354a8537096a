// SPDX-License-Identifier: Apache-2.0
/** What each condition of a rule asks of a finding, one entry a condition. */
import { assertNever } from '@primum/parse'
import { type FindingFacts, harms, headlineScore, severities, type VexStatus } from './facts.ts'
import { fits, purlForms } from './pattern.ts'
import type { When } from './schema.ts'

export type ConditionName = keyof Required<When>
type Asked<Name extends ConditionName> = NonNullable<When[Name]>

/** The day on which a policy is applied, and where it is that day. */
export type Day = { readonly today: Temporal.PlainDate; readonly timeZone: string }

type Condition<Name extends ConditionName> = {
  /** Undefined: the place that asks does not keep the fact that is needed. */
  readonly holds: (asked: Asked<Name>, facts: FindingFacts, day: Day) => boolean | undefined
  /** What it asks, for people, as half a sentence. */
  readonly words: (asked: Asked<Name>) => string
}

const conditions: { readonly [Name in ConditionName]: Condition<Name> } = {
  flaw: {
    holds: (ids, { flaw, aliases }) => ids.some((id) => [flaw, ...aliases].some((own) => same(own, id))),
    words: (ids) => `the flaw is ${or(ids)}`,
  },
  kev: {
    holds: (states, { kev }, { today }) =>
      kev !== undefined && states.some((state) => isInState(kev, state, today)),
    words: (states) => or(states.map((state) => kevWords[state])),
  },
  'epss-at-least': {
    holds: (least, { epss }) => epss !== undefined && epss.probability >= least,
    words: (least) => `the probability of exploitation (EPSS) is ${least} or more`,
  },
  'epss-percentile-at-least': {
    holds: (least, { epss }) => epss?.percentile !== undefined && epss.percentile >= least,
    words: (least) => `the EPSS percentile is ${least} or more`,
  },
  'severity-at-least': {
    // `unknown` stands behind `none` on this ladder: what nobody rated is asked for by its own word.
    holds: (least, { severity }) => severities.indexOf(severity) <= severities.indexOf(least),
    words: (least) =>
      least === 'critical' ? 'the severity is critical' : `the severity is ${least} or worse`,
  },
  severity: {
    holds: (asked, { severity }) => asked.includes(severity),
    words: (asked) => `the severity is ${or(asked)}`,
  },
  'cvss-at-least': {
    holds: (least, facts) => (headlineScore(facts) ?? -1) >= least,
    words: (least) => `the CVSS score is ${least} or more`,
  },
  'cvss-vector': {
    holds: (asked, { cvss }) => asked.some((wanted) => cvss.some(({ vector }) => hasMetrics(vector, wanted))),
    words: (asked) => `a CVSS vector has ${or(asked)}`,
  },
  fix: {
    holds: (asked, { fixedIn }) => (asked === 'available') === fixedIn.length > 0,
    words: (asked) => (asked === 'available' ? 'a fixed version is known' : 'no fixed version is known'),
  },
  confidence: {
    holds: (asked, { confidence }) => asked.includes(confidence),
    words: (asked) => `the match is of ${or(asked)} confidence`,
  },
  component: {
    holds: (patterns, { component }) => patterns.some((pattern) => fits(pattern, component.name)),
    words: (patterns) => `the component is called ${or(patterns)}`,
  },
  purl: {
    holds: (patterns, { component: { purl } }) =>
      purl !== undefined && patterns.some((pattern) => purlForms(purl).some((form) => fits(pattern, form))),
    words: (patterns) => `the component’s purl is ${or(patterns)}`,
  },
  cpe: {
    holds: (patterns, { component: { cpe } }) =>
      cpe !== undefined && patterns.some((pattern) => fits(pattern, cpe)),
    words: (patterns) => `the component’s CPE is ${or(patterns)}`,
  },
  ecosystem: {
    holds: (asked, { component }) => {
      const own = ecosystemsOf(component)
      return asked.some((wanted) => own.some((name) => same(name, wanted)))
    },
    words: (asked) => `the component comes from ${or(asked)}`,
  },
  support: {
    holds: (asked, { component: { support } }) => support === asked,
    words: (asked) =>
      asked === 'ended' ? 'the component’s support has ended' : 'the component is supported',
  },
  product: {
    holds: (patterns, { product }) =>
      product === undefined ? undefined : patterns.some((pattern) => fits(pattern, product)),
    words: (patterns) => `the product is ${or(patterns)}`,
  },
  stage: {
    holds: (asked, { stage }) => (stage === undefined ? undefined : asked.includes(stage)),
    words: (asked) => `the release is ${or(asked)}`,
  },
  vex: {
    holds: (asked, { vex }) => asked.includes(vex.status),
    words: (asked) => or(asked.map((status) => vexWords[status])),
  },
  'vex-justification': {
    holds: (asked, { vex: { justification } }) =>
      justification !== undefined && asked.includes(justification),
    words: (asked) => `a VEX statement gives the reason ${or(asked)}`,
  },
  'harm-at-least': {
    holds: (least, { harm }) =>
      harm === undefined ? undefined : harms.indexOf(harm) <= harms.indexOf(least),
    words: (least) =>
      least === 'catastrophic'
        ? 'the harm to a patient is catastrophic'
        : `the harm to a patient is ${least} or worse`,
  },
  harm: {
    holds: (asked, { harm }) => (harm === undefined ? undefined : asked.includes(harm)),
    words: (asked) => `the harm to a patient is ${or(asked)}`,
  },
  'found-days-ago': {
    holds: (least, { foundAt }, { today, timeZone }) =>
      foundAt === undefined
        ? undefined
        : foundAt.toZonedDateTimeISO(timeZone).toPlainDate().until(today).days >= least,
    words: (least) => `it was found ${least} or more days ago`,
  },
}

const kevWords = {
  listed: 'the flaw is known to be exploited (CISA KEV)',
  ransomware: 'the flaw is known to be used by ransomware (CISA KEV)',
  'past-due': 'the due date of the KEV catalogue has passed',
} as const satisfies Readonly<Record<Asked<'kev'>[number], string>>

const vexWords: Readonly<Record<VexStatus, string>> = {
  not_affected: 'VEX says not affected',
  affected: 'VEX says affected',
  fixed: 'VEX says fixed',
  under_investigation: 'VEX says under investigation',
  none: 'no VEX statement is about it',
}

/** Every condition that there is. */
// The table's keys are the names of all conditions.
export const conditionNames = Object.keys(conditions) as readonly ConditionName[]

/** The conditions that a rule has, in the order of the table. */
export function conditionsOf(when: When | undefined): readonly ConditionName[] {
  return when === undefined ? [] : conditionNames.filter((name) => when[name] !== undefined)
}

/** Whether one condition of a rule holds; undefined when the fact that it needs is not kept here. */
export function holds<Name extends ConditionName>(
  name: Name,
  when: When,
  facts: FindingFacts,
  day: Day,
): boolean | undefined {
  const asked = when[name]
  const condition: Condition<Name> = conditions[name]
  // An absent value is that of a condition the rule does not have.
  return asked === undefined ? true : condition.holds(asked, facts, day)
}

/** One condition in words. */
export function describeCondition<Name extends ConditionName>(name: Name, when: When): string {
  const asked = when[name]
  const condition: Condition<Name> = conditions[name]
  return asked === undefined ? '' : condition.words(asked)
}

function isInState(
  { ransomware, dueOn }: NonNullable<FindingFacts['kev']>,
  state: Asked<'kev'>[number],
  today: Temporal.PlainDate,
): boolean {
  switch (state) {
    case 'listed':
      return true
    case 'ransomware':
      return ransomware
    case 'past-due':
      return dueOn !== undefined && isBefore(dueOn, today)
    default:
      return assertNever(state)
  }
}

/** Vectors are sets of metrics: `AV:N/PR:N` asks for both, wherever they stand. */
function hasMetrics(vector: string, wanted: string): boolean {
  const own = new Set(vector.toUpperCase().split('/'))
  return wanted
    .toUpperCase()
    .split('/')
    .every((metric) => own.has(metric))
}

/** With their release and without it, and the purl's type. */
function ecosystemsOf({ ecosystems, purl }: FindingFacts['component']): readonly string[] {
  const type = /^pkg:([^/]+)\//i.exec(purl ?? '')?.[1]
  return [
    ...ecosystems,
    ...ecosystems.map((name) => name.split(':')[0] ?? name),
    ...(type === undefined ? [] : [type]),
  ]
}

const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase()

const isBefore = (day: string, today: Temporal.PlainDate): boolean =>
  Temporal.PlainDate.compare(Temporal.PlainDate.from(day), today) < 0

const or = (words: readonly string[]): string => words.join(', ').replace(/, ([^,]*)$/, ' or $1')
