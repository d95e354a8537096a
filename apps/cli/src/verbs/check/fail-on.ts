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
 * Without the catalogue no finding would be marked as exploited, and the check would pass for want of knowledge.
 *
 * @throws CodedError `index/no-kev`
 */
export function requireKnowledge(info: IndexInfo, thresholds: readonly FailOn[], file: string): void {
  if (!thresholds.includes('kev') || info.kev !== undefined) return
  throw new CodedError(
    'index/no-kev',
    'the index holds no KEV catalogue, so that nothing can be told about exploited flaws; add it with "primum intel sync" or "primum intel build"',
    { where: { file } },
  )
}
