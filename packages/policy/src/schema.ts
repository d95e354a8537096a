// SPDX-License-Identifier: Apache-2.0
/** The shape of a policy: format `primum.policy/1`. What each member means is in docs/policy.md. */
import type { Allowance } from '@primum/clocks'
import { z } from 'zod'
import { type CountedPeriod, parseDuration } from './duration.ts'
import {
  confidences,
  type Harm,
  harms,
  type Severity,
  severities,
  stages,
  supports,
  vexJustifications,
  vexStatuses,
} from './facts.ts'

export const policyFormat = 'primum.policy/1'

/** What deadlines are counted from. */
export const deadlineStarts = ['found', 'kev-listed', 'published', 'fix-available'] as const
export type DeadlineStart = (typeof deadlineStarts)[number]

/** From what must be acted on to what need not. */
export const outcomes = ['fail', 'warn', 'pass'] as const
export type Outcome = (typeof outcomes)[number]

const or = (words: readonly string[]): string => words.join(', ').replace(/, ([^,]*)$/, ' or $1')

/** An object of exactly these members; another name is a mistake, and must not be passed over as if it were heeded. */
function record<Shape extends z.ZodRawShape>(what: string, shape: Shape) {
  return z.strictObject(shape, {
    error: ({ code }) =>
      code === 'unrecognized_keys'
        ? `in ${what}; there may be ${or(Object.keys(shape))}`
        : `expected ${what} with ${or(Object.keys(shape))}`,
  })
}

/** One line that a terminal and a page can show. */
const line = (max: number, what = 'a text') => {
  const error = `expected ${what} of 1 to ${max} characters on one line; a text that looks like a number needs quotes`
  return z
    .string({ error })
    .trim()
    .min(1, { error })
    .max(max, { error })
    .regex(/^\P{Cc}*$/u, { error })
}

const name = line(100, 'a name')
const reason = line(1000, 'a reason')

const word = <const Words extends readonly string[]>(words: Words) =>
  z.enum(words, { error: `expected ${or(words)}` })

/** One, or a list of which any will do. */
function anyOf<Item extends z.ZodType>(item: Item, error: string) {
  const list = z.array(item).min(1)
  return z.union([item.transform((one) => [one]), list], { error: `${error}, or a list of these` })
}

const anyWord = <const Words extends readonly [string, ...string[]]>(words: Words) =>
  anyOf(word(words), `expected ${or(words)}`)

const anyLine = (what: string) => anyOf(line(500), `expected ${what}`)

const share = z
  .number({ error: 'expected a number from 0 to 1' })
  .min(0, { error: 'expected a number from 0 to 1' })
  .max(1, { error: 'expected a number from 0 to 1' })

const scoreError = 'expected a score from 0 to 10'
const score = z.number({ error: scoreError }).min(0, { error: scoreError }).max(10, { error: scoreError })

const day = z.iso.date({ error: 'expected a day of the calendar, as 2026-06-30' })

const daysError = 'expected a whole number of days, 0 to 4000'
const days = z.int({ error: daysError }).min(0, { error: daysError }).max(4000, { error: daysError })

const metricsError = 'expected metrics of a CVSS vector, as AV:N or AV:N/PR:N'

/** A CVSS vector, or a part of one, with or without its `CVSS:3.1/`. */
const metrics = z
  .string({ error: metricsError })
  .max(500, { error: metricsError })
  .regex(/^(?:CVSS:[34]\.\d\/)?[A-Za-z]{1,3}:[A-Za-z]{1,6}(?:\/[A-Za-z]{1,3}:[A-Za-z]{1,6})*$/, {
    error: metricsError,
  })

const ratedSeverities = ['critical', 'high', 'medium', 'low', 'none'] as const satisfies readonly Severity[]
const assessedHarms = [
  'catastrophic',
  'critical',
  'serious',
  'minor',
  'negligible',
] as const satisfies readonly Harm[]

/** All that are given must hold. */
const when = record('when', {
  flaw: anyLine('the id of a flaw, as CVE-2026-1234').optional(),
  kev: anyWord(['listed', 'ransomware', 'past-due']).optional(),
  'epss-at-least': share.optional(),
  'epss-percentile-at-least': share.optional(),
  'severity-at-least': word(ratedSeverities).optional(),
  severity: anyWord(severities).optional(),
  'cvss-at-least': score.optional(),
  'cvss-vector': anyOf(metrics, metricsError).optional(),
  fix: word(['available', 'none']).optional(),
  confidence: anyWord(confidences).optional(),
  component: anyLine('the name of a component, in which * stands for any characters').optional(),
  purl: anyLine('a purl, in which * stands for any characters').optional(),
  cpe: anyLine('a CPE name, in which * stands for any characters').optional(),
  ecosystem: anyLine('an ecosystem, as npm or Debian').optional(),
  support: word(supports).optional(),
  product: anyLine('the name of a product, in which * stands for any characters').optional(),
  stage: anyWord(stages).optional(),
  vex: anyWord(vexStatuses).optional(),
  'vex-justification': anyWord(vexJustifications).optional(),
  'harm-at-least': word(assessedHarms).optional(),
  harm: anyWord(harms).optional(),
  'found-days-ago': days.optional(),
}).refine((given) => Object.values(given).some((value) => value !== undefined), {
  error: 'expected at least one condition; a rule for every finding has no "when"',
})
export type When = z.output<typeof when>

const durationError = 'expected a time, as 72 hours, 15 calendar days, 10 working days or 2 months'
const duration = z.string({ error: durationError }).transform((text, context): CountedPeriod => {
  const period = parseDuration(text)
  if (period !== undefined) return period
  context.addIssue({ code: 'custom', message: durationError })
  return z.NEVER
})

const deadlineError =
  'expected a deadline: within (as 15 calendar days) and from (found, kev-listed, published or fix-available), or by: kev-due-date'

/** By when something is to be done: so long after an event, or on the day that the KEV catalogue gives. */
const deadline = record('a deadline', {
  name,
  within: duration.optional(),
  from: word(deadlineStarts).optional(),
  by: z.literal('kev-due-date', { error: 'expected kev-due-date' }).optional(),
}).transform((given, context): PolicyDeadline => {
  const { within, from, by } = given
  if (by !== undefined && within === undefined && from === undefined)
    return { name: given.name, allowance: { unit: 'given' }, from: 'kev-listed' }
  if (by === undefined && within !== undefined && from !== undefined)
    return { name: given.name, allowance: within, from }
  context.addIssue({ code: 'custom', message: deadlineError })
  return z.NEVER
})

/** An allowance of `given` ends on the day that the KEV catalogue gives. */
export type PolicyDeadline = {
  readonly name: string
  readonly allowance: Allowance
  readonly from: DeadlineStart
}

/** A rule that asks for something. Without conditions it is for every finding. */
const demand = record('a rule', {
  name,
  when: when.optional(),
  outcome: word(['fail', 'warn']),
  because: reason.optional(),
  deadlines: z.array(deadline, { error: 'expected a list of deadlines' }).max(20).optional(),
})

/**
 * An exception: it takes the place of rules that it names, has a reason, and ends. Were it to overrule whatever holds, an
 * exception that was made before a flaw was exploited would still silence it afterwards.
 */
const exception = record('an exception (outcome: pass)', {
  name,
  when,
  outcome: z.literal('pass'),
  'instead-of': anyOf(name, 'expected the name of the rule that this takes the place of'),
  because: reason,
  until: day,
})

const rule = z.discriminatedUnion('outcome', [demand, exception], {
  error: 'expected a rule with name, when and outcome: fail, warn or pass',
})
export type PolicyRule = z.output<typeof rule>
export type Demand = z.output<typeof demand>
export type Exception = z.output<typeof exception>

/** A finding as a test describes it. What is left out is the least that can be said. */
const exampleFinding = record('a finding', {
  flaw: name.default('CVE-2026-0001'),
  aliases: z.array(name).max(50).default([]),
  kev: record('kev', {
    'listed-on': day.optional(),
    'due-on': day.optional(),
    ransomware: z.boolean().default(false),
  }).optional(),
  epss: share.optional(),
  'epss-percentile': share.optional(),
  severity: word(severities).default('unknown'),
  cvss: z
    .array(record('a CVSS score', { vector: metrics, score }))
    .max(20)
    .default([]),
  'fixed-in': z.array(name).max(20).default([]),
  confidence: word(confidences).default('high'),
  component: name.default('component'),
  version: name.optional(),
  purl: line(500).optional(),
  cpe: line(500).optional(),
  ecosystem: name.optional(),
  support: word(supports).optional(),
  product: name.optional(),
  stage: word(stages).optional(),
  vex: word(vexStatuses).default('none'),
  'vex-justification': word(vexJustifications).optional(),
  harm: word(harms).default('unassessed'),
  'found-on': day.optional(),
  'published-on': day.optional(),
  'fix-available-on': day.optional(),
})
export type ExampleFinding = z.output<typeof exampleFinding>

/** What a test may say of its finding. */
export const exampleMembers: readonly string[] = Object.keys(exampleFinding.shape)

const example = record('a test', {
  name,
  on: day,
  finding: exampleFinding,
  expect: record('expect', {
    outcome: word(outcomes),
    rules: z.array(name).max(50).optional(),
    due: z.record(name, day).optional(),
  }),
})
export type PolicyTest = z.output<typeof example>

export const maxRules = 500
export const maxTests = 2000

export const policyShape = record('a policy', {
  format: z.literal(policyFormat, { error: `expected ${policyFormat}` }),
  name,
  rules: z
    .array(rule, { error: 'expected a list of rules' })
    .min(1, { error: 'expected at least one rule' })
    .max(maxRules, { error: `expected at most ${maxRules} rules` }),
  tests: z
    .array(example, { error: 'expected a list of tests' })
    .max(maxTests, { error: `expected at most ${maxTests} tests` })
    .default([]),
})
