// SPDX-License-Identifier: Apache-2.0
import type { Decision } from '@primum/policy'
import { describeApplied, describeDue } from '@primum/policy/describe'
import { printable } from '../../terminal/clean.ts'
import { formatCount } from '../../terminal/count.ts'
import type { Paint, Tone } from '../../terminal/paint.ts'
import { wrap } from '../../terminal/width.ts'
import type { CheckReport, JudgedFinding } from './report.ts'

type Outcome = Decision['outcome']

const tones: Readonly<Record<Outcome, Tone | undefined>> = { fail: 'bad', warn: 'warn', pass: undefined }

/** What the policy says, the findings that fail first; those that no rule is about are only counted. */
export function policyTable(
  { policy, findings }: Pick<CheckReport, 'policy' | 'findings'>,
  paint: Paint,
  width: number,
): readonly string[] {
  if (policy === undefined) return []
  const decided = findings.flatMap(({ policy: decision, ...finding }) =>
    decision === undefined ? [] : [{ finding, decision }],
  )
  const spoken = decided.filter(({ decision }) => decision.applied.length > 0)
  const silent = decided.length - spoken.length
  const counts = (['fail', 'warn', 'pass'] as const).flatMap((outcome) => {
    const count = spoken.filter(({ decision }) => decision.outcome === outcome).length
    return count === 0 ? [] : [`${formatCount(count)} ${countWords[outcome]}`]
  })
  if (silent > 0) counts.push(`no rule is about ${formatCount(silent)}`)
  const said = counts.length === 0 ? 'nothing to decide' : counts.join(', ')
  return [
    ...wrap(printable(`Policy “${policy.name}”: ${said}`), width).map((line) => paint('strong', line)),
    ...(['fail', 'warn', 'pass'] as const).flatMap((outcome) =>
      spoken
        .filter(({ decision }) => decision.outcome === outcome)
        .flatMap(({ finding, decision }) => rowsOf(finding, decision, paint, width)),
    ),
  ]
}

const countWords: Readonly<Record<Outcome, string>> = {
  fail: 'fail',
  warn: 'warn',
  pass: 'pass by exception',
}

function rowsOf(
  { id, component: { name, version } }: Omit<JudgedFinding, 'policy'>,
  { outcome, applied, due }: Decision,
  paint: Paint,
  width: number,
): readonly string[] {
  const tone = tones[outcome]
  const head = printable(`${id}  ${name} ${version ?? ''}`.trimEnd())
  return [
    `${tone === undefined ? outcome : paint(tone, outcome)}  ${head}`,
    ...applied.flatMap((rule) => wrap(printable(describeApplied(rule)), width, '      ')),
    ...due.flatMap((date) => wrap(printable(describeDue(date)), width, '      ')),
  ]
}
