// SPDX-License-Identifier: Apache-2.0
import { counts, type ExploitabilityResult, exploitabilityOf } from './exploitability.ts'
import type { AssessmentInput } from './input.ts'
import { checkMatrix, defaultMatrix, type RiskMatrix } from './matrix.ts'
import { type ExemptionChecklist, type Obligation, obligationsOf } from './obligations.ts'
import { type Conclusion, type Severity, severities } from './severity.ts'

/** A judgement with all that it rests on, so that it can be read, signed and made again years later. */
export type Assessment = {
  readonly questionSetVersion: string
  readonly matrixVersion: string
  readonly exploitability: ExploitabilityResult
  readonly severity: {
    /** As judged; death when it was not known. */
    readonly before: Severity
    /** After the controls. */
    readonly level: Severity
    readonly reasons: readonly string[]
  }
  readonly conclusion: Conclusion
  readonly obligations: readonly Obligation[]
}

/** Controls may lower the severity of harm by at most one level together. */
export const mostSeverityLevels = 1

/**
 * Judges a flaw in a device: exploitability x severity of patient harm, controlled or uncontrolled (FDA postmarket
 * guidance 2016, section VI). Never better for worse input: every unknown counts as the worst case.
 *
 * @throws CodedError `harm/matrix` when the matrix judges something worse as better
 */
export function assess(
  input: AssessmentInput,
  options: { readonly matrix?: RiskMatrix; readonly checklist?: ExemptionChecklist } = {},
): Assessment {
  const matrix = options.matrix ?? defaultMatrix
  checkMatrix(matrix)
  const exploitability = exploitabilityOf(input)
  const severity = severityOf(input)
  const conclusion =
    exploitability.excludedBy === undefined
      ? matrix.cells[exploitability.level][severity.level]
      : 'controlled'
  return {
    questionSetVersion: input.questionSetVersion,
    matrixVersion: matrix.version,
    exploitability,
    severity,
    conclusion,
    obligations: obligationsOf(conclusion, {
      // Disclosure hurts no body: with a graver harm the flaw can do more than disclose.
      phiOnly: input.phiOnly && severities.indexOf(severity.before) <= severities.indexOf('minor'),
      ...(options.checklist === undefined ? {} : { checklist: options.checklist }),
    }),
  }
}

function severityOf(input: AssessmentInput): Assessment['severity'] {
  const before = input.severity === 'unknown' ? 'catastrophic' : input.severity
  const reasons = [
    input.severity === 'unknown'
      ? 'How badly a patient can be hurt is not known: the worst is assumed.'
      : `Judged as ${before}${input.severityBecause === undefined ? '' : `: ${input.severityBecause}`}.`,
  ]
  let left = mostSeverityLevels
  for (const control of input.controls.filter(({ lowers }) => lowers === 'severity')) {
    if (!counts(control)) {
      reasons.push(`${control.title} does not count: its own risk is not known to be less.`)
    } else if (left === 0) {
      reasons.push(`${control.title} does not count: controls lower severity by one level at most.`)
    } else {
      left--
      reasons.push(`${control.title} lowers the severity by one level.`)
    }
  }
  const at = Math.max(0, severities.indexOf(before) - (mostSeverityLevels - left))
  return { before, level: severities[at] ?? before, reasons }
}
