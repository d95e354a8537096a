// SPDX-License-Identifier: Apache-2.0
import type { JsonValue } from '@primum/parse'
import type { OsvAffected, OsvRecord, OsvSeverity } from '../osv/record.ts'

/** How bad a flaw is in itself, before anyone asked what it does to a patient. `unknown`: no source says. */
export type Severity = 'unknown' | 'none' | 'low' | 'medium' | 'high' | 'critical'

/** One scored vector, as `primum check` prints it. */
export type CvssScore = {
  readonly version: string
  readonly vector: string
  readonly score: number
  /** In a finding: the id of the advisory that it is borrowed from. Absent: the flaw's own records give it. */
  readonly source?: string
}

const labels: Readonly<Record<string, Severity>> = {
  none: 'none',
  negligible: 'low',
  unimportant: 'low',
  minor: 'low',
  low: 'low',
  moderate: 'medium',
  medium: 'medium',
  important: 'high',
  high: 'high',
  critical: 'critical',
  urgent: 'critical',
}

/** The words that databases use for severity, mapped to the CVSS bands. */
export function severityOfLabel(text: JsonValue | undefined): Severity {
  if (typeof text !== 'string') return 'unknown'
  const word = text.trim().toLowerCase()
  return Object.hasOwn(labels, word) ? (labels[word] ?? 'unknown') : 'unknown'
}

/** The worst word in a record: its own, or one of those beside its packages. */
export function labelOf(record: OsvRecord): Severity {
  const words: Severity[] = [severityOfLabel(record.databaseSpecific?.['severity'])]
  const addSeverities = (list: readonly OsvSeverity[]) => {
    for (const { type, score } of list) if (!type.startsWith('CVSS_')) words.push(severityOfLabel(score))
  }
  addSeverities(record.severity)
  for (const affected of record.affected) {
    addSeverities(affected.severity)
    words.push(...wordsOf(affected))
  }
  return words.reduce(worse)
}

function wordsOf({ ecosystemSpecific, databaseSpecific }: OsvAffected): readonly Severity[] {
  return [
    severityOfLabel(ecosystemSpecific?.['severity']),
    severityOfLabel(ecosystemSpecific?.['ubuntu_priority']),
    severityOfLabel(databaseSpecific?.['severity']),
  ]
}

const ladder: readonly Severity[] = ['unknown', 'none', 'low', 'medium', 'high', 'critical']

/** Where a severity stands: -1 below 0 above; `unknown` is below `none` only in this order, never in a policy. */
export function compareSeverity(a: Severity, b: Severity): number {
  return ladder.indexOf(a) - ladder.indexOf(b)
}

/** The graver of two; an unknown one gives way. */
export function worse(a: Severity, b: Severity): Severity {
  return compareSeverity(a, b) >= 0 ? a : b
}

/**
 * The severity of a flaw told by several records: the highest score of the newest CVSS generation that any of them
 * gives (4.0 before 3.1 and 3.0 before 2.0), in that generation's bands; where no vector is, the worst word; else
 * `unknown`. Generations are not mixed, because their scores mean different things.
 */
export function severityOfFlaw(scores: readonly CvssScore[], words: readonly Severity[]): Severity {
  for (const generation of ['4', '3', '2']) {
    const own = scores.filter(({ version }) => version.startsWith(generation))
    if (own.length > 0) return band(Math.max(...own.map(({ score }) => score)), generation)
  }
  return words.reduce(worse, 'unknown')
}

function band(score: number, generation: string): Severity {
  if (generation === '2') return score >= 7 ? 'high' : score >= 4 ? 'medium' : 'low'
  if (score >= 9) return 'critical'
  if (score >= 7) return 'high'
  if (score >= 4) return 'medium'
  return score > 0 ? 'low' : 'none'
}
