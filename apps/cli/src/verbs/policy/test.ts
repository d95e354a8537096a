// SPDX-License-Identifier: Apache-2.0
import { CodedError } from '@primum/parse'
import { describeApplied, type Policy, PolicyError, runTests, type TestReport } from '@primum/policy'
import type { ExitCode, HandlerOf } from '../../command/declaration.ts'
import { exitCodeOf, reportFailure } from '../../failure.ts'
import { printable } from '../../terminal/clean.ts'
import { type Paint, paintFor } from '../../terminal/paint.ts'
import type { Terminal } from '../../terminal/terminal.ts'
import type { policyTest } from './declarations.ts'
import { readPolicy } from './read-policy.ts'
import { reportFaults } from './report-faults.ts'

/** `policy test`. A file that is no policy does not keep the others from being tested. */
export const testHandler: HandlerOf<typeof policyTest> = async ({ operands, options }, terminal) => {
  const isOne = operands.files.length === 1
  let exitCode: ExitCode = 0
  for (const file of operands.files) {
    const policy = await readPolicy(file, terminal).catch((error: unknown) => {
      if (error instanceof CodedError) return error
      throw error
    })
    if (policy instanceof CodedError) {
      exitCode = exitCodeOf(policy)
      if (options.json) await terminal.stdout.write(failureLine(file, policy, isOne))
      await (policy instanceof PolicyError ? reportFaults(policy, terminal) : reportFailure(policy, terminal))
      continue
    }
    const report = runTests(policy)
    const disagree = report.results.filter(({ disagreements }) => disagreements.length > 0).length
    if (disagree > 0) exitCode ||= 1
    await terminal.stdout.write(
      options.json
        ? jsonLine(file, policy, report, isOne)
        : `${words(file, policy, report, paintFor(terminal.stdout)).join('\n')}\n`,
    )
    await tellTrouble(file, policy, report, disagree, terminal)
  }
  return exitCode
}

function words(
  file: string,
  policy: Policy,
  { results, unreached }: TestReport,
  paint: Paint,
): readonly string[] {
  const passed = results.filter(({ disagreements }) => disagreements.length === 0).length
  return [
    paint('strong', printable(`${file}: ${policy.name}`)),
    ...results.flatMap(({ name, disagreements, decision }) =>
      disagreements.length === 0
        ? [`  ${paint('good', 'ok')}    ${printable(name)}`]
        : [
            `  ${paint('bad', 'FAIL')}  ${printable(name)}`,
            ...disagreements.map(({ what, deadline, expected, actual }) => {
              const about = what === 'due' ? `due date of “${deadline ?? ''}”` : what
              return `        ${printable(`${about}: expected ${expected}, got ${actual}`)}`
            }),
            ...(decision.applied.length === 0
              ? ['        no rule is about it']
              : decision.applied.map((applied) => `        ${printable(describeApplied(applied))}`)),
            ...decision.undecided.map(
              ({ rule, needs }) =>
                `        ${printable(`“${rule}” is not decided: the test does not say ${needs.join(', ')}`)}`,
            ),
          ],
    ),
    ...(unreached.length === 0
      ? []
      : [paint('warn', printable(`  no test reaches: ${unreached.join(', ')}`))]),
    `  ${passed} passed, ${results.length - passed} failed`,
  ]
}

function jsonLine(
  file: string,
  { name, rules }: Policy,
  { results, unreached }: TestReport,
  isOne: boolean,
): string {
  const failed = results.filter(({ disagreements }) => disagreements.length > 0)
  const value = {
    ...(isOne ? {} : { file }),
    name,
    rules: rules.length,
    passed: results.length - failed.length,
    failed: failed.map(({ name: test, disagreements, decision }) => ({
      name: test,
      disagreements,
      outcome: decision.outcome,
      rules: decision.rules,
      applied: decision.applied.map(describeApplied),
      undecided: decision.undecided,
    })),
    unreached,
  }
  return `${JSON.stringify(value)}\n`
}

/** With the faults of a policy each by itself. */
function failureLine(file: string, error: CodedError, isOne: boolean): string {
  const faults = error instanceof PolicyError ? error.faults : undefined
  const value = {
    ...(isOne ? {} : { file }),
    error: { code: error.code, message: error.message },
    faults,
  }
  return `${JSON.stringify(value)}\n`
}

async function tellTrouble(
  file: string,
  { tests }: Policy,
  { unreached }: TestReport,
  disagree: number,
  { stderr }: Terminal,
): Promise<void> {
  if (tests.length === 0) await stderr.write(`primum: ${file}: there are no tests in it\n`)
  if (disagree > 0)
    await stderr.write(
      `primum: ${file}: ${disagree === 1 ? 'a test disagrees' : `${disagree} tests disagree`}\n`,
    )
  if (tests.length > 0 && unreached.length > 0) {
    const rules = unreached.length === 1 ? 'a rule' : `${unreached.length} rules`
    await stderr.write(`primum: ${file}: no test reaches ${rules}\n`)
  }
}
