// SPDX-License-Identifier: Apache-2.0
import { scoreCvss } from '@primum/cvss'
import { CodedError } from '@primum/parse'
import type { OsvSeverity } from '../osv/record.ts'
import type { CvssScore } from './severity.ts'

/** Scores the vectors among severities. A vector that does not parse is left out; the record's warning tells of it. */
export function scoresOf(severities: readonly OsvSeverity[]): readonly CvssScore[] {
  const scores: CvssScore[] = []
  for (const { type, score: vector } of severities) {
    if (!type.startsWith('CVSS_')) continue
    try {
      const { version, score } = scoreCvss(vector)
      scores.push({ version, vector, score })
    } catch (error) {
      if (!(error instanceof CodedError)) throw error
    }
  }
  return scores
}
