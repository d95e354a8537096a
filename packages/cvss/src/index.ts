// SPDX-License-Identifier: Apache-2.0
/**
 * The Common Vulnerability Scoring System: versions 2.0 (guide of June 2007), 3.0, 3.1 and 4.0 (specification document
 * 1.2), vectors read strictly and scored exactly. Runs in Node and in a browser. Out of scope: the rubric for medical
 * devices, SSVC, and version 1.
 */
export { type CvssVersion, cvssMetrics, type Metric, type MetricGroup } from './metrics.ts'
export {
  type CvssResult,
  type CvssScores,
  type CvssSeverity,
  scoreCvss,
  scoreParsedCvss,
  severityOf,
} from './score.ts'
export { type CvssErrorCode, type CvssVector, formatCvss, parseCvss } from './vector.ts'
