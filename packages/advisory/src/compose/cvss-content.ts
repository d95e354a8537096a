// SPDX-License-Identifier: Apache-2.0

import { scoreCvss, severityOf } from '@primum/cvss'
import type { JsonObject } from '@primum/parse'

/**
 * What CSAF writes of a CVSS vector (the JSON schemas of FIRST): its base score, and the severity where the version has one.
 *
 * @throws CodedError `cvss/…`
 */
export function cvssContent(text: string): JsonObject {
  const { version, vector, scores } = scoreCvss(text)
  const baseScore = scores.base
  if (version === '2.0') return { cvss_v2: { version, vectorString: vector, baseScore } }
  const baseSeverity = severityOf(baseScore, version).toUpperCase()
  return {
    [version === '4.0' ? 'cvss_v4' : 'cvss_v3']: { version, vectorString: vector, baseScore, baseSeverity },
  }
}
