// SPDX-License-Identifier: Apache-2.0
import type { CountingPlace } from '@primum/clocks'
import { assertNever } from '@primum/parse'
import { type Decision, decide } from './decide.ts'
import type { FindingFacts } from './facts.ts'
import type { Policy } from './parse.ts'
import type { ExampleFinding, PolicyTest } from './schema.ts'

/** One thing in which a test and the policy disagree. `due` names its deadline. */
export type Disagreement = {
  readonly what: 'outcome' | 'rules' | 'due'
  readonly deadline?: string
  readonly expected: string
  readonly actual: string
}

export type TestResult = {
  readonly name: string
  readonly disagreements: readonly Disagreement[]
  readonly decision: Decision
}

export type TestReport = {
  readonly results: readonly TestResult[]
  /** Rules that held in no test, so that nobody has seen them work. */
  readonly unreached: readonly string[]
}

/** Tests count days in UTC, with Saturdays and Sundays off, so that they say the same everywhere. */
export const testPlace: CountingPlace = { timeZone: 'UTC' }

/** Runs the tests that stand in a policy. */
export function runTests(policy: Policy): TestReport {
  const results = policy.tests.map((test) => runTest(policy, test))
  const reached = new Set(results.flatMap(({ decision }) => reachedBy(decision)))
  return {
    results,
    unreached: policy.rules.map(({ name }) => name).filter((name) => !reached.has(name)),
  }
}

function runTest(policy: Policy, { name, on, finding, expect }: PolicyTest): TestResult {
  // Noon, so that the day is the same in whichever way it is looked at.
  const now = Temporal.Instant.from(`${on}T12:00:00Z`)
  const decision = decide(policy, factsOf(finding), { now, place: testPlace })
  const disagreements: Disagreement[] = []
  if (decision.outcome !== expect.outcome) {
    disagreements.push({ what: 'outcome', expected: expect.outcome, actual: decision.outcome })
  }
  if (expect.rules !== undefined && listed(expect.rules) !== listed(decision.rules)) {
    disagreements.push({ what: 'rules', expected: listed(expect.rules), actual: listed(decision.rules) })
  }
  for (const [deadline, expected] of Object.entries(expect.due ?? {})) {
    const actual = dueOn(decision, deadline)
    if (actual !== expected) disagreements.push({ what: 'due', deadline, expected, actual })
  }
  return { name, disagreements, decision }
}

/** The earliest of that name, where several rules have one. */
function dueOn({ due }: Decision, name: string): string {
  const own = due.filter((date) => date.name === name)
  const counted = own.flatMap((date) => (date.kind === 'counted' ? [date.deadline.dueOn] : []))
  return counted.sort()[0] ?? (own.length === 0 ? 'no deadline' : 'no start')
}

const listed = (names: readonly string[]): string => [...new Set(names)].sort().join(', ') || 'none'

function reachedBy({ applied }: Decision): readonly string[] {
  return applied.flatMap((entry) => {
    switch (entry.kind) {
      case 'applies':
      case 'expired':
        return [entry.rule.name]
      case 'excepted':
        return [entry.rule.name, entry.by.name]
      default:
        return assertNever(entry)
    }
  })
}

function factsOf(example: ExampleFinding): FindingFacts {
  const { kev, epss, cvss, vex, purl, cpe, version, ecosystem, support, product, stage } = example
  const percentile = example['epss-percentile']
  const justification = example['vex-justification']
  const foundAt = startOf(example['found-on'])
  const publishedAt = startOf(example['published-on'])
  const fixAvailableAt = startOf(example['fix-available-on'])
  return {
    flaw: example.flaw,
    aliases: example.aliases,
    ...(kev === undefined
      ? {}
      : {
          kev: {
            ransomware: kev.ransomware,
            ...(kev['listed-on'] === undefined ? {} : { listedOn: kev['listed-on'] }),
            ...(kev['due-on'] === undefined ? {} : { dueOn: kev['due-on'] }),
          },
        }),
    ...(epss === undefined
      ? {}
      : { epss: { probability: epss, ...(percentile === undefined ? {} : { percentile }) } }),
    severity: example.severity,
    cvss: cvss.map(({ vector, score }) => ({ vector, score, version: versionOf(vector) })),
    fixedIn: example['fixed-in'],
    confidence: example.confidence,
    component: {
      name: example.component,
      ...(version === undefined ? {} : { version }),
      ...(purl === undefined ? {} : { purl }),
      ...(cpe === undefined ? {} : { cpe }),
      ecosystems: ecosystem === undefined ? [] : [ecosystem],
      ...(support === undefined ? {} : { support }),
    },
    ...(product === undefined ? {} : { product }),
    ...(stage === undefined ? {} : { stage }),
    vex: {
      status: vex,
      ...(justification === undefined ? {} : { justification }),
      rulesOut: vex === 'not_affected' || vex === 'fixed',
    },
    harm: example.harm,
    ...(foundAt === undefined ? {} : { foundAt }),
    ...(publishedAt === undefined ? {} : { publishedAt }),
    ...(fixAvailableAt === undefined ? {} : { fixAvailableAt }),
  }
}

const startOf = (day: string | undefined): Temporal.Instant | undefined =>
  day === undefined ? undefined : Temporal.Instant.from(`${day}T00:00:00Z`)

/** CVSS 2.0 vectors have no version in front. */
const versionOf = (vector: string): string => /^CVSS:(\d\.\d)\//.exec(vector)?.[1] ?? '2.0'
