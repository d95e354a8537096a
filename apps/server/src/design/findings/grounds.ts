// SPDX-License-Identifier: Apache-2.0
import type { z } from 'zod'
import type { severity } from '../schemas.ts'
import { epssLevel } from './epss-level.ts'
import type { JudgedColumns } from './judged.ts'

/**
 * What a change of the intelligence takes from the grounds on which a flaw was decided, for people: a decision was made when the flaw
 * looked less dangerous, was not known to be exploited, or had no fix. Empty when nothing speaks against it.
 */
export function contradictions(before: JudgedColumns, after: JudgedColumns): readonly string[] {
  return [
    ...exploited(before, after),
    ...worse(before, after),
    ...likelier(before, after),
    ...otherwiseFixed(before, after),
  ]
}

function exploited(before: JudgedColumns, after: JudgedColumns): readonly string[] {
  if (after.kev && !before.kev) {
    const since = after.kev_added_on === null ? '' : ` since ${after.kev_added_on}`
    return [`It is exploited in the wild: CISA's catalogue lists it${since}.`]
  }
  return after.kev_ransomware && !before.kev_ransomware
    ? ['It is used in ransomware campaigns, as CISA says now.']
    : []
}

/** `unknown` is the lowest: who decided did not know how severe the flaw is. */
const severityRanks: readonly z.output<typeof severity>[] = [
  'unknown',
  'none',
  'low',
  'medium',
  'high',
  'critical',
]

function worse(before: JudgedColumns, after: JudgedColumns): readonly string[] {
  if (severityRanks.indexOf(after.severity) <= severityRanks.indexOf(before.severity)) return []
  return [`Its severity rose from ${rating(before)} to ${rating(after)}.`]
}

const rating = ({ severity, score }: JudgedColumns): string =>
  score === null ? severity : `${severity} (${score})`

function likelier({ epss: before }: JudgedColumns, { epss: after }: JudgedColumns): readonly string[] {
  if (epssLevel(after) <= epssLevel(before)) return []
  return [
    `The chance that it is exploited within 30 days (EPSS) rose from ${percent(before)} to ${percent(after)}.`,
  ]
}

const percent = (score: number | null): string =>
  score === null ? 'unknown' : `${Number((score * 100).toPrecision(2))} %`

function otherwiseFixed(before: JudgedColumns, after: JudgedColumns): readonly string[] {
  const now = after.fixed_versions.join(', ')
  if (before.fixed_versions.length === 0) return now === '' ? [] : [`It is fixed in ${now} now.`]
  const gone = before.fixed_versions.filter((version) => !after.fixed_versions.includes(version))
  if (gone.length === 0) return []
  return [`It is no longer said to be fixed in ${gone.join(', ')}${now === '' ? '' : `, but in ${now}`}.`]
}
