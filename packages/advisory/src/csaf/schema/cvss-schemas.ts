// SPDX-License-Identifier: Apache-2.0
/**
 * The JSON objects of CVSS, as FIRST's schemas have them and the schemas of CSAF refer to them: written from the tables of
 * ./cvss-properties.ts, because what an object may hold follows from what a vector may hold.
 */

import { type CvssVersion, cvssMetrics } from '@primum/cvss'
import type { JsonObject } from '@primum/parse'
import { cvssProperties } from './cvss-properties.ts'

const metricPattern = (version: CvssVersion, name: string): string => {
  const values = cvssMetrics[version].find((metric) => metric.name === name)?.values ?? []
  return `${name}:(?:${values.join('|')})`
}

/** In 2.0 and 3.x in any order; in 4.0 in the specification's order, and only base metrics have to be there. */
function vectorPattern(version: CvssVersion): string {
  const metrics = cvssMetrics[version].map(({ name, group }) => ({
    pattern: metricPattern(version, name),
    group,
  }))
  if (version === '4.0') {
    const fields = metrics.map(({ pattern, group }) =>
      group === 'base' ? `/${pattern}` : `(?:/${pattern})?`,
    )
    return `^CVSS:4[.]0${fields.join('')}$`
  }
  const any = `(?:${metrics.map(({ pattern }) => pattern).join('|')})`
  const prefix = version === '2.0' ? '' : `CVSS:${version.replace('.', '[.]')}/`
  return `^${prefix}(?:${any}/)*${any}$`
}

const score = { type: 'number', minimum: 0, maximum: 10 }
const severity = { enum: ['NONE', 'LOW', 'MEDIUM', 'HIGH', 'CRITICAL'] }

const scores: Readonly<Record<CvssVersion, JsonObject>> = {
  '2.0': { baseScore: score, temporalScore: score, environmentalScore: score },
  '3.0': scoresOf3(),
  '3.1': scoresOf3(),
  '4.0': { baseScore: { ...score, multipleOf: 0.1 }, baseSeverity: severity },
}

function scoresOf3(): JsonObject {
  return {
    baseScore: score,
    baseSeverity: severity,
    temporalScore: score,
    temporalSeverity: severity,
    environmentalScore: score,
    environmentalSeverity: severity,
  }
}

/** In 4.0 the schema itself binds the severity to the score. */
const bands4 = [
  ['NONE', 0, 0],
  ['LOW', 0.1, 3.9],
  ['MEDIUM', 4, 6.9],
  ['HIGH', 7, 8.9],
  ['CRITICAL', 9, 10],
].map(([name = '', minimum = 0, maximum = 0]) => ({
  properties: { baseScore: { minimum, maximum }, baseSeverity: { const: name } },
}))

function schemaOf(version: CvssVersion): JsonObject {
  const metrics = cvssProperties[version].map(
    ({ name, words }) => [name, { enum: Object.values(words) }] as const,
  )
  return {
    type: 'object',
    required: ['version', 'vectorString', 'baseScore', ...(version === '2.0' ? [] : ['baseSeverity'])],
    properties: {
      version: { const: version },
      vectorString: { type: 'string', pattern: vectorPattern(version) },
      ...Object.fromEntries(metrics),
      ...scores[version],
    },
    ...(version === '4.0' ? { additionalProperties: false, anyOf: bands4 } : {}),
  }
}

export const cvssSchemas: Readonly<Record<string, JsonObject>> = {
  'https://www.first.org/cvss/cvss-v2.0.json': schemaOf('2.0'),
  'https://www.first.org/cvss/cvss-v3.0.json': schemaOf('3.0'),
  'https://www.first.org/cvss/cvss-v3.1.json': schemaOf('3.1'),
  'https://www.first.org/cvss/cvss-v4.0.json': schemaOf('4.0'),
}
