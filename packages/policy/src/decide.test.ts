// SPDX-License-Identifier: Apache-2.0
import { target, unionOf, usFederal } from '@primum/clocks'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { stringify } from 'yaml'
import { type AppliedRule, type Decision, decide } from './decide.ts'
import { defaultPolicyText } from './default-policy.ts'
import { describeApplied, describeRule } from './describe.ts'
import type { FindingFacts } from './facts.ts'
import { asksOf } from './knowledge.ts'
import { parsePolicy } from './parse.ts'
import { runTests } from './run-tests.ts'
import type { When } from './schema.ts'

const moment = { now: Temporal.Instant.from('2026-03-02T12:00:00Z'), place: { timeZone: 'UTC' } }

const facts: FindingFacts = {
  flaw: 'CVE-2099-0001',
  aliases: ['GHSA-2222-3333-4444'],
  kev: { listedOn: '2026-02-20', dueOn: '2026-03-01', ransomware: false },
  epss: { probability: 0.1, percentile: 0.95 },
  severity: 'high',
  cvss: [
    { version: '4.0', vector: 'CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:N/VA:N/SC:N/SI:N/SA:N', score: 7.1 },
    { version: '3.1', vector: 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H', score: 9.8 },
  ],
  fixedIn: ['2.4.1'],
  confidence: 'medium',
  component: {
    name: 'infusion-math',
    version: '2.3.0',
    purl: 'pkg:npm/%40pump/infusion-math@2.3.0?arch=arm64',
    cpe: 'cpe:2.3:a:pump:infusion-math:2.3.0:*:*:*:*:*:*:*',
    ecosystems: ['Debian:12'],
    support: 'ended',
  },
  product: 'Pump One',
  stage: 'fielded',
  vex: { status: 'affected', rulesOut: false },
  harm: 'serious',
  foundAt: Temporal.Instant.from('2026-02-20T09:00:00Z'),
}

const nothing: FindingFacts = {
  flaw: 'CVE-2099-0002',
  aliases: [],
  severity: 'unknown',
  cvss: [],
  fixedIn: [],
  confidence: 'low',
  component: { name: 'x', ecosystems: [] },
  vex: { status: 'none', rulesOut: false },
}

function policyOf(rules: readonly object[]) {
  return parsePolicy(
    stringify({ format: 'primum.policy/1', name: 'p', rules }, { aliasDuplicateObjects: false }),
  )
}

const summary = ({ outcome, rules, undecided }: Decision) => ({
  outcome,
  rules,
  undecided: undecided.flatMap(({ needs }) => needs),
})

/** Each condition once as it holds for {@link facts}, and once as it does not. */
const conditions: { readonly [Name in keyof Required<When>]: readonly [unknown, unknown] } = {
  flaw: ['ghsa-2222-3333-4444', ['CVE-2099-0009', 'CVE-2099']],
  kev: [['ransomware', 'past-due'], 'ransomware'],
  'epss-at-least': [0.1, 0.100001],
  'epss-percentile-at-least': [0.95, 0.96],
  'severity-at-least': ['medium', 'critical'],
  severity: [
    ['high', 'low'],
    ['critical', 'unknown'],
  ],
  'cvss-at-least': [7.1, 9],
  'cvss-vector': [['AV:L', 'AV:N/PR:N'], 'AV:N/PR:L'],
  fix: ['available', 'none'],
  confidence: [['low', 'medium'], 'high'],
  component: ['INFUSION-*', 'infusion'],
  purl: [['pkg:npm/%40pump/infusion-math', 'pkg:x/y'], 'pkg:npm/%40pump/infusion-math@2.3.1'],
  cpe: ['cpe:2.3:a:pump:*', 'cpe:2.3:a:*:pump'],
  ecosystem: ['NPM', ['PyPI', 'Debian:11']],
  support: ['ended', 'supported'],
  product: ['Pump*', 'Pump'],
  stage: ['fielded', ['retired', 'in-development']],
  vex: ['affected', ['none', 'fixed']],
  'vex-justification': ['component_not_present', 'component_not_present'],
  'harm-at-least': ['minor', 'critical'],
  harm: ['serious', 'unassessed'],
  'found-days-ago': [10, 11],
}

describe('a condition', () => {
  test.each(Object.entries(conditions))('%s', (name, [yes, no]) => {
    const justified: FindingFacts =
      name === 'vex-justification'
        ? { ...facts, vex: { status: 'affected', justification: 'component_not_present', rulesOut: false } }
        : facts
    const asks = (value: unknown) => policyOf([{ name: 'r', when: { [name]: value }, outcome: 'fail' }])
    expect(summary(decide(asks(yes), justified, moment))).toEqual({
      outcome: 'fail',
      rules: ['r'],
      undecided: [],
    })
    expect(summary(decide(asks(no), facts, moment))).toEqual({ outcome: 'pass', rules: [], undecided: [] })
    const [rule] = asks(yes).rules
    expect(rule === undefined ? [] : describeRule(rule).when).toMatchSnapshot()
  })

  test('whose fact nobody keeps here leaves its rule undecided, and does not pass unseen', () => {
    for (const name of ['product', 'stage', 'harm', 'harm-at-least', 'found-days-ago'] as const) {
      const policy = policyOf([{ name: 'r', when: { [name]: conditions[name][0] }, outcome: 'fail' }])
      expect(summary(decide(policy, nothing, moment))).toEqual({
        outcome: 'pass',
        rules: [],
        undecided: [name],
      })
    }
  })

  test('that does not hold settles the rule, whatever else is not known', () => {
    const policy = policyOf([{ name: 'r', when: { stage: 'fielded', kev: 'listed' }, outcome: 'fail' }])
    expect(summary(decide(policy, nothing, moment)).undecided).toEqual([])
  })

  test('about what is not there does not hold', () => {
    const when = {
      'epss-at-least': 0,
      'epss-percentile-at-least': 0,
      'severity-at-least': 'none',
      'cvss-at-least': 0,
    }
    for (const [name, value] of Object.entries(when)) {
      const policy = policyOf([{ name: 'r', when: { [name]: value }, outcome: 'fail' }])
      expect(decide(policy, nothing, moment).outcome).toBe('pass')
    }
  })
})

describe('an exception', () => {
  const rules = [
    { name: 'exploited', when: { kev: 'listed' }, outcome: 'fail' },
    {
      name: 'severe',
      when: { 'severity-at-least': 'high' },
      outcome: 'warn',
      deadlines: [{ name: 'look', within: '10 working days', from: 'found' }],
    },
    {
      name: 'known',
      when: { component: 'infusion-math' },
      outcome: 'pass',
      'instead-of': 'severe',
      because: 'not used',
      until: '2026-03-02',
    },
  ]
  const { kev: _, ...unexploited } = facts

  test('stands for the rules that it names, with its reason, and has no deadline meanwhile', () => {
    const decision = decide(policyOf(rules), unexploited, moment)
    expect(summary(decision)).toEqual({ outcome: 'pass', rules: ['known'], undecided: [] })
    expect(decision.due).toEqual([])
    expect(decision.applied.map(describeApplied)).toEqual([
      '“severe” would warn; excepted until 2026-03-02 by “known”: not used',
    ])
  })

  test('of two that stand for it the longer one is named, in whichever order they are written', () => {
    const other = { ...rules[2], name: 'longer', until: '2026-05-01' }
    for (const both of [
      [...rules, other],
      [other, ...rules],
    ])
      expect(summary(decide(policyOf(both), unexploited, moment)).rules).toEqual(['longer'])
  })

  test('for no other rule: what is exploited since then fails', () => {
    expect(summary(decide(policyOf(rules), facts, moment))).toMatchObject({
      outcome: 'fail',
      rules: ['exploited'],
    })
  })

  test('ends with its last day, in the time zone of the place, and says so; the deadline counts from its first start', () => {
    const just = Temporal.Instant.from('2026-03-03T04:59:59Z')
    const place = { timeZone: 'America/New_York' }
    expect(decide(policyOf(rules), unexploited, { now: just, place }).outcome).toBe('pass')
    const after = decide(policyOf(rules), unexploited, { now: just.add({ seconds: 1 }), place })
    expect(after.outcome).toBe('warn')
    expect(after.applied.map(describeApplied)).toEqual([
      '“severe” warns',
      'the exception “known” ended on 2026-03-02: not used',
    ])
    expect(after.due).toMatchObject([{ kind: 'counted', deadline: { dueOn: '2026-03-06' } }])
  })
})

describe('a finding that VEX rules out', () => {
  const ruledOut: FindingFacts = {
    ...facts,
    vex: { status: 'not_affected', justification: 'inline_mitigations_already_exist', rulesOut: true },
  }
  test('is asked about only by rules that speak of VEX', () => {
    const plain = { name: 'exploited', when: { kev: 'listed' }, outcome: 'fail' }
    const wary = { name: 'prove it', when: { kev: 'listed', vex: ['not_affected'] }, outcome: 'warn' }
    expect(decide(policyOf([plain]), ruledOut, moment).outcome).toBe('pass')
    expect(summary(decide(policyOf([plain, wary]), ruledOut, moment))).toMatchObject({
      outcome: 'warn',
      rules: ['prove it'],
    })
  })
})

describe('a deadline', () => {
  const dueOf = (deadline: object, own: FindingFacts, at = moment) =>
    decide(
      policyOf([{ name: 'r', outcome: 'warn', deadlines: [{ name: 'd', ...deadline }] }]),
      own,
      at,
    ).due.map((due) =>
      due.kind === 'counted' ? `${due.deadline.dueOn}${due.isOverdue ? ' overdue' : ''}` : `no ${due.from}`,
    )

  test.each([
    [{ within: '10 working days', from: 'found' }, '2026-03-06'],
    [{ within: '10 calendar days', from: 'found' }, '2026-03-02'],
    [{ within: '72 hours', from: 'kev-listed' }, '2026-02-23 overdue'],
    [{ within: '1 month', from: 'kev-listed' }, '2026-03-20'],
    [{ by: 'kev-due-date' }, '2026-03-01 overdue'],
    [{ within: '1 month', from: 'published' }, 'no published'],
    [{ within: '1 month', from: 'fix-available' }, 'no fix-available'],
  ])('%j', (deadline, due) => expect(dueOf(deadline, facts)).toEqual([due]))

  test('without its event is told as such', () => {
    expect(dueOf({ by: 'kev-due-date' }, nothing)).toEqual(['no kev-listed'])
    const dueOnly = { ...nothing, kev: { dueOn: '2026-03-09', ransomware: false } }
    expect(dueOf({ by: 'kev-due-date' }, dueOnly)).toEqual(['2026-03-09'])
    expect(dueOf({ within: '1 hour', from: 'kev-listed' }, dueOnly)).toEqual(['no kev-listed'])
    const listedLater = {
      ...nothing,
      kev: { listedOn: '2026-03-20', dueOn: '2026-03-09', ransomware: false },
    }
    expect(dueOf({ by: 'kev-due-date' }, listedLater)).toEqual(['2026-03-09'])
    expect(dueOf({ within: '1 hour', from: 'found' }, nothing)).toEqual(['no found'])
  })

  test('is counted by the days off of the place', () => {
    // Washington's Birthday, 16 February 2026, lies between.
    const own = { ...facts, foundAt: Temporal.Instant.from('2026-02-13T12:00:00Z') }
    const place = { timeZone: 'America/New_York', calendar: unionOf([usFederal(), target]) }
    const deadline = { within: '1 working day', from: 'found' }
    expect(dueOf(deadline, own)).toEqual(['2026-02-16 overdue'])
    expect(dueOf(deadline, own, { ...moment, place })).toEqual(['2026-02-17 overdue'])
  })

  test('does not move with the moment at which it is asked for', () => {
    const later = { ...moment, now: moment.now.add({ hours: 24 * 365 }) }
    expect(dueOf({ within: '2 months', from: 'found' }, facts, later)).toEqual(['2026-04-20 overdue'])
  })
})

test('of the rules that hold the strictest makes the outcome, wherever it stands', () => {
  const [mild, strict] = [
    { name: 'mild', outcome: 'warn' },
    { name: 'strict', when: { kev: 'listed' }, outcome: 'fail' },
  ]
  for (const rules of [
    [mild, strict],
    [strict, mild],
  ]) {
    expect(summary(decide(policyOf(rules), facts, moment))).toMatchObject({
      outcome: 'fail',
      rules: ['strict'],
    })
    expect(summary(decide(policyOf(rules), nothing, moment))).toMatchObject({
      outcome: 'warn',
      rules: ['mild'],
    })
  }
})

test('the order of the rules changes neither outcome nor the rules that made it', () => {
  const { rules } = parsePolicy(defaultPolicyText)
  const severity = fc.constantFrom('critical', 'high', 'medium', 'unknown')
  fc.assert(
    fc.property(
      fc.shuffledSubarray([...rules], { minLength: rules.length }),
      severity,
      fc.boolean(),
      (shuffled, own, exploited) => {
        const { kev, ...rest } = { ...facts, severity: own }
        const finding = exploited && kev !== undefined ? { ...rest, kev } : rest
        const one = decide(parsePolicy(defaultPolicyText), finding, moment)
        // A policy with the same rules in another order is one too.
        const other = decide(
          { ...parsePolicy(defaultPolicyText), rules: shuffled } as ReturnType<typeof parsePolicy>,
          finding,
          moment,
        )
        expect(other.outcome).toBe(one.outcome)
        expect([...other.rules].sort()).toEqual([...one.rules].sort())
      },
    ),
  )
})

test('a rule more never makes a decision milder', () => {
  const rank = { fail: 2, warn: 1, pass: 0 }
  const { rules } = parsePolicy(defaultPolicyText)
  fc.assert(
    fc.property(fc.subarray([...rules], { minLength: 1 }), fc.nat(rules.length - 1), (some, at) => {
      const extra = rules[at]
      if (extra === undefined || some.includes(extra)) return
      const policy = (own: typeof some) =>
        ({ ...parsePolicy(defaultPolicyText), rules: own }) as ReturnType<typeof parsePolicy>
      const before = decide(policy(some), facts, moment)
      const after = decide(policy([...some, extra]), facts, moment)
      expect(rank[after.outcome]).toBeGreaterThanOrEqual(rank[before.outcome])
    }),
  )
})

test('a policy says which knowledge it cannot do without', () => {
  expect(
    [
      ...asksOf(policyOf([{ name: 'r', when: { stage: 'fielded', 'epss-at-least': 0.1 }, outcome: 'fail' }])),
    ].sort(),
  ).toEqual(['epss', 'stage'])
  expect([
    ...asksOf(policyOf([{ name: 'r', outcome: 'fail', deadlines: [{ name: 'd', by: 'kev-due-date' }] }])),
  ]).toEqual(['kev'])
})

test('a test that disagrees says in what, and which rules made the decision', () => {
  const rules = [
    {
      name: 'r',
      when: { kev: 'listed' },
      outcome: 'fail',
      deadlines: [
        { name: 'd', by: 'kev-due-date' },
        { name: 'e', within: '1 month', from: 'found' },
      ],
    },
    { name: 's', when: { kev: 'ransomware' }, outcome: 'fail' },
  ]
  const tests = [
    {
      name: 't',
      on: '2026-03-02',
      finding: { kev: { 'due-on': '2026-03-05' } },
      expect: { outcome: 'warn', rules: ['s'], due: { d: '2026-03-06', e: '2026-03-06' } },
    },
  ]
  const { results, unreached } = runTests(
    parsePolicy(JSON.stringify({ format: 'primum.policy/1', name: 'p', rules, tests })),
  )
  expect(results[0]?.disagreements).toEqual([
    { what: 'outcome', expected: 'warn', actual: 'fail' },
    { what: 'rules', expected: 's', actual: 'r' },
    { what: 'due', deadline: 'd', expected: '2026-03-06', actual: '2026-03-05' },
    { what: 'due', deadline: 'e', expected: '2026-03-06', actual: 'no start' },
  ])
  expect(results[0]?.decision.applied.map(({ kind }: AppliedRule) => kind)).toEqual(['applies'])
  expect(unreached).toEqual(['s'])
})
