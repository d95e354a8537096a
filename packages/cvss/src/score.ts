// SPDX-License-Identifier: Apache-2.0
import { assertNever } from '@primum/parse'
import type { CvssVersion } from './metrics.ts'
import { score2 } from './score-2.ts'
import { score3 } from './score-3.ts'
import { score4 } from './score-4.ts'
import { type CvssVector, parseCvss } from './vector.ts'

/** Qualitative rating: v3.1 section 5 and v4.0 section 6; for 2.0, which defines none, the bands of the NVD. */
export type CvssSeverity = 'none' | 'low' | 'medium' | 'high' | 'critical'

/** Each from 0.0 to 10.0 with one decimal. Absent: that group is not scored for this vector. */
export type CvssScores = {
  readonly base: number
  /** 2.0 where a temporal metric is defined; 3.x always. */
  readonly temporal?: number
  /** 4.0 where exploit maturity is defined. */
  readonly threat?: number
  /** 2.0 and 4.0 where an environmental metric is defined; 3.x always. */
  readonly environmental?: number
}

/** What `primum cvss` prints. `score` is the score that takes every defined metric into account. */
export type CvssResult = {
  readonly vector: string
  readonly version: CvssVersion
  readonly scores: CvssScores
  readonly score: number
  readonly severity: CvssSeverity
}

function scoresOf(parsed: CvssVector): CvssScores {
  switch (parsed.version) {
    case '2.0':
      return score2(parsed)
    case '3.0':
    case '3.1':
      return score3(parsed)
    case '4.0':
      return score4(parsed)
    default:
      return assertNever(parsed.version)
  }
}

/** The rating of a score in a version's own bands. */
export function severityOf(score: number, version: CvssVersion): CvssSeverity {
  if (version === '2.0') return score >= 7 ? 'high' : score >= 4 ? 'medium' : 'low'
  if (score >= 9) return 'critical'
  if (score >= 7) return 'high'
  if (score >= 4) return 'medium'
  return score > 0 ? 'low' : 'none'
}

/** Scores a vector that has been parsed. */
export function scoreParsedCvss(parsed: CvssVector): CvssResult {
  const scores = scoresOf(parsed)
  const score = overall(parsed, scores)
  return {
    vector: parsed.vector,
    version: parsed.version,
    scores,
    score,
    severity: severityOf(score, parsed.version),
  }
}

/**
 * In 3.x the environmental equations without environmental metrics may differ from the base ones by rounding (3.1
 * changed the exponent), so the more specific score counts only where its metrics are defined.
 */
function overall({ version, metrics }: CvssVector, scores: CvssScores): number {
  if (version === '2.0' || version === '4.0') {
    return scores.environmental ?? scores.threat ?? scores.temporal ?? scores.base
  }
  const has = (names: RegExp): boolean =>
    [...metrics].some(([name, value]) => names.test(name) && value !== 'X')
  if (has(/^(?:[CIA]R|M.+)$/)) return scores.environmental ?? scores.base
  return has(/^(?:E|RL|RC)$/) ? (scores.temporal ?? scores.base) : scores.base
}

/**
 * Parses and scores a CVSS 2.0, 3.0, 3.1 or 4.0 vector string.
 *
 * @throws CodedError `cvss/version`, `cvss/syntax`, `cvss/unknown-metric`, `cvss/unknown-value`,
 *   `cvss/duplicate-metric`, `cvss/missing-metric`, `cvss/order`
 */
export function scoreCvss(vector: string): CvssResult {
  return scoreParsedCvss(parseCvss(vector))
}
