// SPDX-License-Identifier: Apache-2.0
import { CodedError } from '@primum/parse'
import { type CvssVersion, cvssMetrics, type Metric, notDefined } from './metrics.ts'

/** Why a string is not a CVSS vector. */
export type CvssErrorCode =
  | 'cvss/version'
  | 'cvss/syntax'
  | 'cvss/unknown-metric'
  | 'cvss/unknown-value'
  | 'cvss/duplicate-metric'
  | 'cvss/missing-metric'
  | 'cvss/order'

/** A vector that parsed. Made only by {@link parseCvss}. */
export type CvssVector = {
  /** As it was read: formatting a vector gives back the same string. */
  readonly vector: string
  readonly version: CvssVersion
  /** The metrics that the vector names, in its own order. */
  readonly metrics: ReadonlyMap<string, string>
}

const prefixes: readonly (readonly [string, CvssVersion])[] = [
  ['CVSS:4.0/', '4.0'],
  ['CVSS:3.1/', '3.1'],
  ['CVSS:3.0/', '3.0'],
]

/** Longer than any vector that names each metric once; so that an error does not quote a megabyte. */
const longestVector = 512

type Position = { readonly metric: Metric; readonly at: number }

const positions: Readonly<Record<CvssVersion, ReadonlyMap<string, Position>>> = {
  '2.0': positionsOf('2.0'),
  '3.0': positionsOf('3.0'),
  '3.1': positionsOf('3.1'),
  '4.0': positionsOf('4.0'),
}

function positionsOf(version: CvssVersion): ReadonlyMap<string, Position> {
  return new Map(cvssMetrics[version].map((metric, at) => [metric.name, { metric, at }]))
}

function fail(code: CvssErrorCode, vector: string, message: string): never {
  const quoted = vector.length > longestVector ? `${vector.slice(0, 60)}…` : vector
  throw new CodedError(code, `${message} (vector "${quoted}")`)
}

/**
 * Reads a CVSS 2.0, 3.0, 3.1 or 4.0 vector string strictly: each metric at most once, every base metric present, no
 * unknown metric or value, nothing around it. Version 2.0 has no prefix (CVSS v2 Guide, 2.4). Metrics may come in any
 * order before 4.0 (v3.1, section 6: the order shown is preferred); in 4.0 the order is mandatory (v4.0, section 7).
 *
 * @throws CodedError a {@link CvssErrorCode}
 */
export function parseCvss(vector: string): CvssVector {
  if (vector.length > longestVector)
    fail('cvss/syntax', vector, 'a CVSS vector is at most 512 characters long')
  const prefix = prefixes.find(([text]) => vector.startsWith(text))
  if (prefix === undefined && vector.startsWith('CVSS:')) {
    fail('cvss/version', vector, 'the version is not one of CVSS:3.0, CVSS:3.1, CVSS:4.0')
  }
  const version = prefix?.[1] ?? '2.0'
  const known = positions[version]
  const metrics = new Map<string, string>()
  let last = -1
  for (const field of vector.slice(prefix?.[0].length ?? 0).split('/')) {
    const [name = '', value, ...rest] = field.split(':')
    if (value === undefined || rest.length > 0) {
      fail('cvss/syntax', vector, `"${field}" is not METRIC:VALUE`)
    }
    const position = known.get(name)
    if (position === undefined) fail('cvss/unknown-metric', vector, `CVSS ${version} has no metric "${name}"`)
    if (!position.metric.values.includes(value)) {
      const expected = position.metric.values.join(', ')
      fail('cvss/unknown-value', vector, `"${value}" is not a value of ${name}; expected one of ${expected}`)
    }
    if (metrics.has(name)) fail('cvss/duplicate-metric', vector, `${name} is given twice`)
    if (version === '4.0' && position.at < last) {
      fail('cvss/order', vector, `${name} comes too late; CVSS 4.0 fixes the order of metrics`)
    }
    last = position.at
    metrics.set(name, value)
  }
  const missing = cvssMetrics[version].filter(({ group, name }) => group === 'base' && !metrics.has(name))
  if (missing.length > 0) {
    const names = missing.map(({ name }) => name).join(', ')
    fail('cvss/missing-metric', vector, `the base metrics ${names} are missing`)
  }
  return { vector, version, metrics }
}

/** The vector in its specification's order, without the metrics that say "not defined": equal meaning, equal string. */
export function formatCvss({ version, metrics }: CvssVector): string {
  const fields = cvssMetrics[version].flatMap(({ name }) => {
    const value = metrics.get(name)
    return value === undefined || value === notDefined[version] ? [] : [`${name}:${value}`]
  })
  return `${version === '2.0' ? '' : `CVSS:${version}/`}${fields.join('/')}`
}
