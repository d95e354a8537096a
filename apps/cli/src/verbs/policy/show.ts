// SPDX-License-Identifier: Apache-2.0
import { defaultPolicyText, describeRule, type Policy, PolicyError, type PolicyRule } from '@primum/policy'
import type { HandlerOf } from '../../command/declaration.ts'
import { UsageError } from '../../command/usage-error.ts'
import { printable } from '../../terminal/clean.ts'
import { type Paint, paintFor } from '../../terminal/paint.ts'
import { wrap } from '../../terminal/width.ts'
import { policyShow } from './declarations.ts'
import { readPolicy } from './read-policy.ts'
import { reportFaults } from './report-faults.ts'

/** `policy show`. */
export const showHandler: HandlerOf<typeof policyShow> = async ({ operands, options }, terminal) => {
  if (options.default === (operands.file !== undefined)) {
    throw new UsageError('name a file, or say --default', policyShow.path)
  }
  if (operands.file === undefined) {
    await terminal.stdout.write(defaultPolicyText)
    return 0
  }
  try {
    const policy = await readPolicy(operands.file, terminal)
    const { stdout } = terminal
    await stdout.write(options.json ? json(policy) : `${words(policy, paintFor(stdout), stdout.columns)}\n`)
    return 0
  } catch (error) {
    if (!(error instanceof PolicyError)) throw error
    await reportFaults(error, terminal)
    return 2
  }
}

function json({ name, rules }: Policy): string {
  const said = rules.map((rule) => ({
    name: rule.name,
    ...describeRule(rule),
    because: rule.because ?? null,
  }))
  return `${JSON.stringify({ name, rules: said })}\n`
}

function words({ name, rules }: Policy, paint: Paint, width: number): string {
  return [[paint('strong', printable(name))], ...rules.map((rule) => ruleLines(rule, paint, width))]
    .map((lines) => lines.join('\n'))
    .join('\n\n')
}

function ruleLines(rule: PolicyRule, paint: Paint, width: number): readonly string[] {
  const { when, outcome, deadlines } = describeRule(rule)
  const scope = when.length === 0 ? 'for every finding' : `where ${when.join(', and ')}`
  return [
    paint('strong', printable(rule.name)),
    ...wrap(printable(`${outcome} ${scope}`), width, '  '),
    ...deadlines.flatMap((deadline) => wrap(printable(deadline), width, '  ')),
    ...(rule.because === undefined
      ? []
      : wrap(printable(rule.because), width, '  ').map((line) => paint('quiet', line))),
  ]
}
