// SPDX-License-Identifier: Apache-2.0
import type { IndexInfo } from '@primum/flaws'
import { CodedError } from '@primum/parse'
import type { FailOn } from './declaration.ts'
import { type CheckReport, isOpen, type JudgedFinding, severities } from './report.ts'

/** The findings that make the check fail: still open, and as bad as one of the thresholds says or worse. */
export function failing({ findings }: CheckReport, thresholds: readonly FailOn[]): readonly JudgedFinding[] {
  return findings.filter(
    (finding) => isOpen(finding) && thresholds.some((threshold) => reaches(finding, threshold)),
  )
}

function reaches({ kev, severity }: JudgedFinding, threshold: FailOn): boolean {
  if (threshold === 'kev') return kev
  return severities.indexOf(severity) <= severities.indexOf(threshold)
}

/** The findings that a policy fails. */
export function failingByPolicy({ findings }: CheckReport): readonly JudgedFinding[] {
  return findings.filter(({ policy }) => policy?.outcome === 'fail')
}

/**
 * An index of catalogues and advisories alone knows no package. What it leaves unanswered must not end as a passed check.
 *
 * @throws CodedError `index/no-records`
 */
export function requireRecords(info: IndexInfo, file: string): void {
  if (info.packages > 0) return
  throw new CodedError(
    'index/no-records',
    'the index holds no records about packages, so that nothing could be checked; add them with "primum intel sync" or "primum intel build"',
    { where: { file } },
  )
}

/**
 * Without the catalogue no finding would be marked as exploited, and without scores none as likely to be: the check would
 * pass for want of knowledge.
 *
 * @throws CodedError `index/no-kev`, `index/no-epss`
 */
export function requireKnowledge(
  { kev, epss }: IndexInfo,
  needs: { readonly kev: boolean; readonly epss: boolean },
  file: string,
): void {
  if (needs.kev && kev === undefined) {
    throw new CodedError(
      'index/no-kev',
      'the index holds no KEV catalogue, so that nothing can be told about exploited flaws; add it with "primum intel sync" or "primum intel build"',
      { where: { file } },
    )
  }
  if (needs.epss && epss === undefined) {
    throw new CodedError(
      'index/no-epss',
      'the index holds no EPSS scores, which the policy asks about; add them with "primum intel sync" or "primum intel build"',
      { where: { file } },
    )
  }
}
